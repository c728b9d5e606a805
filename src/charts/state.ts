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

const themes: ReadonlySet<string> = new Set(['auto', 'light', 'dark'] satisfies ChartState['theme'][]);

/** The keys of an address that are a chart's. */
export const stateKeys = ['table', 'focus', 'theme', 'status'] as const satisfies (keyof ChartState)[];

/**
 * Reads an address's query. Never throws, whatever it holds: a value is valid, invalid or missing, and only what the chart
 * really has is valid. Where a key stands twice the first counts; keys that are not ours are not looked at.
 * @param query with or without its question mark
 * @returns what holds, and the keys whose values do not, for a quiet word to the reader
 */
export function parseChartState(query: string, askable: Askable): { state: ChartState; invalid: (keyof ChartState)[] } {
  const given = new URLSearchParams(query);
  const read = (key: keyof ChartState, text: string): ChartState[typeof key] => {
    if (key === 'table') return text === '1' || undefined;
    if (key === 'status') return statusesIn(text, askable);
    return (key === 'focus' ? askable.focuses : themes).has(text) ? text : undefined;
  };
  const found = stateKeys.filter((key) => given.has(key)).map((key) => [key, read(key, given.get(key) ?? '')] as const);
  return {
    state: Object.fromEntries(found.filter(([, value]) => value !== undefined)) as ChartState,
    invalid: found.flatMap(([key, value]) => (value === undefined ? [key] : [])),
  };
}

/** A list with commas in the order of the schema, each once, under today's or an older name. One that the chart does not have makes the whole invalid. */
function statusesIn(text: string, { statuses }: Askable): Status[] | undefined {
  const asked = new Set(text.split(',').map(statusToday));
  const known = statusKeys.filter((status) => asked.has(status) && statuses.has(status));
  return known.length === asked.size ? known : undefined;
}

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
