import { describe, expect, it } from 'vitest';
import {
  actOf,
  attributionOf,
  citeFact,
  citeSource,
  saidInReport,
  saidOf,
  sharedReport,
} from '../../../src/facts/citation.ts';
import type { Source } from '../../../src/schema/source.ts';
import { figure, handBase } from '../charts/bases.ts';

const hand = handBase([]);
const other: Source = {
  id: 'other',
  kind: 'report',
  outlet: 'ilbo',
  title: '다른 기사',
  authors: ['기자'],
  date: '2024-10-03',
};
const law: Source = { id: 'law', kind: 'law', outlet: 'gamma', title: '어떤 법', authors: [], date: '2024-01-01' };
const base = { ...hand, sources: new Map([...hand.sources, ['other', other], ['law', law]]) };
const cited = (id: string) => citeSource(base.sources.get(id) ?? expect.unreachable(id), base);

describe('a source in a list', () => {
  it('is an outlet by its name alone, and a report by who wrote it, what, where and when', () => {
    expect(cited('ilbo')).toBe('어느일보');
    expect(cited('report')).toBe('기자, 「기사」, 어느일보, 2024년 10월 2일');
    expect(citeSource({ ...other, series: '연재물' }, base)).toBe(
      '기자, 「다른 기사」, 어느일보, 2024년 10월 3일, 연재 「연재물」',
    );
  });
  it('is a document by whom it is from, or by its authors where they are known', () => {
    expect(cited('law')).toBe('감마, 「어떤 법」, 법령, 2024년 1월 1일');
    expect(citeSource({ ...law, kind: 'study', authors: ['홍길동'], series: '2판' }, base)).toBe(
      '홍길동, 「어떤 법」, 감마, 보고서 2판, 2024년 1월 1일',
    );
  });
});

describe('whom a source names', () => {
  it('is an outlet, a company, or what it is written as where neither is known', () => {
    expect(attributionOf(figure('a', { attribution: 'ilbo' }), base)).toBe('어느일보');
    expect(attributionOf(figure('a', { attribution: 'alpha' }), base)).toBe('알파');
    expect(attributionOf(figure('a', { attribution: 'nobody' }), base)).toBe('nobody');
    // A report is none that speaks: its outlet does.
    expect(attributionOf(figure('a', { attribution: 'report' }), base)).toBe('report');
    expect(attributionOf(figure('a'), base)).toBeUndefined();
  });
  it('is several in the words of the source', () => {
    const named = (who: string) => attributionOf(figure('a', { attribution: 'ilbo', wording: { who } }), base);
    expect(named('어느일보 등 주요 외신')).toBe('어느일보 등 주요 외신');
    expect(named('어느일보가')).toBe('어느일보');
  });
});

it('what was done is called after who did it and how settled it is', () => {
  const act = (more: Parameters<typeof figure>[1]): string => actOf(figure('a', more), base);
  expect(act({ attribution: 'ilbo', status: 'opinion' })).toBe('보도');
  expect(act({ attribution: 'alpha', status: 'opinion' })).toBe('의견');
  expect(act({ attribution: 'alpha', status: 'expected' })).toBe('전망');
  expect(act({ attribution: 'alpha' })).toBe('발표');
  const { value, unit, bound, asStated, ...bare } = figure('a', { attribution: 'alpha' });
  expect(actOf({ ...bare, kind: 'statement', text: '말' }, base)).toBe('설명');
});

it('several facts of one report are said to be of it once, from three on', () => {
  const [a, b, c] = [figure('a'), figure('b', { attribution: 'alpha' }), figure('c')];
  expect(sharedReport([a, b, c], base)).toBe('어느일보(2024년 10월 2일)');
  expect(sharedReport([a, b], base)).toBeUndefined();
  expect(sharedReport([a, b, { ...c, source: 'other' }], base)).toBeUndefined();
});

it('beside its report a fact has the words of another, or none', () => {
  expect(saidInReport(figure('a', { attribution: 'alpha' }), base)).toBe('알파 발표');
  expect(saidInReport(figure('a'), base)).toBe('');
  // A document is no other than whoever it is from.
  expect(saidInReport(figure('a', { source: 'law', attribution: 'gamma' }), base)).toBe('');
});

it('a fact is cited with the day on which it was said and that of the report', () => {
  expect(citeFact(figure('a', { attribution: 'alpha', said: '2024-09-11' }), base)).toBe(
    '알파 발표(2024년 9월 11일), 어느일보(2024년 10월 2일) 인용',
  );
  expect(citeFact(figure('a', { source: 'law' }), base)).toBe('「어떤 법」(2024년 1월 1일)');
  expect(saidOf(figure('a'), base)).toEqual({ who: '어느일보', when: '2024년 9월' });
});
