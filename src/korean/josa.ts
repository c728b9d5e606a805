import { type Ending, spokenEnding } from './ending.ts';

/** A particle's two forms: after a consonant, after a vowel. `와/과` is taken in either order. */
export type Josa =
  | ('은/는' | '이/가' | '을/를' | '과/와' | '와/과' | '아/야' | '이었다/였다' | '이에요/예요')
  | Dropped<'으', '로' | '로서' | '로써' | '로부터'>
  | Dropped<'이', '나' | '랑' | '든' | '란' | '라' | '라는' | '라고' | '다' | '며' | '고' | '지만'>;

/** Particles that lose their first syllable after a vowel. */
type Dropped<First extends string, Rest extends string> = Rest extends string ? `${First}${Rest}/${Rest}` : never;

/**
 * Gives the form of a particle that follows `name`.
 *
 * es-hangul 2.4.0 picks it right for Hangul and for words all in capitals, but takes every digit and every other Latin
 * word for one that ends in a vowel (`1를`, toss/es-hangul #357 and #396), so the choice is made from how the name is
 * read aloud: see {@link spokenEnding}.
 *
 * @param reading the name in Hangul where it is known; it wins over the rules
 * @returns one of the two forms; where the name cannot be read, both: `은(는)`
 */
export function pickJosa(name: string, josa: Josa, reading?: string): string {
  const [first = '', second = ''] = (josa === '와/과' ? '과/와' : josa).split('/');
  const ending: Ending | undefined = spokenEnding(reading ?? name);
  if (ending === undefined) return `${first}(${second})`;
  return ending === 'none' || (ending === 'rieul' && first.startsWith('으로')) ? second : first;
}

/** Gives `name` with its particle: `챗GPT는`, `라마 3.2는`, `오픈AI가`. Takes what {@link pickJosa} takes. */
export function withJosa(name: string, josa: Josa, reading?: string): string {
  return name + pickJosa(name, josa, reading);
}
