import { withJosa } from './josa.ts';

/** A name to enumerate, with its reading where the rules would misread it. */
export interface Named {
  readonly name: string;
  readonly reading?: string | undefined;
}

/**
 * Enumerates in a sentence: `A`, `A와 B`, `A, B와 C`, with 와 or 과 after the last but one as it is read aloud.
 * `Intl.ListFormat('ko')` writes `A, B 및 C`, which newspapers avoid. An empty list gives an empty text.
 */
export function enumerate(items: readonly (string | Named)[]): string {
  const named = items.map((item) => (typeof item === 'string' ? { name: item } : item));
  const last = named.at(-1)?.name ?? '';
  const beforeLast = named.at(-2);
  if (!beforeLast) return last;
  const lead = named.slice(0, -2).map(({ name }) => `${name}, `);
  return `${lead.join('')}${withJosa(beforeLast.name, '과/와', beforeLast.reading)} ${last}`;
}
