import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { csv, csvMetadata } from '../../../src/charts/csv.ts';
import type { Series } from '../../../src/charts/series.ts';
import { addresses } from '../../support/addresses.ts';
import { figure, seriesOf } from './bases.ts';

/** As strict a reading as there is: one header, as many fields in each line, a byte order mark at most. */
const read = (series: Series): Record<string, string>[] => parse(csv(series, addresses), { bom: true, columns: true });

it('begins with a byte order mark and one line of titles, and ends every line with CRLF', () => {
  const text = csv(seriesOf([figure('a')]), addresses);
  expect(text.startsWith('\uFEFF"사실","대상",')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

it('keeps quotes, commas and line breaks in their field', () => {
  const when = '"얼마, 언제"라고\n물은 날';
  expect(read(seriesOf([figure('a', { wording: { when } })]))[0]).toMatchObject({ '출처의 시점 표현': when });
});

it('gives each row the fact, its basis, status, bound, source, address and licence', () => {
  const facts = [figure('users-a', { metric: 'users', basis: 'weekly', unit: 'persons', value: 5 })];
  expect(read(seriesOf(facts, { unit: 'persons' }))[0]).toMatchObject({
    사실: 'users-a',
    기준: '주간 이용자',
    한정: '정확',
    상태: '보도',
    출처: '어느일보(2024년 10월 2일)',
    '사실의 주소': 'https://example.org/facts/users-a/',
    '이용 허락': addresses.licence,
  });
});

it.each([
  ['at-least', '5', ''],
  ['more-than', '5', ''],
  ['at-most', '', '5'],
  ['less-than', '', '5'],
  ['about', '5', '5'],
  ['exact', '5', '5'],
] as const)('leaves empty the end that %s leaves open', (bound, min, max) => {
  const [row] = read(seriesOf([figure('a', { value: 5, bound })]));
  expect([row?.['최솟값'], row?.['최댓값']]).toEqual([min, max]);
});

it('writes numbers as numbers and texts in quotes', () => {
  expect(csv(seriesOf([figure('a', { value: { min: -5, max: 1.5 } })]), addresses)).toContain(',-5,1.5,"');
});

// https://owasp.org/www-community/attacks/CSV_Injection
it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('takes the formula out of %j', (when) => {
  expect(read(seriesOf([figure('a', { wording: { when } })]))[0]).toMatchObject({ '출처의 시점 표현': `'${when}` });
});

it('gives of an event its days, and neither a value nor a bound', () => {
  const { unit: _, value: __, bound: ___, asStated: ____, ...rest } = figure('b', { metric: 'launch' });
  const [row] = read(seriesOf([{ ...rest, kind: 'event' as const, date: '2024-09' }], { kind: 'timeline' }));
  expect(row).toMatchObject({ 첫날: '2024-09-01', '마지막 날': '2024-09-30' });
  expect(row).not.toHaveProperty('한정');
});

it('has beside it what it holds and what must not be lost (CSV on the Web)', () => {
  const series = seriesOf([figure('a'), figure('b', { status: 'planned' })], { mixes: { settlement: '섞인 이유.' } });
  const metadata = JSON.parse(csvMetadata(series, addresses, 'x.csv'));
  expect(metadata).toMatchObject({ url: 'x.csv', 'dc:title': series.question, 'dc:source': series.source });
  expect(metadata.notes).toContainEqual({ 'dc:type': '주의', 'dc:description': '섞인 이유.' });
  const titles = metadata.tableSchema.columns.map(({ titles }: { titles: string }) => titles);
  expect(titles).toEqual(Object.keys(read(series)[0] ?? {}));
});
