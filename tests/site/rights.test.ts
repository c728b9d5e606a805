import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { siteFile } from '../support/site.ts';
import { siteBase } from '../unit/charts/bases.ts';

const rights = readFileSync('tests/fixtures/rights.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [path = '', sign = '', words = ''] = line.split('\t');
    return { path, stands: sign === '+', words };
  });

/** What a page says in its title and in its main part, and what its pictures say instead; joins and no-break spaces as plain ones. */
function wordsOf(path: string): string {
  const $ = load(siteFile(`${path.slice(1)}index.html`));
  $('script, style').remove();
  const pictures = $('main img[alt], main svg title').toArray();
  return [$('title').text(), $('main').text(), ...pictures.map((one) => $(one).attr('alt') ?? $(one).text())]
    .join(' ')
    .replaceAll('\u00a0', ' ')
    .replace(/[\u2060\u200b]/g, '');
}

describe('what the source bears', () => {
  test.each(rights)('$path: $words', ({ path, stands, words }) => {
    if (stands) expect(wordsOf(path)).toContain(words);
    else expect(wordsOf(path)).not.toContain(words);
  });

  test('is said of every fact of the article', () => {
    const paths = new Set(rights.map(({ path }) => path));
    expect([...siteBase().facts.keys()].filter((id) => !paths.has(`/facts/${id}/`))).toEqual([]);
  });
});
