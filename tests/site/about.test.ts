import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { historiesOf } from '../../src/facts/history.ts';
import { recordsOf } from '../../src/search/index/records.ts';
import { pathOf } from '../../src/site/url.ts';
import { siteFile } from '../support/site.ts';
import { siteBase } from '../unit/charts/bases.ts';

const base = siteBase();
const records = recordsOf(base);
const pages = [...base.entities.values()].map((entity) => ({ id: entity.id, entity, path: pathOf.entity(entity) }));

test.each(pages)('what search files under $id is what its page shows', ({ id, path }) => {
  const $ = load(siteFile(`${path.slice(1)}index.html`));
  const linked = (selector: string): Set<string> =>
    new Set(
      $(selector)
        .toArray()
        .map((link) => $(link).attr('href') ?? ''),
    );
  const filed = (kind: string): Set<string> =>
    new Set(records.filter((record) => record.kind === kind && record.about.includes(id)).map((record) => record.path));
  const facts = filed('fact');
  const shown = linked(
    'section:is([aria-labelledby="facts-title"], [aria-labelledby="statements-title"]) td:nth-child(2) > a, .quotes blockquote a, .key-figures a',
  );
  expect([...shown].filter((fact) => !facts.has(fact))).toEqual([]);
  // What has no row of its own is told by the text, a chart or the row of a model, whose day it is.
  const days = [...base.facts.values()].flatMap(({ id: fact, kind, subjects: [model = ''] }) =>
    kind === 'event' && $(`.row a[href="/models/${model}/"]`).length > 0 ? pathOf.fact(fact) : [],
  );
  const told = new Set([...shown, ...linked('.history td a, .prose a, .live .chart-rows a'), ...days]);
  expect([...facts].filter((fact) => !told.has(fact))).toEqual([]);
  // Of a chart that is drawn here it may be a view.
  const charts = linked('section[aria-labelledby="places-title"] a[href^="/charts/"], .live .chart-question a');
  expect(filed('chart')).toEqual(new Set([...charts].map((link) => /^\/charts\/[^/]+\//.exec(link)?.[0])));
});

test.each(pages)(
  'a table over time on the page of $id is of one subject: itself, or what it makes',
  ({ id, entity }) => {
    for (const history of historiesOf(base, entity)) {
      expect(new Set(history.map(({ subjects }) => subjects.join())).size).toBe(1);
      const subjects = history[0].subjects.flatMap((subject) => base.entities.get(subject) ?? []);
      expect(subjects.some((one) => one.id === id || (one.kind === 'model' && one.by === id))).toBe(true);
    }
  },
);
