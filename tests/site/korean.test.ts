import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { siteFile, sitePages } from '../support/site.ts';

test('no page leaves the choice of a particle to its reader', () => {
  const placeholder =
    /[은을이과와]\((?:는|를|가|와|과)\)|[는를가]\((?:은|을|이)\)|\(으\)로|\(이\)[라나]|[은을이과]\/[는를가와]/g;
  for (const { path, file } of sitePages()) {
    const $ = load(siteFile(file));
    const attributes = $('[aria-label], [alt], [title], meta[content]')
      .get()
      .flatMap(({ attribs }) => [attribs['aria-label'], attribs['alt'], attribs['title'], attribs['content']]);
    const text = [$('title').text(), $('body').text(), ...attributes].join('\n');
    expect(text.match(placeholder) ?? [], path).toEqual([]);
  }
});
