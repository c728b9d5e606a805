import { keysOf, normalise } from '../korean/letters.ts';
import { areParticles } from '../korean/particles.ts';
import { wordsOfTokens } from './excerpt.ts';
import type { FoundPage, FullText } from './fulltext.ts';
import type { Ranked } from './rank.ts';
import type { Sought } from './retrieve.ts';

/** How many pages are looked at for the word as it was typed. */
const looked = 5;

/**
 * Of a query that is a single word in a verb's form, tells how the site writes that word where it writes it otherwise.
 *
 * A verb or a verbal noun alone says little: 관계되다 is no question about 관계, nor 수학하다 about 수학. So such a query is
 * answered where the very form stands in the text, and asked back otherwise. Beside other words any form is as good.
 * @returns the form that the site has, or `undefined` where the query is to be answered
 */
export async function formOnSite(
  sought: readonly Sought[],
  ranked: readonly Ranked[],
  fullText: FullText,
): Promise<string | undefined> {
  const [only, ...others] = sought;
  if (!only || others.length > 0 || only.unit.as !== 'word' || only.unit.match.way !== 'inflected') return undefined;
  const typed = normalise(only.unit.text);
  const [word] = only.unit.match.words;
  if (!word || (!word.verb && areParticles(keysOf(typed).slice(word.keys.length)))) return undefined;

  const ids = ranked.flatMap(({ id }) => (id === undefined ? [] : [id])).slice(0, looked);
  const pages = await Promise.all(ids.map(async (id) => ({ id, page: await fullText.page(id) })));
  if (pages.some(({ page }) => normalise(`${page.title} ${page.text}`).includes(typed))) return undefined;
  if (!word.verb) return word.stem;
  for (const { id, page } of pages) {
    const form = wordAt(page, only.postings.get(id)?.[0]);
    if (form) return form;
  }
  return word.stem;
}

/** The word of a page at which a token stands, without the marks around it. */
function wordAt({ title, text, steps }: FoundPage, token: number | undefined): string | undefined {
  if (token === undefined) return undefined;
  const words = `${title.trim()} ${text.trim()}`.split(/\s+/);
  return words[wordsOfTokens(steps)[token] ?? -1]?.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
