import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { feedEntries } from '../../../src/feeds/entries.ts';
import { siteBase } from '../charts/bases.ts';

it('tells under a chart once what contradicts what', () => {
  const captions = feedEntries(siteBase()).flatMap(({ html }) => load(html)('figcaption').toArray());
  const told = captions.map(
    (caption) =>
      load(caption)
        .text()
        .match(/서로 어긋나는 보도다/g)?.length ?? 0,
  );
  expect(told).toContain(1);
  expect(Math.max(...told)).toBe(1);
});
