import { bounds, endsOf } from '../../korean/amount.ts';
import type { Stated, Told } from '../language/in-words.ts';
import type { Dictionary, Thing } from '../language/lexicon.ts';
import {
  type PackedFacts,
  type PackedStated,
  partsOf,
  type Tables,
  type ThingsFile,
  unpack,
} from '../language/unpack.ts';

/** The tables of a dictionary: every mark and every unit that a fact of it has. */
export function tablesOf({ things, measures }: Pick<Dictionary, 'things' | 'measures'>): Tables {
  const facts = things.flatMap((thing) => thing.facts ?? []);
  return {
    measures,
    marks: unlike(facts.map(markOf)),
    units: unlike(facts.flatMap(({ stated }) => stated.map(({ unit }) => unit))),
  };
}

const markOf = ({ mark, markName, status, isPlain }: Told): Tables['marks'][number] => [
  mark,
  markName,
  status,
  isPlain ? 1 : 0,
];

/** Each of these once, in the order in which they come. */
const unlike = <T>(all: readonly T[]): T[] => [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];

/** Tells the row of a table in which something stands, the first being 1; 0 for what does not. */
function rowsOf(table: readonly unknown[]): (one: unknown) => number {
  const rows = new Map(table.map((one, at) => [JSON.stringify(one), at + 1]));
  return (one) => rows.get(JSON.stringify(one)) ?? 0;
}

/**
 * Packs things with their facts as one file of the dictionary. Whatever `unpack` would not give back as it is here is kept beside the
 * columns, so that nothing depends on what can be put together again.
 * @param first the place of the first of them in the dictionary
 * @param all every thing of the dictionary, for the names of those in other files
 */
export function pack(things: readonly Thing[], first: number, all: readonly Thing[], tables: Tables): ThingsFile {
  const facts = [...new Map(things.flatMap((thing) => thing.facts ?? []).map((fact) => [fact.id, fact])).values()];
  const at = new Map(facts.map(({ id }, i) => [id, i]));
  const isHere = (place: number): boolean => place >= first && place < first + things.length;
  const entityAt = (place: number): string => (isHere(place) ? '' : (all[place]?.entity ?? ''));
  const named: Record<number, readonly [string, string, string?]> = {};
  for (const { of, names, where } of facts) {
    for (const [i, place] of of.entries()) {
      const [name = '', reading] = names[i] ?? [];
      if (reading || !isHere(place))
        named[place] = reading ? [isHere(place) ? '' : name, entityAt(place), reading] : [name, entityAt(place)];
    }
    if (where !== undefined && !isHere(where)) named[where] ??= [all[where]?.title ?? '', entityAt(where)];
  }
  const times = unlike(facts.flatMap(timeRow));
  const sources = unlike(facts.map(({ source }) => source));
  const rowIn = {
    marks: rowsOf(tables.marks),
    units: rowsOf(tables.units),
    metrics: rowsOf(Object.keys(tables.measures)),
    bounds: rowsOf(bounds),
    times: rowsOf(times),
    sources: rowsOf(sources),
  };
  const packStated = ({ value, bound, unit }: Stated): PackedStated => {
    const { min, max } = endsOf(value);
    const head = [rowIn.units(unit), rowIn.bounds(bound)] as const;
    return typeof value === 'number' ? [...head, ...scaledOf(min)] : [...head, ...scaledOf(min), ...scaledOf(max)];
  };
  const column = <T>(cell: (fact: Told) => T): T[] => facts.map(cell);
  const columns: PackedFacts = {
    id: column((fact) => patternOf(fact, all)),
    of: column(({ of }) => of),
    metric: column(({ metric }) => rowIn.metrics(metric)),
    basis: column(({ metric, basis }) => Object.keys(tables.measures[metric]?.bases ?? {}).indexOf(basis ?? '') + 1),
    mark: column((fact) => rowIn.marks(markOf(fact))),
    when: column(({ when }) => when ?? 0),
    time: column((fact) => rowIn.times(timeRow(fact)[0])),
    isPast: column(({ isPast }) => (isPast ? 1 : 0)),
    stated: column(({ stated }) => stated.map(packStated)),
    source: column(({ source }) => rowIn.sources(source)),
    text: column(({ kind, text, values: [value] }) => (kind === 'statement' ? (value ?? 0) : text || 0)),
    beside: column(({ beside }) => beside),
    where: column(({ where = -1 }) => where + 1),
    chart: column(({ chart = -1 }) => chart + 1),
    times,
    sources,
    named,
    differs: {},
  };
  const packed = things.map(({ facts: own, entity, ...thing }) =>
    own ? { ...thing, facts: own.map(({ id }) => at.get(id) ?? 0) } : thing,
  );
  const file = { things: packed, facts: columns };
  const again = new Map(
    unpack(file, first, tables).flatMap((thing) => (thing.facts ?? []).map((fact) => [fact.id, fact])),
  );
  const differing = facts.flatMap((fact, i) => {
    const own = again.get(fact.id) ?? {};
    const isOther = ([key, value]: [string, unknown]): boolean =>
      JSON.stringify(value) !== JSON.stringify((own as Record<string, unknown>)[key]);
    const others = Object.entries(fact).filter(isOther);
    return others.length > 0 ? [[i, Object.fromEntries(others)] as const] : [];
  });
  return { ...file, facts: { ...columns, differs: Object.fromEntries(differing) } };
}

/** A fact's id with signs for what is known of it anyway. */
function patternOf({ id, of: [place = -1], metric, when = '' }: Told, all: readonly Thing[]): string {
  const entity = all[place]?.entity ?? '';
  const own = entity !== '' && id.startsWith(entity) ? `~${id.slice(entity.length)}` : id;
  const measured = own.replace(metric, '*');
  return when === '' ? measured : measured.replace(when, '@');
}

/** When a fact held, with signs for the parts of its date, and by which clock. */
function timeRow({ clock, time, when = '' }: Told): PackedFacts['times'][number][] {
  if (time === undefined) return [];
  const words = partsOf(when).reduce((text, [sign, part]) => text.replace(new RegExp(`(?<!\\d)${part}`), sign), time);
  return [[clock, words]];
}

/** A number as whole digits and a power of ten. */
function scaledOf(value: number): readonly [digits: number, power: number] {
  const [digits = '0', power = '0'] = value.toExponential().split('e');
  const [, decimals = ''] = digits.split('.');
  return [Number(digits.replace('.', '')), Number(power) - decimals.length];
}
