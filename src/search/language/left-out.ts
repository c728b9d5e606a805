import { normalise } from '../../korean/letters.ts';
import type { Lexicon } from './lexicon.ts';
import { asWritten } from './name-match.ts';
import { stretchOf } from './stretch.ts';

/** What is to be left out: what stands behind a minus (기업가치 -오픈AI), or before words that say so (오픈AI 말고). */
const leftOut = /(?<=\s)-(\p{L}\S*)|(?<=^|\s)(\S+)\s+(?:말고|빼고|제외(?:하고|한)?|아닌)(?=\s)/gu;

/** Takes what is to be left out from a query; before words nothing but a name: 비용이 아닌 is a piece of a text. */
export function takeOut(
  query: string,
  lexicon: Lexicon,
): { readonly rest: string; readonly without: readonly string[] } {
  const without: string[] = [];
  const rest = query.replace(leftOut, (all, behind?: string, before = '') => {
    if (behind === undefined && asWritten(stretchOf(before, normalise(before)), lexicon).length === 0) return all;
    without.push(behind ?? before);
    return '';
  });
  return { rest, without };
}
