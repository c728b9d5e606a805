import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { getBase } from '../../src/validate/base.ts';
import { siteFile, siteFiles } from '../support/site.ts';

const base = getBase();
const descriptor = JSON.parse(siteFile('data/datapackage.json'));

/**
 * The schema of the profile that the package names (https://specs.frictionlessdata.io/schemas/tabular-data-package.json), as the
 * package datapackage 1.1.10 brought it. Draft 4 only in name: what it uses, later drafts read alike.
 */
const { $schema: _, ...schema } = JSON.parse(readFileSync('tests/fixtures/tabular-data-package.json', 'utf8'));
const validate = addFormats(new Ajv({ allErrors: true, strict: false })).compile(schema);

test('the data package is valid by the Frictionless schema', () => {
  validate(descriptor);
  expect(validate.errors).toBeNull();
});

test.each([
  ['no resources', { resources: undefined }],
  ['another profile', { profile: 7 }],
  ['a resource without a schema', { resources: [{ ...descriptor.resources[0], schema: undefined }] }],
  ['an unknown type', { resources: [withField({ name: 'id', type: 'words' })] }],
])('the schema is really asked: %s is not valid', (_, wrong) => {
  expect(validate(JSON.parse(JSON.stringify({ ...descriptor, ...wrong })))).toBe(false);
});

/** The first resource with one field. */
function withField(field: object): object {
  return { ...descriptor.resources[0], schema: { fields: [field] } };
}

test('each table holds every row of the base, under the columns that the package lists', () => {
  const counts = {
    facts: base.facts.size,
    entities: base.entities.size,
    sources: base.sources.size,
    corrections: base.corrections.length,
  };
  for (const { name, path, schema } of descriptor.resources) {
    const text = siteFile(`data/${path}`);
    expect(text.startsWith('\uFEFF')).toBe(true);
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    expect(rows).toHaveLength(counts[name as keyof typeof counts]);
    const [header] = parse(text, { bom: true }) as string[][];
    expect(header).toEqual(schema.fields.map((field: { name: string }) => field.name));
  }
});

test('values in the table are those of the facts', () => {
  const rows: Record<string, string>[] = parse(siteFile('data/facts.csv'), { bom: true, columns: true });
  const row = rows.find(({ id }) => id === 'anthropic-valuation-target-2024-09');
  expect(row).toMatchObject({
    min: '30000000000',
    max: '40000000000',
    unit: 'USD',
    bound: 'exact',
    status: 'planned',
    words: '300억~400억 달러',
    date: '',
    as_of: '2024-10-02',
    date_words: '기사 시점(2024년 10월 2일)',
  });
  expect(rows.find(({ id }) => id === 'openai-valuation-2024-09')).toMatchObject({
    krw_as_stated: '198800000000000',
    krw_bound: 'about',
    bound: 'exact',
    date: '',
    date_words: '2024년 9월 11일 보도',
    said: '2024-09-11',
    as_of: '',
  });
  const [downloads, raise, early] = [
    'llama-downloads-month-2024-07',
    'openai-raise-2024-09',
    'anthropic-valuation-2024-01',
  ];
  expect(rows.find(({ id }) => id === downloads)).toMatchObject({ where: 'hugging-face', date: '2024-07' });
  expect(rows.find(({ id }) => id === raise)).toMatchObject({ conflicts_with: 'openai-equity-2024-09' });
  // The source gives no month.
  expect(rows.find(({ id }) => id === early)).toMatchObject({ date: '2024', date_words: '2024년 초' });
});

test('the page of all facts says in structured data that it is a dataset, and where its tables are', () => {
  const $ = load(siteFile('facts/index.html'));
  const graph = JSON.parse($('script[type="application/ld+json"]').text())['@graph'];
  const dataset = graph.find((thing: { '@type': string }) => thing['@type'] === 'Dataset');
  const files = siteFiles();
  const paths = dataset.distribution.map(({ contentUrl }: { contentUrl: string }) =>
    new URL(contentUrl).pathname.slice(1),
  );
  expect(paths).toEqual([
    'data/datapackage.json',
    'data/facts.csv',
    'data/entities.csv',
    'data/sources.csv',
    'data/corrections.csv',
  ]);
  expect(paths.filter((path: string) => !files.includes(path))).toEqual([]);
});
