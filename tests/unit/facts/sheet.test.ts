import { describe, expect, it } from 'vitest';
import { headOf, sheetOf } from '../../../src/facts/sheet.ts';
import { factWords, rowsOf, textOf } from '../../../src/facts/view.ts';
import type { Fact } from '../../../src/schema/fact.ts';
import type { Source } from '../../../src/schema/source.ts';
import { figure, handBase } from '../charts/bases.ts';

/** The rows of a fact's own page, by their names. */
const sheet = (fact: Fact, ...others: Fact[]): Record<string, string> => {
  const base = handBase([fact, ...others]);
  return Object.fromEntries(sheetOf(fact, base).rows.map((row) => [row.name, textOf(row)]));
};

describe('the words of the source', () => {
  it('stand with what they are words of, and with the paragraph where it is known', () => {
    const wording = { figure: '10억달러', when: '지난달', who: '회사', verb: '밝혔다' };
    const all = '값 ‘10억달러’, 시점 ‘지난달’, 발언자 ‘회사’, 서술어 ‘밝혔다’';
    expect(sheet(figure('a', { wording }))['출처의 표현']).toBe(all);
    expect(sheet(figure('a', { wording: { ...wording, paragraph: 1 } }))['출처의 표현']).toBe(
      `${all} (기사 첫 번째 문단)`,
    );
    expect(sheet(figure('a', { wording: { figure: '10억달러', paragraph: 3 } }))['출처의 표현']).toBe(
      '값 ‘10억달러’ (기사 세 번째 문단)',
    );
  });
  it('are missing with a reason, of the fact or of its whole source, or without a row', () => {
    expect(sheet(figure('a', { unworded: '표에서 읽었다.' }))['출처의 표현']).toBe('옮기지 않았습니다. 표에서 읽었다.');
    expect(sheet(figure('a'))).not.toHaveProperty('출처의 표현');
    const hand = handBase([figure('a')]);
    const report: Source = {
      id: 'report',
      kind: 'report',
      outlet: 'ilbo',
      title: '기사',
      authors: ['기자'],
      date: '2024-10-02',
      url: 'https://example.org/1',
      unworded: '표로만 된 자료다.',
    };
    const { rows } = sheetOf(figure('a'), { ...hand, sources: new Map([...hand.sources, ['report', report]]) });
    expect(rows.find(({ name }) => name === '출처의 표현')?.parts).toEqual([
      { text: '옮기지 않았습니다. 표로만 된 자료다.' },
    ]);
    expect(rows.find(({ name }) => name === '출처')?.parts).toEqual([
      { text: '기자, 「기사」, 어느일보, 2024년 10월 2일', url: 'https://example.org/1' },
    ]);
  });
});

it('a source is told by its name, without an address, and one that is not there has no row', () => {
  expect(sheet(figure('a', { source: 'ilbo' }))['출처']).toBe('어느일보');
  expect(sheet(figure('a', { source: 'missing' }))).not.toHaveProperty('출처');
});

it('the value that a fact takes the place of stands on its page and leads to its own', () => {
  const [old, now] = [figure('old', { value: 5e8, date: '2024-08' }), figure('now', { supersedes: 'old' })];
  const { rows } = sheetOf(now, handBase([old, now]));
  expect(rows.find(({ name }) => name === '이전 값')?.parts).toEqual([{ text: '알파 매출 5억 달러', fact: 'old' }]);
  expect(sheet(old, now)).not.toHaveProperty('이전 값');
});

it('a ratio names the two figures that it is made of', () => {
  const [of, to] = [figure('of', { value: 3e9 }), figure('to', { value: 2e9, date: '2023' })];
  const ratio = figure('ratio', { metric: 'share', unit: 'percent', value: 1.5, ratio: { of: 'of', to: 'to' } });
  expect(sheet(ratio, of, to)['계산 근거']).toBe('30억 달러 ÷ 20억 달러 = 약 1.5배');
  expect(sheet(ratio, of)).not.toHaveProperty('계산 근거');
});

it('subjects and what is compared lead to their pages, and what has no page is called by its id', () => {
  const { topicParts, rows } = sheetOf(
    figure('a', { subjects: ['alpha', 'unknown'], compares: ['beta', 'gamma'], where: 'gamma' }),
    handBase([]),
  );
  expect(topicParts).toEqual([
    { text: '' },
    { text: '알파', entity: 'alpha' },
    { text: '·' },
    { text: 'unknown', entity: 'unknown' },
    { text: ' 매출' },
  ]);
  expect(rows.find(({ name }) => name === '비교 대상')).toMatchObject({
    parts: [{ text: '베타몬' }, { text: ', ' }, { text: '감마' }],
  });
  expect(rows.find(({ name }) => name === '집계처')?.parts).toEqual([{ text: '감마', entity: 'gamma' }]);
});

it('an outlet reports and a company speaks, and what conflicts is said in the description', () => {
  const fact = figure('a', { attribution: 'ilbo', conflictsWith: ['b'] });
  expect(sheet(fact)['보도 매체']).toBe('어느일보');
  expect(sheet(figure('a', { attribution: 'alpha' }))['발언자']).toBe('알파');
  expect(headOf(fact, handBase([fact, figure('b', { value: 2e9 })])).beside).toMatch(/ 이와 어긋나는 보도가 있다\.$/);
  expect(headOf(fact, handBase([fact])).beside).not.toContain('어긋나는');
});

it('told in a unit that the report converts it into, a card has the value before', () => {
  const fact = figure('a', { asStated: { KRW: { value: 13e11, bound: 'about' } } });
  const rows = (unit?: string) => rowsOf(factWords(fact, handBase([fact]), unit)).map((row) => [row.name, textOf(row)]);
  expect(rows('KRW')[0]).toEqual(['환산 전', '10억 달러']);
  expect(rows('KRW').at(-1)).toEqual(['출처', '어느일보(2024년 10월 2일) 환산']);
  expect(rows()[0]).toEqual(['기사 속 환산', '약 1조 3000억 원']);
});
