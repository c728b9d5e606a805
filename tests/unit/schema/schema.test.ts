import { describe, expect, test } from 'vitest';
import { isPartialDate } from '../../../src/korean/date.ts';
import { mixesSchema } from '../../../src/schema/chart.ts';
import { partialDateSchema } from '../../../src/schema/common.ts';
import { factSchema } from '../../../src/schema/fact.ts';
import { explainIssue } from '../../../src/schema/message.ts';
import { nearMiss } from '../../../src/schema/near-miss.ts';
import { formatProblems, sortProblems } from '../../../src/schema/problem.ts';

describe('dates', () => {
  test.each(['2024', '2024-09', '2024-09-11', '2024-02-29'])('%s is one', (text) =>
    expect(isPartialDate(text)).toBe(true),
  );
  test.each(['2024-13', '2024-02-30', '2023-02-29', '24', '2024-9', '2024-09-11T00:00', ''])('%s is none', (text) =>
    expect(isPartialDate(text)).toBe(false),
  );
  test('a bare year comes from YAML as a number', () => expect(partialDateSchema.parse(2024)).toBe('2024'));
});

describe('facts', () => {
  const common = { id: 'a', subjects: ['b'], metric: 'c', status: 'reported', source: 'd' };
  test('a figure is exact unless it says otherwise', () => {
    expect(factSchema.parse({ ...common, kind: 'figure', value: 1, unit: 'USD' })).toMatchObject({
      bound: 'exact',
      asStated: {},
    });
  });
  test.each([
    ['an event without a date', { ...common, kind: 'event' }],
    ['a statement with a value', { ...common, kind: 'statement', text: 'x', value: 1 }],
    ['a figure without a unit', { ...common, kind: 'figure', value: 1 }],
    ['a range with one end', { ...common, kind: 'figure', value: { min: 1 }, unit: 'USD' }],
    ['an unknown field', { ...common, kind: 'statement', text: 'x', colour: 'red' }],
  ])('%s is refused', (_, value) => {
    expect(factSchema.safeParse(value).success).toBe(false);
  });
});

test('a sentence that its comma cut in two is to be put in quotes', () => {
  const data = { basis: '주간 값과 월간 값', '따로 그렸다': null };
  const issues = mixesSchema.safeParse(data).error?.issues ?? [];
  const hints = issues.flatMap((issue) => explainIssue(issue, data, ['basis', 'metric'])).map(({ hint }) => hint);
  expect(hints).toEqual(['중괄호 안에서 쉼표는 항목을 나눕니다. 쉼표가 든 문장은 통째로 따옴표로 묶습니다.']);
});

describe('what was meant', () => {
  test.each([
    ['opneai', 'openai'],
    ['mata', 'meta'],
    ['kwr', 'krw'],
    ['OPENAI', 'openai'],
  ])('%s → %s', (word, meant) => expect(nearMiss(word, ['openai', 'meta', 'krw', 'google'])).toBe(meant));
  test('nothing where nothing is near', () => expect(nearMiss('samsung', ['openai', 'meta'])).toBeUndefined());
});

test('a report reads from top to bottom and counts', () => {
  const problems = [
    { code: 'x', file: 'b.yaml', line: 2, message: '둘째.' },
    { code: 'x', file: 'a.yaml', line: 9, message: '첫째 뒤.', hint: '고칩니다.' },
    { code: 'x', file: 'a.yaml', line: 1, field: 'id', message: '첫째.' },
  ];
  expect(sortProblems(problems).map(({ message }) => message)).toEqual(['첫째.', '첫째 뒤.', '둘째.']);
  expect(formatProblems(problems)).toBe(
    'a.yaml:1  id\n  첫째.\n\na.yaml:9\n  첫째 뒤.\n  → 고칩니다.\n\nb.yaml:2\n  둘째.\n\n세 곳을 고쳐야 합니다.',
  );
});
