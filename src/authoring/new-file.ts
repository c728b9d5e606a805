import { basename } from 'node:path';
import { perhaps } from '../schema/near-miss.ts';
import { checkContent, contentDir } from '../validate/base.ts';
import { askAddress, askField, askKind } from './ask.ts';
import { makeDraft } from './draft/make.ts';
import type { Field } from './fields.ts';
import { placeOf } from './find-place.ts';
import { writeFrontMatterSchemas } from './front-matter.ts';
import { takeInventory } from './inventory.ts';
import { type Kind, kindNamed, kinds } from './kinds.ts';
import { fieldsAt, fieldsFor, make } from './make.ts';
import { nextSteps } from './next.ts';
import { keptByNpm, readCommandLine, valuesOf } from './options.ts';
import { isRefusal, type Refusal, usage } from './refusal.ts';

const help = (): string =>
  [
    '쓰는 법: npm run new -- <종류> <자리> [--항목 값 …]',
    '종류마다 하나씩 예를 들면 이렇습니다.',
    '',
    ...Object.values(kinds).map(
      ({ name, korean, example }) => `  ${`npm run new -- ${name} ${example}`.padEnd(50)} ${korean}`,
    ),
    '',
    '기사의 글에서 초안을 만들 수 있습니다: npm run new -- article <글> --from 기사.txt',
    '항목을 미리 채울 수 있습니다. 예: npm run new -- company nvidia --name 엔비디아 --en NVIDIA',
    '',
  ].join('\n');

/** What one kind is made of: how it is called, and what each of its fields is for. */
function helpOn(kind: Kind, words: readonly string[]): string {
  const fields = fieldsFor(kind, words, checkContent(contentDir()).base);
  const { message, hint = '' } = usage(kind);
  const lines = fields.map(({ name, required, description, choices }) => {
    const values = choices.length > 0 ? ` 들어갈 값: ${choices.map(({ value }) => value).join(', ')}.` : '';
    return `  ${`--${name}`.padEnd(18)}${required ? '●' : ' '} ${description}${values}`;
  });
  return [`${kind.korean}. ${message}`, hint, '', '항목(●는 필수 항목)', ...lines, ''].join('\n');
}

function unknownKind(word: string): Refusal {
  const names = Object.values(kinds).flatMap(({ name, korean }) => [name, korean]);
  const hint = perhaps(word, names, `만들 수 있는 종류: ${Object.keys(kinds).join(', ')}`);
  return { message: `“${word}”: 그런 종류는 없습니다.`, hint };
}

const withoutDashes = (field: string, words: readonly string[]): Refusal => ({
  message: `--${field}: npm이 제 것으로 알고 가져갔습니다.`,
  hint: `항목은 -- 뒤에 적습니다: npm run new -- ${words.join(' ')} --${field} "값"`,
});

/** Asks for each field that must be filled in and is not. A fact's id is made of its date and not asked for. */
async function askFor(fields: readonly Field[], values: Record<string, unknown>): Promise<void> {
  for (const field of fields) {
    if (!field.required || field.fixed !== undefined || field.name in values || field.name === 'id') continue;
    const answer = await askField(field);
    if (answer !== undefined) values[field.name] = answer;
  }
}

/**
 * `npm run new`: makes a file of the content in its place, its fields explained.
 * @param args what stands after the command
 * @param terminal whether somebody sits there: then what is not given is asked for, else it is left to be filled in
 * @returns what to say of what was made or asked; a refusal where nothing was made
 * @throws {BrokenOff} where an answer is broken off
 */
export async function newFile(args: readonly string[], terminal: boolean): Promise<string | Refusal> {
  const line = readCommandLine(args);
  if (isRefusal(line)) return line;
  const [word, ...rest] = line.words;
  if (word === undefined && (line.help || !terminal)) return help();
  const kind: Kind | undefined = word === undefined ? await askKind() : kindNamed(word);
  if (!kind) return unknownKind(word ?? '');
  if (line.help) return helpOn(kind, rest);
  const words = rest.length === 0 && terminal ? await askAddress(kind) : rest;

  const root = contentDir();
  const { base } = checkContent(root);
  const inventory = takeInventory(root, base);
  const from = line.options['from'];
  if (kind.name === 'article' && from !== undefined) {
    const place = placeOf(kind, words, {}, inventory);
    return isRefusal(place) ? place : makeDraft(root, words[0] ?? '', from, base);
  }
  const fields = fieldsFor(kind, words, base);
  const kept = keptByNpm(fields);
  if (kept !== undefined) return withoutDashes(kept, [kind.name, ...words]);
  const values = valuesOf(line.options, fields);
  if (isRefusal(values)) return values;
  const place = placeOf(kind, words, values, inventory);
  if (isRefusal(place)) return place;
  const here = fieldsAt(fields, place);
  const given = { ...place.values, ...values };
  if (terminal) await askFor(here, given);
  const sure = terminal ? placeOf(kind, words, given, inventory) : place;
  if (isRefusal(sure)) return sure;

  const { file, blanks } = make(root, sure, fieldsAt(fields, sure), given);
  // The new file's front matter is completed from its first line on.
  writeFrontMatterSchemas('.', root);
  const path = `${basename(root)}/${file}`;
  return [
    `만들었습니다: ${path}`,
    ...(blanks.length > 0 ? ['', '채울 곳', ...blanks.map(({ name, line: at }) => `  ${path}:${at}  ${name}`)] : []),
    '',
    '다음에 할 일',
    ...nextSteps(sure).map((step) => `  ${step}`),
    '',
  ].join('\n');
}
