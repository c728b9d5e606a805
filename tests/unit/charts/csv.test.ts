import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { csv } from '../../../src/charts/csv.ts';
import { figure, seriesOf } from './bases.ts';

const written = (question: string): string =>
  csv(seriesOf([figure('a')], { question }), (fact) => `https://example.org/facts/${fact}/`, 'https://example.org/');

it('begins with a byte order mark and ends every line with CRLF', () => {
  const text = written('얼마인가');
  expect(text.startsWith('\uFEFF"# 질문: 얼마인가"\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
});

it('keeps quotes, commas and line breaks in their field', () => {
  const records: string[][] = parse(written('그가 "얼마, 언제"라고\n물었나'), { bom: true, relax_column_count: true });
  expect(records[0]).toEqual(['# 질문: 그가 "얼마, 언제"라고\n물었나']);
});

it('gives each row the fact, its basis, status, bound, source and address', () => {
  const facts = [figure('users-a', { metric: 'users', basis: 'weekly', unit: 'persons', value: 5, bound: 'at-least' })];
  const text = csv(seriesOf(facts, { unit: 'persons' }), (fact) => `https://example.org/facts/${fact}/`, 'x');
  const [header = [], row = []] = (parse(text, { bom: true, relax_column_count: true }) as string[][]).filter(
    ([first]) => !first?.startsWith('#'),
  );
  expect(Object.fromEntries(header.map((title, i) => [title, row[i]]))).toMatchObject({
    사실: 'users-a',
    기준: '주간 이용자',
    한정: '이상',
    상태: '보도',
    출처: '어느일보(2024년 10월 2일)',
    '사실의 주소': 'https://example.org/facts/users-a/',
  });
});

// https://owasp.org/www-community/attacks/CSV_Injection
it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('takes the formula out of %j', (note) => {
  const text = csv(seriesOf([figure('a', { wording: { when: note } })]), () => 'x', 'x');
  const records: string[][] = parse(text, { bom: true, relax_column_count: true });
  expect(records.at(-1)).toContain(`'${note}`);
});

it('leaves a negative number a number', () => {
  const text = csv(seriesOf([figure('a', { value: -5 })]), () => 'x', 'x');
  expect((parse(text, { bom: true, relax_column_count: true }) as string[][]).at(-1)).toContain('-5');
});

it('says of a plain value that it is as printed, and nothing of the bound of a day', () => {
  const { unit: _, value: __, bound: ___, asStated: ____, ...rest } = figure('b', { metric: 'launch' });
  const event = { ...rest, kind: 'event' as const, date: '2024-09-12' };
  const of = (series: Parameters<typeof csv>[0]): string | undefined => {
    const rows: string[][] = parse(
      csv(series, () => 'x', 'x'),
      { bom: true, relax_column_count: true },
    );
    return rows.at(-1)?.[rows.find(([first]) => first === '사실')?.indexOf('한정') ?? -1];
  };
  expect(of(seriesOf([figure('a')]))).toBe('적힌 그대로');
  expect(of(seriesOf([event], { kind: 'timeline' }))).toBe('');
});
