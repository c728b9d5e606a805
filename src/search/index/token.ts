import { keysOf } from '../../korean/letters.ts';

/**
 * What stands in the full-text index for a word or an entity. Pagefind keeps letters and digits only and folds case, so
 * Hangul goes in as its keys (a third of the bytes) and lone jamo mark what is folded: ㅅ a Shift, ㄹ a Latin word, ㅈ a
 * decimal point, ㅇ an entity, ㅡ a hyphen. Each token ends in ㅣ, a verb's in ㅂ, so that none is the beginning of another:
 * Pagefind would take the longer one for it.
 */
export function wordToken(stem: string, verb: boolean): string {
  const keys = /^[a-z]/.test(stem) ? `ㄹ${keysOf(stem)}` : keysOf(stem);
  return keys.replace(/[A-Z]/g, (key) => `ㅅ${key.toLowerCase()}`).replaceAll('.', 'ㅈ') + (verb ? 'ㅂ' : 'ㅣ');
}

/** The token of an entity, which stands wherever it is named in any way. */
export const entityToken = (id: string): string => `ㅇ${id.replaceAll('-', 'ㅡ')}ㅣ`;
