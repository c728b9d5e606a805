import { keysOf } from './letters.ts';

/**
 * What stands in the full-text index for a word or an entity. Pagefind keeps letters and digits only and folds case, so
 * Hangul goes in as its keys (a third of the bytes) and lone jamo mark what is folded: ㅅ a Shift, ㄹ a Latin word, ㅈ a
 * decimal point, ㅂ a verb, ㅇ an entity, ㅡ a hyphen.
 */
export function wordToken(stem: string, verb: boolean): string {
  const keys = /^[a-z]/.test(stem) ? `ㄹ${keysOf(stem)}` : keysOf(stem);
  return keys.replace(/[A-Z]/g, (key) => `ㅅ${key.toLowerCase()}`).replaceAll('.', 'ㅈ') + (verb ? 'ㅂ' : '');
}

/** The token of an entity, which stands wherever it is named in any way. */
export const entityToken = (id: string): string => `ㅇ${id.replaceAll('-', 'ㅡ')}`;
