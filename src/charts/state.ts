import { type Status, statusKeys, statusToday } from '../schema/status.ts';
import type { Series } from './series.ts';

/** What of a chart's look an address carries, beyond which view it is. Left out: as the chart comes. */
export interface ChartState {
  /** The table stands open. */
  table?: true;
  /** The subject brought forward: an entity id. */
  focus?: string;
  theme?: 'auto' | 'light' | 'dark';
  /** Only points of these statuses. */
  status?: Status[];
}

/** What was found for a key of the address. */
export type Parsed<T> = { is: 'missing' } | { is: 'invalid' } | { is: 'valid'; value: T };

/** Each key of the address on its own. */
export type ParsedState = { [Key in keyof ChartState]-?: Parsed<Exclude<ChartState[Key], undefined>> };

/** What a chart can be asked for: the ids in its points. */
export interface Askable {
  /** Subjects and companies, each once. */
  readonly focuses: ReadonlySet<string>;
  readonly statuses: ReadonlySet<Status>;
}

/** What an address may ask of this series. */
export const askableOf = ({ points }: Pick<Series, 'points'>): Askable => ({
  focuses: new Set(points.flatMap(({ subject, company }) => (company === undefined ? [subject] : [subject, company]))),
  statuses: new Set(points.map(({ status }) => status)),
});

const themes = new Set(['auto', 'light', 'dark']);
const isTheme = (text: string): text is NonNullable<ChartState['theme']> => themes.has(text);

/**
 * Reads an address's query. Never throws, whatever it holds: a value is valid, invalid or missing, and only what the chart
 * really has is valid. Where a key stands twice the first counts; keys that are not ours are not looked at.
 * @param query with or without its question mark
 */
export function parseChartState(query: string, askable: Askable): ParsedState {
  const given = new URLSearchParams(query);
  const parse = <T>(key: keyof ChartState, read: (text: string) => T | undefined): Parsed<T> => {
    const text = given.get(key);
    if (text === null) return { is: 'missing' };
    const value = read(text);
    return value === undefined ? { is: 'invalid' } : { is: 'valid', value };
  };
  return {
    table: parse('table', (text): true | undefined => (text === '1' ? true : undefined)),
    focus: parse('focus', (text) => (askable.focuses.has(text) ? text : undefined)),
    theme: parse('theme', (text) => (isTheme(text) ? text : undefined)),
    status: parse('status', (text) => statusesIn(text, askable)),
  };
}

/** A list with commas in the order of the schema, each once, under today's or an older name. One that the chart does not have makes the whole invalid. */
function statusesIn(text: string, { statuses }: Askable): Status[] | undefined {
  const asked = new Set(text.split(',').map(statusToday));
  const known = statusKeys.filter((status) => asked.has(status) && statuses.has(status));
  return known.length === asked.size ? known : undefined;
}

/** What of a parsed address holds. */
export function validState({ table, focus, theme, status }: ParsedState): ChartState {
  return {
    ...(table.is === 'valid' ? { table: table.value } : {}),
    ...(focus.is === 'valid' ? { focus: focus.value } : {}),
    ...(theme.is === 'valid' ? { theme: theme.value } : {}),
    ...(status.is === 'valid' ? { status: status.value } : {}),
  };
}

/** The keys of an address whose values do not hold, for a quiet word to the reader. */
export const invalidKeys = (parsed: ParsedState): (keyof ChartState)[] =>
  (Object.keys(parsed) as (keyof ChartState)[]).filter((key) => parsed[key].is === 'invalid');

/** Writes a state as a query, keys always in the same order: `?table=1&focus=anthropic`; empty where nothing is set. */
export function formatChartState({ table, focus, theme, status }: ChartState): string {
  const parts = [
    ...(table ? ['table=1'] : []),
    ...(focus === undefined ? [] : [`focus=${focus}`]),
    ...(theme === undefined ? [] : [`theme=${theme}`]),
    ...(status === undefined || status.length === 0 ? [] : [`status=${status.join(',')}`]),
  ];
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
