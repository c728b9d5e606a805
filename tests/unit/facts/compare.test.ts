import { describe, expect, it } from 'vitest';
import { compare, type Verdict } from '../../../src/facts/compare.ts';
import { intervalOf } from '../../../src/facts/interval.ts';
import type { Amount, Bound, Event, Fact, Figure } from '../../../src/schema/fact.ts';
import { boundSchema } from '../../../src/schema/fact.ts';
import { figure, handBase, launch, siteBase, statement } from '../charts/bases.ts';

const firstArticle = 'chosunbiz-2024-10-02';

const pairsOf = <T>(all: readonly T[]): [T, T][] =>
  all.flatMap((one, i) => all.slice(i + 1).map((two): [T, T] => [one, two]));

/** A verdict without its words, in a cell. */
function cell(verdict: Verdict): string {
  if (verdict.result === 'not-comparable') return verdict.reason;
  if (verdict.result === 'depends') return verdict.on.join(' ');
  const { greater, by } = verdict;
  return `${greater?.id ?? 'neither'} by ${by.openMin ? '(' : '['}${by.min}, ${by.max}${by.openMax ? ')' : ']'}`;
}

/** The verdict on two facts of a base made by hand, the same whichever is named first. */
function verdict(one: Fact, two: Fact, ...others: Fact[]): Verdict {
  const base = handBase([one, two, ...others]);
  const found = compare(one, two, base);
  expect(compare(two, one, base)).toEqual(found);
  return found;
}
const told = (one: Fact, two: Fact, ...others: Fact[]): [string, string, string] => {
  const found = verdict(one, two, ...others);
  return [found.result, cell(found), found.words];
};

const beta = { subjects: ['beta'] };
const users = (id: string, basis: string, value: Amount, more: Partial<Figure> = {}): Figure =>
  figure(id, { metric: 'users', unit: 'persons', basis, value, ...more });
const event = (id: string, date: string, more: Partial<Event> = {}): Event => launch(id, 'alpha', date, more);

describe('of one measure', () => {
  it('the greater is told with difference and ratio', () => {
    const [one, two] = [figure('a', { value: 15e8 }), figure('b', { ...beta, value: 1e9 })];
    expect(told(one, two)).toEqual([
      'equal-measure',
      'a by [500000000, 500000000]',
      '2024년 9월 매출은 알파가 베타몬보다 5억 달러 더 크다(약 1.5배).',
    ]);
    expect(verdict(one, two)).toMatchObject({ ratio: { min: 1.5, max: 1.5 } });
  });
  it('by how much and when is not said where it is told elsewhere', () => {
    const [one, two] = [figure('a', { value: 15e8 }), figure('b', { ...beta, value: 1e9 })];
    const base = handBase([one, two]);
    expect(compare(one, two, base, 'gap').words).toBe('2024년 9월 매출은 알파가 베타몬보다 더 크다(약 1.5배).');
    expect(compare(one, two, base, 'time').words).toBe('매출은 알파가 베타몬보다 5억 달러 더 크다(약 1.5배).');
  });
  it('a floor leaves the difference without an end, and a range gives it two', () => {
    const other = figure('b', { ...beta, value: 1e9 });
    expect(told(figure('a', { value: 15e8, bound: 'more-than' }), other)[2]).toBe(
      '2024년 9월 매출은 알파가 베타몬보다 5억 달러 넘게 더 크다.',
    );
    expect(told(figure('a', { value: 15e8, bound: 'at-least' }), other)[2]).toContain('적어도 5억 달러 더 크다');
    expect(told(figure('a', { value: { min: 2e9, max: 3e9 } }), other)[2]).toContain(
      '10억~20억 달러 더 크다(약 2~3배)',
    );
  });
  it('equal values are equal, and what may overlap depends on the values', () => {
    expect(told(figure('a'), figure('b', beta))).toEqual([
      'equal-measure',
      'neither by [0, 0]',
      '2024년 9월 매출은 알파와 베타몬의 값이 같다.',
    ]);
    expect(told(figure('a', { value: 15e8, bound: 'at-most' }), figure('b', beta))).toEqual([
      'depends',
      'bounds',
      '2024년 9월 매출은 알파와 베타몬 가운데 어느 쪽이 큰지 알 수 없다. 알려진 범위가 겹쳐 있다.',
    ]);
  });
  it('one subject at two moments is a change, and over a year and a month none', () => {
    expect(told(figure('a', { date: '2024-08' }), figure('b', { value: 15e8 }))[2]).toBe(
      '알파 매출은 2024년 9월 값이 2024년 8월 값보다 5억 달러 더 크다(약 1.5배).',
    );
    expect(told(figure('a', { date: '2023' }), figure('b', { value: 15e8 }))[1]).toBe('time');
    const asOf = figure('b', { date: '2024-10-02', asOfSource: true, value: 15e8 });
    expect(told(figure('a', { date: '2024-early' }), asOf)[0]).toBe('equal-measure');
  });
  it('two subjects at two times depend on the time, and so does what has no time', () => {
    expect(told(figure('a', { date: '2024-08', value: 2e9 }), figure('b', beta))).toEqual([
      'depends',
      'time',
      '적힌 값만 보면 매출은 알파가 베타몬보다 10억 달러 더 크다. 다만 시점이 같다고 할 수 없다.',
    ]);
    const said = (id: string, day: string, more: Partial<Figure> = {}): Figure => {
      const { date, ...fact } = figure(id, { said: day, ...more });
      return fact;
    };
    expect(told(said('a', '2024-09-11', { value: 2e9 }), said('b', '2024-09-11', beta))[0]).toBe('equal-measure');
    expect(told(said('a', '2024-09-11', { value: 2e9 }), said('b', '2024-09-12', beta))[1]).toBe('time');
    expect(told(said('a', '2024-09-11', { value: 2e9 }), figure('b', { ...beta, date: '2024-09-11' }))[1]).toBe('time');
  });
  it('the day of the source is the time of what holds as of it', () => {
    const asOf = figure('a', { date: '2024-10-02', asOfSource: true, value: 2e9 });
    expect(told(asOf, figure('b', { ...beta, date: '2024-10-02' }))[0]).toBe('equal-measure');
  });
  it('a plan beside what is done depends on it, and two plans say that they are', () => {
    const plan = figure('a', { status: 'planned', value: 2e9 });
    expect(told(plan, figure('b', beta))).toEqual([
      'depends',
      'status',
      '적힌 값만 보면 2024년 9월 매출은 알파가 베타몬보다 더 크다. 다만 알파의 값은 아직 정해지지 않았다.',
    ]);
    expect(told(plan, figure('b', { ...beta, status: 'in-talks' }))[2]).toMatch(
      /더 크다\(약 2배\)\. 둘 다 아직 정해지지 않았다\.$/,
    );
    expect(told(figure('b', { status: 'expected' }), plan)[1]).toContain('status');
  });
  it('two places depend on the place', () => {
    expect(told(figure('a', { where: 'gamma', value: 2e9 }), figure('b', beta))[1]).toBe('place');
    expect(told(figure('a', { where: 'gamma', value: 2e9 }), figure('b', { ...beta, where: 'gamma' }))[0]).toBe(
      'equal-measure',
    );
  });
});

describe('of two bases', () => {
  const monthly = users('m', 'monthly', 65e6, beta);
  it('the order is certain where the value on the lower one is the larger', () => {
    expect(told(users('w', 'weekly', 2e8, { bound: 'more-than' }), monthly)).toEqual([
      'order',
      'w by (135000000, Infinity)',
      '월간 이용자는 같은 때의 주간 이용자보다 적을 수 없으므로, 2024년 9월 이용자 수는 어느 쪽으로 세어도 알파가 베타몬보다 1억 3500만 명 넘게 많다.',
    ]);
  });
  it('nothing is known where it is not, or where none is never below the other', () => {
    expect(told(users('w', 'weekly', 1e7), monthly)).toEqual([
      'depends',
      'basis',
      '2024년 9월 이용자 수는 베타몬과 알파 가운데 어느 쪽이 많은지 알 수 없다. 집계 기준이 다르다.',
    ]);
    expect(told(users('p', 'paid', 1e9), monthly)).toEqual([
      'not-comparable',
      'basis',
      '월간 이용자와 유료 이용자는 세는 대상이 달라 비교할 수 없다.',
    ]);
  });
  it('the higher must speak of the time of the other: a month, no year', () => {
    const inYear = { date: '2024' };
    expect(told(users('w', 'weekly', 2e8, inYear), { ...monthly, ...inYear })[1]).toBe('time');
    expect(told(users('w', 'weekly', 2e8, { date: '2024-08' }), monthly)[1]).toBe('time');
  });
  it('of one subject the higher is never below, unless the values deny it', () => {
    const own = { ...monthly, subjects: ['alpha'] };
    expect(told(users('w', 'weekly', 6e7, { bound: 'more-than' }), own)).toEqual([
      'order',
      'm by [0, 5000000)',
      '월간 이용자는 같은 때의 주간 이용자보다 적을 수 없다.',
    ]);
    expect(told(users('w', 'weekly', 6e7), own)[2]).toBe(
      '2024년 9월 알파 이용자 수는 월간 이용자 값이 주간 이용자 값보다 500만 명 많다.',
    );
    expect(told(users('w', 'weekly', 7e7), own)[1]).toBe('basis');
  });
});

describe('what does not compare', () => {
  const one = figure('a');
  it.each<[string, Fact, Fact, string]>([
    ['two metrics', one, figure('b', { metric: 'debt' }), '매출과 빚은 재는 것이 달라 비교할 수 없다.'],
    ['two units', one, figure('b', { unit: 'KRW' }), '10억 달러와 10억 원은 단위가 달라 비교할 수 없다.'],
    [
      'a conflict',
      one,
      figure('b', { value: 2e9, conflictsWith: ['a'] }),
      '10억 달러와 20억 달러는 서로 어긋나는 보도여서 비교할 수 없다.',
    ],
    [
      'an old value',
      one,
      figure('b', { value: 2e9, supersedes: 'a' }),
      '10억 달러와 20억 달러는 하나가 다른 하나를 대체한 값이어서 비교할 수 없다.',
    ],
    ['a date', one, event('b', '2024-09'), '매출은 값이고 출시는 날짜여서 비교할 수 없다.'],
    ['a date named first', event('a', '2024-09'), figure('b'), '출시는 날짜고 매출은 값이어서 비교할 수 없다.'],
  ])('%s', (_, left, right, words) => {
    expect(told(left, right)).toEqual(['not-comparable', expect.any(String), words]);
  });
  it('statements', () => {
    expect(told(statement('a'), statement('b'))[1]).toBe('kind');
  });
  it('what conflicts through a third, while one that conflicts with another depends on which is right', () => {
    const third = figure('c', { value: 3e9, conflictsWith: ['a', 'b'] });
    expect(told(one, figure('b', { value: 2e9 }), third)[1]).toBe('conflict');
    const against = figure('c', { value: 3e9, conflictsWith: ['a'] });
    expect(told(one, figure('b', { ...beta, value: 2e9 }), against)).toEqual([
      'depends',
      'conflict',
      '적힌 값만 보면 2024년 9월 매출은 베타몬이 알파보다 10억 달러 더 크다. 다만 이와 어긋나는 보도가 따로 있다.',
    ]);
  });
});

describe('events', () => {
  it('have an order where their periods do not overlap', () => {
    expect(told(event('a', '2024-04'), event('b', '2024-07', beta))).toEqual([
      'order',
      'b by [62, 121]',
      '알파 출시가 베타몬 출시보다 적어도 62일 앞선다.',
    ]);
    expect(told(event('a', '2024-04-01'), event('b', '2024-04-11', beta))[2]).toBe(
      '알파 출시가 베타몬 출시보다 10일 앞선다.',
    );
    expect(told(event('a', '2024-04'), event('b', '2024-04-11', beta))).toEqual([
      'depends',
      'bounds',
      '알파 출시와 베타몬 출시 가운데 어느 쪽이 먼저인지 알 수 없다. 알려진 범위가 겹쳐 있다.',
    ]);
    expect(told(event('a', '2024-04-11'), event('b', '2024-04-11', beta))[2]).toBe(
      '알파 출시와 베타몬 출시는 같은 날이다.',
    );
  });
  it('that are planned may yet move', () => {
    expect(told(event('a', '2024-04'), event('b', '2025', { ...beta, status: 'planned' }))[2]).toBe(
      '적힌 날짜만 보면 알파 출시가 베타몬 출시보다 앞선다. 다만 베타몬 출시는 아직 정해지지 않았다.',
    );
  });
});

describe('every bound beside every other', () => {
  const values: Amount[] = [-3, 0, 2, 3, 25, 30, { min: 2, max: 3 }, { min: -4, max: 5 }];
  const sides = boundSchema.options.flatMap((bound: Bound) => values.map((value) => ({ value, bound })));
  /** Values that a side leaves possible, at its ends and within. */
  const possible = (side: { value: Amount; bound: Bound }): number[] => {
    const { min, max, openMin, openMax } = intervalOf(side);
    const [low, high] = [Math.max(min, -1000), Math.min(max, 1000)];
    return [low + (openMin ? 1e-6 : 0), (low + high) / 2, high - (openMax ? 1e-6 : 0)];
  };
  it('the greater is greater whatever the values are, and never by less than was told', () => {
    for (const [i, left] of sides.entries()) {
      for (const right of sides.slice(i)) {
        const found = verdict(figure('a', left), figure('b', { ...beta, ...right }));
        const gaps = possible(left).flatMap((one) => possible(right).map((two) => one - two));
        if (found.result === 'depends') {
          expect(Math.min(...gaps) < 0 || Math.max(...gaps) > 0, JSON.stringify([left, right])).toBe(true);
          expect(Math.min(...gaps) <= 1e-5 && Math.max(...gaps) >= -1e-5, JSON.stringify([left, right])).toBe(true);
        } else if (found.result === 'equal-measure') {
          const over = found.greater?.id === 'b' ? gaps.map((gap) => -gap) : gaps;
          expect(Math.min(...over) >= found.by.min - 1e-5, JSON.stringify([left, right])).toBe(true);
          expect(found.greater === undefined || Math.min(...over) > 0, JSON.stringify([left, right])).toBe(true);
        } else throw new Error(JSON.stringify([left, right, found]));
      }
    }
  });
});

describe('the facts of the first article', () => {
  const base = siteBase();
  const facts = [...base.facts.values()].filter(({ source }) => source === firstArticle);
  it('compare, each with every other, as the table says that was read by hand', async () => {
    const rows = pairsOf(facts).map(([one, two]) => {
      const found = compare(one, two, base);
      return [one.id, two.id, found.result, cell(found), found.words].join('\t');
    });
    const table = [['one', 'two', 'result', 'what', 'words'].join('\t'), ...rows];
    await expect(`${table.join('\n')}\n`).toMatchFileSnapshot('../../fixtures/comparability.tsv');
  });
  it('say one thing whichever is named first, and nothing of two kinds or of statements', () => {
    for (const [one, two] of pairsOf(facts)) {
      const found = compare(one, two, base);
      expect(compare(two, one, base)).toEqual(found);
      if (one.kind !== two.kind || one.kind === 'statement') expect(cell(found)).toMatch(/^(?:kind|conflict)$/);
    }
  });
});
