import { bounds } from '../../korean/amount.ts';
import { inSentence, inWords, type Stated, type Told, valuesOf } from './in-words.ts';
import type { Thing } from './lexicon.ts';
import type { Measure } from './told.ts';

/** What few facts differ in, once for the whole dictionary. */
export interface Tables {
  readonly measures: Readonly<Record<string, Measure>>;
  /** The marks that facts bear: form, name, how settled, and whether a sentence passes over it. */
  readonly marks: readonly (readonly [path: string, name: string, status: Told['status'], isPlain: 0 | 1])[];
  readonly units: readonly Stated['unit'][];
}

/** A thing with its facts as places in its file's columns, and without its id, in which its path ends. */
type PackedThing = Omit<Thing, 'facts' | 'entity'> & { readonly facts?: readonly number[] };

/** The id of the entity that a thing is. */
const entityOf = (thing: PackedThing | undefined): string | undefined =>
  thing && thing.kind !== 'chart' ? thing.path.split('/').at(-2) : undefined;

/** A value that the JSON of a decimal number would write with all its noughts: `[15, 10]` is 150000000000; a range has both ends. */
type Scaled = readonly [digits: number, power: number] | readonly [number, number, number, number];
/** A value in a unit, by its place in the tables. */
export type PackedStated = readonly [unit: number, bound: number, ...value: Scaled];

/**
 * The facts of a file of the dictionary: a column for each of their properties, which compresses to a fifth of what the facts come to
 * one by one, and the words left out that {@link inWords} puts together. Of places and of table rows 0 is none, 1 the first.
 */
export interface PackedFacts {
  /** With `~` for the id of the first subject, `*` for the metric, `@` for `when`. */
  readonly id: readonly string[];
  readonly of: readonly (readonly number[])[];
  readonly metric: readonly number[];
  readonly basis: readonly number[];
  readonly mark: readonly number[];
  readonly when: readonly (string | 0)[];
  readonly time: readonly number[];
  readonly isPast: readonly (0 | 1)[];
  readonly stated: readonly (readonly PackedStated[])[];
  readonly source: readonly number[];
  /** A statement is kept on a line already. */
  readonly text: readonly (string | 0)[];
  readonly beside: readonly (readonly number[])[];
  readonly where: readonly number[];
  readonly chart: readonly number[];
  /** The rows that `time` means, with `{y}`, `{m}` and `{d}` for the year, month and day of `when`. */
  readonly times: readonly (readonly [clock: Told['clock'], words: string])[];
  /** The rows that `source` means. */
  readonly sources: readonly string[];
  /** What entities are called that are not in the file, with their ids; and how those are read that are read otherwise than they are written. */
  readonly named: Readonly<Record<number, readonly [name: string, entity: string, reading?: string]>>;
  /** What few facts have, and whatever would not come out as it was, by their place in the columns. */
  readonly differs: Readonly<Record<number, Partial<Told>>>;
}

/** A file of things: some of them, and their facts. */
export interface ThingsFile {
  readonly things: readonly PackedThing[];
  readonly facts: PackedFacts;
}

/** The year, month and day that a date names, as a date in words writes them. */
export const partsOf = (when: string): readonly (readonly [sign: string, words: string])[] => {
  const [year, month, day] = /\d{4}(?:-\d\d)?(?:-\d\d)?/.exec(when)?.[0].split('-').map(Number) ?? [];
  return [
    ['{y}년', `${year}년`],
    ['{m}월', `${month}월`],
    ['{d}일', `${day}일`],
  ];
};

const scaled = (digits: number, power: number): number => Number(`${digits}e${power}`);

/** The things of a file with their facts as they were told, each put together when it is asked for. `first`: the place of the first of them. */
export function unpack({ things, facts: columns }: ThingsFile, first: number, tables: Tables): Thing[] {
  const known = new Map<number, Told>();
  const told = (i: number): Told => {
    const before = known.get(i);
    if (before) return before;
    const made = unpackFact(i, columns, things, first, tables);
    known.set(i, made);
    return made;
  };
  return things.map((packed) => {
    const { facts, ...rest } = packed;
    const entity = entityOf(packed);
    const thing = entity === undefined ? rest : { ...rest, entity };
    if (!facts) return thing;
    return {
      ...thing,
      get facts() {
        return facts.map(told);
      },
    };
  });
}

function unpackFact(
  i: number,
  columns: PackedFacts,
  things: readonly PackedThing[],
  first: number,
  { measures, marks, units }: Tables,
): Told {
  const cell = <T>(column: readonly T[]): T => column[i] as T;
  const row = <T>(table: readonly T[], at: number): T | undefined => table[at - 1];
  const place = (at: number): number | undefined => (at === 0 ? undefined : at - 1);
  const metric = row(Object.keys(measures), cell(columns.metric)) ?? '';
  const measure = measures[metric];
  const basis = row(Object.keys(measure?.bases ?? {}), cell(columns.basis));
  const [mark = '', markName = '', status = 'done', isPlain] = row(marks, cell(columns.mark)) ?? [];
  const when = cell(columns.when) || undefined;
  const of = cell(columns.of);
  const nameOf = (at: number): readonly [name: string, reading?: string] => {
    const [called, , reading] = columns.named[at] ?? [];
    const name = called || things[at - first]?.title || '';
    return reading ? [name, reading] : [name];
  };
  const entity = entityOf(things[(of[0] ?? -1) - first]) ?? columns.named[of[0] ?? -1]?.[1] ?? '';
  const kind = measure?.kind ?? 'figure';
  const [clock, time] = row(columns.times, cell(columns.time)) ?? [];
  const text = cell(columns.text) || '';
  const where = place(cell(columns.where));
  const kept = {
    id: cell(columns.id)
      .replace('~', entity)
      .replace('*', metric)
      .replace('@', when ?? ''),
    kind,
    metric,
    basis,
    status,
    when,
    clock,
    of,
    names: of.map(nameOf),
    beside: cell(columns.beside),
    where,
    chart: place(cell(columns.chart)),
    text: inSentence(text),
    stated: cell(columns.stated).map(([unit, bound, ...[digits, power, ...top]]): Stated => {
      const min = scaled(digits, power);
      const [more, by] = top as [number?, number?];
      const value = more === undefined || by === undefined ? min : { min, max: scaled(more, by) };
      return { value, bound: row(bounds, bound), unit: row(units, unit) } as Stated;
    }),
    apart: [basis && measure?.bases[basis]?.[0], where === undefined ? undefined : nameOf(where)[0]],
    time: time && timeIn(time, when ?? ''),
    isPast: cell(columns.isPast) === 1,
    mark,
    markName,
    isPlain: isPlain === 1,
    source: row(columns.sources, cell(columns.source)) ?? '',
    against: [],
    supersedes: undefined,
    ratioOf: undefined,
    ...columns.differs[i],
  };
  const values = columns.differs[i]?.values ?? valuesOf(kind === 'statement' ? { ...kept, text } : kept);
  return { ...kept, ...inWords(kept, measure?.words[0] ?? metric, values), ...columns.differs[i] };
}

/** A time with the parts of a date in the place of their signs. */
const timeIn = (template: string, when: string): string =>
  partsOf(when).reduce((text, [sign, words]) => text.replace(sign, words), template);
