import { describe, expect, it } from 'vitest';
import { known } from '../../../src/charts/point.ts';
import type { Base } from '../../../src/facts/base.ts';
import type { Article } from '../../../src/schema/article.ts';
import { chartPictures, chartPlaces } from '../../../src/share/chart-files.ts';
import { drawnPictures, imageOf, pagePictures } from '../../../src/share/page-pictures.ts';
import { siteBase } from '../charts/bases.ts';

const base = siteBase();
const article = known(base.articles, 'ai-model-race-2', 'article');
const page = '/articles/ai-model-race-2/';
/** The site with its article changed. */
const withArticle = (more: Partial<Article>): Base => ({
  ...base,
  articles: new Map([[article.slug, { ...article, ...more }]]),
});

describe('what stands for an article elsewhere', () => {
  it('is what is drawn for it, with its title for those who cannot see it', () => {
    const { path, alt } = imageOf(base, page);
    expect(path).toMatch(/^\/pictures\/articles\.ai-model-race-2\.[0-9a-f]{8}\.png$/);
    expect(alt).toBe(article.title);
  });
  it('is a picture of its own where it names one', () => {
    const [first, ...others] = article.sections;
    if (!first) throw new Error('no section');
    const own = { id: 'own', alt: '공장의 사진' };
    const sections = [{ ...first, body: { ...first.body, pictures: [own] } }, ...others] as Article['sections'];
    const pictures = new Map([['own', 'articles/ai-model-race-2/own.jpg']]);
    const path = expect.stringMatching(/^\/articles\/ai-model-race-2\/own\b/);
    expect(imageOf(withArticle({ sections, pictures, picture: 'own' }), page)).toEqual({ path, alt: '공장의 사진' });
    expect(imageOf(withArticle({ sections, pictures }), page).alt).toBe(article.title);
  });
});

describe('the card of an article', () => {
  const told = (more: Partial<Article>) => pagePictures(withArticle(more)).get(page)?.picture;
  it('says of which series the article is a part', () => {
    expect(told({})?.kicker).toBe('AI 패권 전쟁 2편');
    expect(told({ series: undefined })?.kicker).toBe('글');
  });
  it('has the summary where there is no value to show, and nothing where there is none either', () => {
    const bare = { charts: [], sections: [] };
    expect(told({ ...bare, summary: article.summary.slice(0, 1) })?.text).toBe(article.summary[0]?.plain);
    expect(told({ ...bare, summary: [] })).toMatchObject({ text: '', values: [] });
  });
});

it('of the pictures of charts all are drawn but the dark SVGs', () => {
  const all = chartPlaces(base).flatMap(({ series }) => [...chartPictures(series).values()]);
  const drawn = drawnPictures(base).filter((picture) => picture.what === 'chart');
  const dark = all.filter(({ theme }) => theme === 'dark');
  expect(dark.length).toBeGreaterThan(0);
  expect(drawn).toHaveLength(all.length - dark.length);
  expect(drawn.filter(({ theme }) => theme === 'dark')).toEqual([]);
  expect(drawn.filter(({ format }) => format === 'png').length).toBe(3 * chartPlaces(base).length);
});
