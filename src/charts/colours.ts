import type { Base } from '../facts/base.ts';
import { colours } from '../schema/entity.ts';
import type { ColourName } from './palette.ts';

const known = new WeakMap<Base['entities'], ReadonlyMap<string, ColourName>>();

/** The same number for the same id on every machine, so that a company keeps its colour when others come. */
const numberOf = (id: string): number =>
  [...id].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0, 7);

/**
 * The colour of a company in every chart and article: what its file says; of those that say nothing, each takes one that
 * nobody has, counted on from the number of its id. Grey is left for what has no company and for more than fifteen.
 */
export function companyColours({ entities }: Pick<Base, 'entities'>): ReadonlyMap<string, ColourName> {
  const earlier = known.get(entities);
  if (earlier) return earlier;
  const companies = [...entities.values()].filter((entity) => entity.kind === 'company');
  const given = new Map(companies.flatMap(({ id, color }) => (color === undefined ? [] : [[id, color] as const])));
  const free = new Set(colours.filter((colour) => colour !== 'grey' && ![...given.values()].includes(colour)));
  const open = companies.map(({ id }) => id).filter((id) => !given.has(id));
  for (const id of open.toSorted((a, b) => numberOf(a) - numberOf(b) || (a < b ? -1 : 1))) {
    const first = numberOf(id) % colours.length;
    const colour = [...colours.slice(first), ...colours.slice(0, first)].find((one) => free.has(one)) ?? 'grey';
    free.delete(colour);
    given.set(id, colour);
  }
  known.set(entities, given);
  return given;
}
