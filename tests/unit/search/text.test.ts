import { convertHangulToQwerty } from 'es-hangul';
import { expect, test } from 'vitest';
import { plainBody } from '../../../src/remark/plain.ts';
import { loadAnalyser, type Term } from '../../../src/search/analyse.ts';
import { pathOf } from '../../../src/site/url.ts';
import { getBase } from '../../../src/validate/base.ts';
import { doing, noun, verb } from './inflect.ts';
import { searchSite } from './site.ts';
import { random } from './typing.ts';

const site = await searchSite();
const analyse = await loadAnalyser(new Map(site.lexicon.names.map(({ bare }) => [bare, false])));

interface ContentWord {
  readonly written: string;
  readonly term: Term;
}

/** Every three neighbouring content words of every sentence of the articles, with the section they stand in. */
function neighbours(): { words: ContentWord[]; path: string }[] {
  const sections = [...getBase().articles.values()].flatMap(({ slug, sections: all }) =>
    all.map(({ id, body }) => ({ path: pathOf.section(slug, id), text: plainBody(body) })),
  );
  return sections.flatMap(({ path, text }) =>
    text.split(/(?<=[.?!])\s+|\n/).flatMap((sentence) => {
      const terms = analyse(sentence);
      const words = sentence
        .trim()
        .split(/\s+/)
        .flatMap((word, i): ContentWord[] => {
          const written = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
          const term = terms[i]?.[0];
          return term && written.length > 1 ? [{ written, term }] : [];
        });
      return words.slice(2).map((_, i) => ({ words: words.slice(i, i + 3), path }));
    }),
  );
}

const next = random(9);

/** The same word in another inflection; names and numbers stay. */
function otherwise({ written, term: { stem, verb: isVerb } }: ContentWord): string {
  if (isVerb) return verb(stem, next);
  if (!/^[가-힣]+$/.test(stem)) return written;
  return /(?:하|한|할|해|했|합)/.test(written.slice(stem.length)) ? doing(stem, next) : noun(stem, next);
}

test.each([
  ['as they are written', ({ written }: ContentWord): string => written],
  ['in any inflection', otherwise],
] as const)('three neighbouring words of any sentence find its section, %s', async (_, form) => {
  const cases = neighbours().map(({ words, path }) => ({ query: words.map(form).join(' '), path }));
  expect(cases.length).toBeGreaterThan(400);
  const missed: string[] = [];
  for (const { query, path } of cases) {
    const hits = await site.top(query, 3);
    if (!hits.some((hit) => hit.path === path))
      missed.push(`${query} (${path}) → ${hits.map((hit) => hit.path).join(' ')}`);
  }
  const found = (100 * (cases.length - missed.length)) / cases.length;
  expect(found, missed.join('\n')).toBeGreaterThanOrEqual(95);
});

/** How many keys two words have in common from their beginning. */
function common(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
}

test('no hit is shown whose page does not hold a word of the query or its stem', async () => {
  const keysOfWords = (text: string): string[] =>
    text
      .toLowerCase()
      .match(/[가-힣]+|[a-z0-9]+/g)
      ?.map(convertHangulToQwerty) ?? [];
  const stemsOf = (text: string): Set<string> =>
    new Set(
      analyse(text)
        .flat()
        .map(({ stem }) => stem),
    );
  const held = new Map(
    site.made.pages.map(({ path, title, text, hidden }) => {
      const all = [title, text, ...hidden].join('\n');
      return [path, { words: keysOfWords(all), stems: stemsOf(all) }];
    }),
  );
  const names = new Set(site.lexicon.names.map(({ bare }) => bare));
  const odd: string[] = [];
  let shown = 0;
  for (const { words } of neighbours().filter((three) => three.words.every(({ term }) => !names.has(term.stem)))) {
    const query = words.map(({ written }) => written).join(' ');
    for (const { path } of await site.top(query, 10)) {
      const page = held.get(path);
      const byStem = [...stemsOf(query)].some((stem) => page?.stems.has(stem));
      const byBeginning = keysOfWords(query).some((word) =>
        page?.words.some((other) => common(word, other) >= Math.min(3, word.length)),
      );
      shown += 1;
      if (!byStem && !byBeginning) odd.push(`${query} → ${path}`);
    }
  }
  // The check knows no irregular verbs (푸는 of 풀다); the few that it cannot tell are those.
  expect(shown).toBeGreaterThan(500);
  expect(odd.length / shown, odd.join('\n')).toBeLessThan(0.01);
});
