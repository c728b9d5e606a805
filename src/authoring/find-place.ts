import type { FileKind, Inventory } from './inventory.ts';
import type { Kind } from './kinds.ts';
import { isId, missing, notAnId, type Refusal, retired, tooManyWords, usage } from './refusal.ts';

/** Where a new thing goes and what its place says of it. */
export interface Place {
  readonly kind: Kind;
  /** The id; for a section `<article>/<section>`; of a fact left out where nothing says it yet. */
  readonly id?: string;
  /** The file, below the content folder. */
  readonly file: string;
  /** Fields that are known from the place. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** Fields that must be filled in here although the schema lets them be left out. */
  readonly needed?: readonly string[];
  /** Fields that can have no value here. */
  readonly hidden?: readonly string[];
  /** What a field may be here, where that is narrower than the schema. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Finds the place of a new thing, or says why there can be none.
 * @param words what stands after the kind on the command line
 * @param given what the author gave for the fields
 */
export function placeOf(
  kind: Kind,
  words: readonly string[],
  given: Readonly<Record<string, unknown>>,
  inventory: Inventory,
): Place | Refusal {
  const [address = '', ...more] = words;
  if (address === '') return usage(kind);
  if (more.length > (kind.name === 'section' ? 1 : 0)) return tooManyWords(kind, more.at(-1) ?? '');
  const { name } = kind;
  if (name === 'fact') return factPlace(kind, address, given, inventory);
  if (name === 'section') return sectionPlace(kind, address, more[0], inventory);
  if (!(name === 'unit' ? /^[A-Za-z][A-Za-z0-9-]*$/.test(address) : isId(address))) return notAnId(address);
  const hint = `그 파일을 고치거나 새 ${kind.korean}에 다른 id를 줍니다.`;
  const there = existing(address, inventory.filesOf(name).get(address), hint);
  const refused = there ?? retired(name, address, inventory);
  if (refused) return refused;
  const file = kind.file.replace(/<[^>]+>/, address);
  return { kind, id: address, file, needed: neededOf(name, given['kind']) };
}

/** The fields that a kind of metric or chart has to have. */
function neededOf(name: FileKind, kind: unknown): string[] {
  if (name === 'metric') return kind === 'figure' ? ['units'] : [];
  return name === 'chart' && (kind === 'bars' || kind === 'line') ? ['unit'] : [];
}

/** @param file the file that has the id already, where one does */
const existing = (id: string, file: string | undefined, hint: string): Refusal | undefined =>
  file === undefined ? undefined : { message: `“${id}”: 이미 있는 id입니다(content/${file}).`, hint };

/**
 * The place of a new section. Without a number it goes to the end.
 * @param name `power` or `30-power`
 */
function sectionPlace(kind: Kind, article: string, name: string | undefined, inventory: Inventory): Place | Refusal {
  if (name === undefined) return usage(kind);
  const sections = inventory.articles.get(article);
  if (!sections) return missing('글은', article, inventory.articles.keys(), `npm run new -- article ${article}`);
  const [, digits, rest = ''] = /^(?:(\d+)-)?(.*)$/.exec(name) ?? [];
  if (!isId(rest)) return notAnId(rest);
  if (digits !== undefined && !/^\d{2,3}$/.test(digits)) {
    const hint = `예: ${digits}0-${rest}`.replace(/(\d{3})\d+/, '$1');
    return { message: `“${digits}”: 절의 번호는 두세 자리입니다.`, hint };
  }
  const next = Math.max(0, ...sections.map(({ order }) => order)) + 10;
  const order = digits === undefined ? next : Number(digits);
  const taken = sections.find((section) => section.order === order || section.id === rest);
  if (taken) {
    const isTwin = taken.id === rest;
    const message = `${isTwin ? `“${rest}”: 이미 있는 절` : `${digits}: 이미 쓰인 번호`}입니다(content/${taken.file}).`;
    return { message, hint: isTwin ? '다른 이름을 줍니다.' : `다른 번호를 줍니다. 끝에 놓으려면 ${next}-${rest}.` };
  }
  const id = `${article}/${rest}`;
  const number = digits ?? String(order).padStart(2, '0');
  return retired('section', id, inventory) ?? { kind, id, file: `articles/${article}/${number}-${rest}.mdx` };
}

/**
 * The place of a new fact: a file of its own. Its id, the file's name, is made of subject, metric and date where none is
 * given; where that date is not known, of the first two and, where they are taken, a number.
 * @param address `openai/valuation`
 */
function factPlace(
  kind: Kind,
  address: string,
  given: Readonly<Record<string, unknown>>,
  inventory: Inventory,
): Place | Refusal {
  const [subject = '', metric = '', more] = address.split('/');
  if (subject === '' || metric === '' || more !== undefined) return usage(kind);
  const { facts, filesOf, base } = inventory;
  const [entities, metrics] = [filesOf('company'), filesOf('metric')];
  if (!entities.has(subject))
    return missing('기업·모델·인물·용어는', subject, entities.keys(), `npm run new -- company ${subject}`);
  if (!metrics.has(metric)) return missing('지표는', metric, metrics.keys(), `npm run new -- metric ${metric}`);
  const found = base.metrics.get(metric);
  if (!found)
    return { message: `“${metric}”: 아직 다 채우지 않은 지표입니다.`, hint: `metrics/${metric}.yaml을 먼저 채웁니다.` };
  const date = typeof given['date'] === 'string' ? given['date'] : undefined;
  const named = typeof given['id'] === 'string' ? given['id'] : date && `${subject}-${metric}-${idPart(date)}`;
  const id = named ?? firstFree(`${subject}-${metric}`, (one) => facts.has(one));
  if (!isId(id)) return notAnId(id);
  const hint = `다른 사실이면 --id로 다른 id를 줍니다. 예: --id ${id}-2`;
  const refused = existing(id, facts.get(id), hint) ?? retired('fact', id, inventory);
  if (refused) return refused;
  const source = base.sources.get(String(given['source']));
  const isUnworded = given['unworded'] !== undefined || (source && source.kind !== 'outlet' && source.unworded);
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
      ...(isUnworded ? [] : ['wording']),
    ],
    hidden: bases.length > 0 ? ['id'] : ['id', 'basis'],
    choices: { ...(bases.length > 0 && { basis: bases }), ...(found.units.length > 0 && { unit: found.units }) },
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
