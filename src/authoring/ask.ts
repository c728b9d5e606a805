import { cancel, isCancel, select, text } from '@clack/prompts';
import { type Field, yamlOf } from './fields.ts';
import { type Kind, kinds } from './kinds.ts';
import { fieldValue } from './options.ts';
import { isRefusal } from './refusal.ts';

/** Thrown where the author breaks off: nothing is written. */
export class BrokenOff extends Error {}

function answered<T>(answer: T): Exclude<T, symbol> {
  if (!isCancel(answer)) return answer as Exclude<T, symbol>;
  cancel('그만두었습니다. 아무것도 만들지 않았습니다.');
  throw new BrokenOff();
}

/** Asks what to make. */
export async function askKind(): Promise<Kind> {
  const name = answered(
    await select({
      message: '무엇을 만들까요? (↑↓로 고르고 Enter)',
      showInstructions: false,
      options: Object.values(kinds).map((kind) => ({ value: kind.name, label: kind.korean, hint: kind.example })),
    }),
  );
  return kinds[name];
}

/** Asks for what stands after the kind. */
export async function askAddress({ korean, address, example }: Kind): Promise<string[]> {
  const answer = await text({
    message: `${korean}의 자리: ${address}`,
    placeholder: example,
    validate: (typed) => (typed?.trim() ? undefined : '비워 둘 수 없습니다.'),
  });
  return answered(answer).trim().split(/\s+/);
}

/**
 * Asks for the value of a field. An empty answer leaves it to be filled in later.
 * @returns the value, or undefined
 */
export async function askField(field: Field): Promise<unknown> {
  const later = '나중에 적기';
  if (field.choices.length > 0) {
    const choice = answered(
      await select({
        message: `${field.name} ─ ${field.description} (↑↓로 고르고 Enter)`,
        showInstructions: false,
        options: [
          ...field.choices.map(({ value, meaning: hint }) => ({ value, label: value, ...(hint ? { hint } : {}) })),
          { value: '', label: later },
        ],
      }),
    );
    return choice === '' ? undefined : choice;
  }
  const example = field.example === undefined ? later : yamlOf('', field.example).replace(/^: /, '');
  const typed = answered(
    await text({
      message: `${field.name} ─ ${field.description}`,
      placeholder: example,
      validate: (answer) => {
        const value = answer?.trim() ? fieldValue(field, answer) : undefined;
        return isRefusal(value) ? value.message : undefined;
      },
    }),
  );
  return typed?.trim() ? fieldValue(field, typed) : undefined;
}
