import type { Inventory } from './inventory.ts';
import type { Kind } from './kinds.ts';
import type { Place, Values } from './place.ts';
import { isId, missing, notAnId, type Refusal, retired, usage } from './refusal.ts';

/**
 * The place of a new fact: a file of its own. Its id, the file's name, is made of subject, metric and date where none is
 * given; where that date is not known, of the first two and, where they are taken, a number.
 * @param address `openai/valuation`
 */
export function factPlace(kind: Kind, address: string, given: Values, inventory: Inventory): Place | Refusal {
  const [subject = '', metric = '', more] = address.split('/');
  if (subject === '' || metric === '' || more !== undefined) return usage(kind);
  if (!inventory.files.company.has(subject))
    return missing(
      '기업·모델·인물·용어는',
      subject,
      inventory.files.company.keys(),
      `npm run new -- company ${subject}`,
    );
  if (!inventory.metrics.has(metric))
    return missing('지표는', metric, inventory.metrics.keys(), `npm run new -- metric ${metric}`);
  const found = inventory.metrics.get(metric);
  if (!found)
    return { message: `“${metric}”: 아직 다 채우지 않은 지표입니다.`, hint: `metrics/${metric}.yaml을 먼저 채웁니다.` };
  const date = typeof given['date'] === 'string' ? given['date'] : undefined;
  const named = typeof given['id'] === 'string' ? given['id'] : date && `${subject}-${metric}-${idPart(date)}`;
  const id = named ?? firstFree(`${subject}-${metric}`, (one) => inventory.facts.has(one));
  if (!isId(id)) return notAnId(id);
  const same = inventory.facts.get(id);
  if (same)
    return {
      message: `“${id}”: 이미 있는 id입니다(content/${same}).`,
      hint: `다른 사실이면 --id로 다른 id를 줍니다. 보기: --id ${id}-2`,
    };
  const refused = retired('fact', id, inventory);
  if (refused) return refused;
  const bases = Object.keys(found.bases);
  const [unit, another] = found.units;
  return {
    kind,
    id,
    file: `facts/${subject}/${metric}/${id}.yaml`,
    values: found.kind === 'figure' && unit !== undefined && another === undefined ? { unit } : {},
    needed: [
      ...(found.kind === 'figure' ? ['date'] : []),
      ...(bases.length > 0 ? ['basis'] : []),
      // A fact holds to its source's words, or says why there are none.
      ...(given['unworded'] !== undefined || inventory.unworded.has(String(given['source'])) ? [] : ['wording']),
    ],
    hidden: bases.length > 0 ? ['id'] : ['id', 'basis'],
    choices: {
      ...(bases.length > 0 ? { basis: bases } : {}),
      ...(found.units.length > 0 ? { unit: found.units } : {}),
    },
  };
}

/** A period as it stands in an id: `2024-Q3` is 2024-q3, what goes up to a month is that month. */
export const idPart = (date: string): string =>
  date
    .toLowerCase()
    .replace(/^\.\.\//, '')
    .replaceAll('/', '-');

/** An id that is not taken yet: itself, or with the first number that is free. */
export function firstFree(id: string, isTaken: (id: string) => boolean): string {
  let free = id;
  for (let number = 2; isTaken(free); number += 1) free = `${id}-${number}`;
  return free;
}
