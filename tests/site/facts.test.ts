import { Ajv2020 } from 'ajv/dist/2020.js';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { headersFor } from '../../src/build/headers.ts';
import { pathOf } from '../../src/site/url.ts';
import { getBase } from '../../src/validate/base.ts';
import { type SiteName, siteFile, siteFiles, sites } from '../support/site.ts';

// What others take along of a fact, from the built site.

const facts = [...getBase().facts.values()];
const graphOf = (id: string): Record<string, unknown>[] =>
  JSON.parse(load(siteFile(`facts/${id}/index.html`))('script[type="application/ld+json"]').text())['@graph'];
const thing = (id: string, type: string) => graphOf(id).find((one) => one['@type'] === type);

test.each(['root', 'subpath'] as SiteName[])(
  'every fact has its data, which keep to the schema that they name (%s)',
  (site) => {
    const { origin, base } = sites[site];
    const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(siteFile('schemas/fact.json', site)));
    for (const { id } of facts) {
      const text = siteFile(`facts/${id}.json`, site);
      const read = JSON.parse(text);
      expect([validate(read), validate.errors], id).toEqual([true, null]);
      expect(read.$schema).toBe(`${origin}${base}schemas/fact.json`);
      expect(read.url).toBe(`${origin}${base}facts/${id}/`);
      expect(Buffer.byteLength(text), id).toBeLessThanOrEqual(9000);
    }
  },
);

test('every fact has its chip, of 3 KB at most, and its page the code that shows it', () => {
  for (const { id } of facts) {
    expect(Buffer.byteLength(siteFile(`facts/${id}.svg`)), id).toBeLessThanOrEqual(3000);
    const $ = load(siteFile(`facts/${id}/index.html`));
    const [html = '', markdown = ''] = $('details code')
      .get()
      .map((element) => $(element).text());
    const picture = `${sites.root.origin}/facts/${id}.svg`;
    const shown = load(html)(`a[href="${sites.root.origin}${pathOf.fact(id)}"] > img`);
    expect(shown.attr('src'), id).toBe(picture);
    expect(shown.attr('alt'), id).toBe($('details img').attr('alt'));
    expect(markdown, id).toContain(`](${picture})](${sites.root.origin}${pathOf.fact(id)})`);
  }
});

test('other sites may read both by script', () => {
  for (const path of ['/facts/x.json', '/facts/x.svg', '/schemas/fact.json'])
    expect(headersFor(path)['access-control-allow-origin'], path).toBe('*');
});

test('every fact’s page is a claim: who, when, where it was read', () => {
  for (const { id } of facts) expect(thing(id, 'Claim')?.['url'], id).toBe(`${sites.root.origin}${pathOf.fact(id)}`);
  expect(thing('openai-valuation-2024-09', 'Claim')).toMatchObject({
    author: { '@type': 'Organization', name: '블룸버그통신 등 주요 외신' },
    datePublished: '2024-09-11',
    appearance: { '@type': 'NewsArticle', datePublished: '2024-10-02' },
  });
  expect(thing('groq-ceo-on-open-source', 'Claim')?.['author']).toMatchObject({ '@type': 'Person' });
});

test('what was measured is an observation too, with no end that its bound leaves open and no time that nobody gave', () => {
  const observed = facts.filter(({ id }) => thing(id, 'Observation')).map(({ id }) => id);
  expect(observed).toEqual(facts.flatMap(({ id, kind, status }) => (kind === 'figure' && status === 'done' ? id : [])));
  expect(thing('anthropic-valuation-2024-01', 'Observation')).toMatchObject({
    value: 184e8,
    unitText: '달러',
    observationDate: '2024',
  });
  const users = thing('chatgpt-weekly-users-2024-09', 'Observation');
  expect(users).toMatchObject({ minValue: 2e8, variableMeasured: '챗GPT 이용자 수(주간 이용자)' });
  expect(Object.keys(users ?? {})).not.toEqual(expect.arrayContaining(['maxValue']));
  expect(Object.keys(users ?? {})).not.toEqual(expect.arrayContaining(['observationDate']));
});

test('the page that compares is listed once, and is one page whatever it is asked', () => {
  expect(siteFile('sitemap-0.xml').split(`${sites.root.origin}/compare/<`)).toHaveLength(2);
  expect(load(siteFile('compare/index.html'))('link[rel=canonical]').attr('href')).toBe(
    `${sites.root.origin}/compare/`,
  );
  expect(siteFiles().filter((file) => file.startsWith('compare/') && /\.(?:html|json)$/.test(file))).toEqual([
    'compare/figures.json',
    'compare/index.html',
  ]);
});
