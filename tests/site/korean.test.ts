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

test('a sentence is parted from the one before it', () => {
  for (const { path, file } of sitePages()) {
    const $ = load(siteFile(file));
    $('script, style, template, code, kbd, textarea').remove();
    for (const element of $('main').find('p, li, dd, td').get()) {
      if ($(element).find('p, li, dd, td').length > 0) continue;
      expect(
        $(element)
          .text()
          .match(/.{0,30}[다요][.?!][가-힣A-Za-z].{0,20}/)?.[0],
        path,
      ).toBeUndefined();
    }
  }
});

test('quotation marks are those of Korean papers, and each that opens closes', () => {
  for (const { path, file } of sitePages()) {
    const $ = load(siteFile(file));
    $('script, style, template, code, kbd, textarea').remove();
    // A block at a time: a mark never spans two.
    for (const element of $('main').find('p, li, dd, dt, td, th, h1, h2, h3, caption, figcaption').get()) {
      if ($(element).find('p, li, dd, td').length > 0) continue;
      const text = $(element).text();
      const where = `${path}: ${text.trim().slice(0, 80)}`;
      expect(text, where).not.toMatch(/["']/);
      for (const [open, close] of ['“”', '‘’', '「」', '『』', '〈〉', '《》'].map((pair) => [...pair])) {
        expect(text.split(open ?? '').length, where).toBe(text.split(close ?? '').length);
      }
    }
  }
});

test('a quieter remark is parted from what it is about', () => {
  let remarks = 0;
  for (const { path, file } of sitePages()) {
    const $ = load(siteFile(file));
    $('dd > .soft').each((_, element) => {
      const before = $(element).prev().text() + (element.prev && 'data' in element.prev ? element.prev.data : '');
      expect(/\s$/.test(before) || /^\s/.test($(element).text()), `${path}: ${before}|${$(element).text()}`).toBe(true);
      remarks += 1;
    });
  }
  expect(remarks).toBeGreaterThan(30);
});
