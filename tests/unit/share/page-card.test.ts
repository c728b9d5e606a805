import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../src/charts/draw/page.ts';
import { shareFrames } from '../../../src/charts/draw/share.ts';
import { imageOf, pagePictureFiles, pagePictures, portraitOf } from '../../../src/share/page-pictures.ts';
import { pageCard } from '../../../src/share/picture/page-card.ts';
import { galleryBase } from '../../support/gallery.ts';
import { siteBase } from '../charts/bases.ts';
import { boxOf, textsOf, wordsCut, wordsTouching } from '../charts/words.ts';

const bases = { 'the site': siteBase(), 'the gallery': galleryBase() };

describe.each(Object.entries(bases))('of %s', (_, base) => {
  const pages = [...pagePictures(base)];

  const upright = [...base.articles.keys()].map((slug) => [slug, portraitOf(base, slug)] as const);
  const all = [...pages, ...upright].map(([path, { picture }]) => [path, picture.frame, picture] as const);

  it.each(all)(
    'the card of %s (%s) can be read where it is shown small, within its margins, nothing over another',
    (_, frame, picture) => {
      const { margin, width, height, least } = shareFrames[frame];
      const sheet = { width, height, marks: pageCard(picture), plot: { under: [], over: [] } } as unknown as Sheet;
      const texts = textsOf(sheet);
      expect(texts.filter(({ font }) => font.size < least).map(({ text }) => text)).toEqual([]);
      expect(texts.filter(({ text }) => /undefined|null|NaN/.test(text))).toEqual([]);
      expect(wordsTouching(sheet)).toEqual([]);
      const out = texts.map(boxOf).filter(({ left, right, top, bottom }) => {
        const [most, lowest] = [width - margin.x, height - margin.y + 4];
        return left < margin.x - 1 || right > most + 1 || top < margin.y - 8 || bottom > lowest;
      });
      expect(out.map(({ text }) => text)).toEqual([]);
    },
  );

  it('a figure’s card has its value, a statement’s what is said, and no value is cut short', () => {
    for (const fact of base.facts.values()) {
      const { picture } = pagePictures(base).get(`/facts/${fact.id}/`) ?? {};
      const sheet = { marks: picture ? pageCard(picture) : [], plot: { under: [], over: [] } } as unknown as Sheet;
      const value = picture?.values?.[0]?.valueText ?? picture?.title ?? '';
      const words = textsOf(sheet).map(({ text }) => text);
      if (fact.kind !== 'statement') expect(words).toContain(value);
      expect(value, fact.id).not.toBe('');
      expect(picture?.values?.map((point) => point.fact)).toEqual(fact.kind === 'statement' ? undefined : [fact.id]);
    }
  });

  it('a list’s card shows up to three values of different subjects, none overtaken or contradicted', () => {
    for (const list of ['/articles/', '/companies/', '/models/', '/people/', '/glossary/', '/facts/', '/charts/']) {
      const { picture } = pagePictures(base).get(list) ?? {};
      const values = picture?.values ?? [];
      expect(picture?.title, list).toBeTruthy();
      expect(values.length).toBeLessThanOrEqual(3);
      expect(new Set(values.map(({ subject }) => subject)).size).toBe(values.length);
      const overtaken = [...base.facts.values()].map(({ supersedes }) => supersedes);
      for (const { fact, conflicts } of values) expect([overtaken.includes(fact), conflicts]).toEqual([false, []]);
      if (!picture || values.length === 0) continue;
      const marks = pageCard(picture);
      const sheet = { marks, plot: { under: [], over: [] } } as unknown as Sheet;
      expect(wordsCut(sheet), list).toEqual([]);
      // No line ends within a bracket.
      const brackets = textsOf(sheet).map(({ text }) => [text.split('(').length, text.split(')').length]);
      for (const [opened, closed] of brackets) expect(opened, list).toBe(closed);
    }
    expect(pagePictures(base).get('/facts/')?.picture.values?.length).toBe(3);
  });
});

it('names a picture by its content: another value, another address; what stays, stays', () => {
  const [one, other] = [siteBase(), siteBase()];
  const id = 'openai-valuation-2024-09';
  const fact = other.facts.get(id);
  if (fact?.kind !== 'figure') throw new Error(id);
  const changed = { ...other, facts: new Map(other.facts).set(id, { ...fact, value: 140_000_000_000 }) };
  const addressOf = (base: typeof one, page: string) => imageOf(base, page).path;
  expect(addressOf(one, `/facts/${id}/`)).toMatch(/^\/pictures\/facts\.openai-valuation-2024-09\.[0-9a-f]{8}\.png$/);
  expect(addressOf(other, `/facts/${id}/`)).toBe(addressOf(one, `/facts/${id}/`));
  expect(addressOf(changed, `/facts/${id}/`)).not.toBe(addressOf(one, `/facts/${id}/`));
  expect(addressOf(changed, '/companies/google/')).toBe(addressOf(one, '/companies/google/'));
  const files = pagePictureFiles(one).map(({ path }) => path);
  expect(new Set(files).size).toBe(files.length);
  expect(() => imageOf(one, '/nothing/')).toThrow(RangeError);
});
