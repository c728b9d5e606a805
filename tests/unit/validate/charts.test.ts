import { describe, expect, it } from 'vitest';
import type { Written } from '../../../src/facts/content.ts';
import type { Chart } from '../../../src/schema/chart.ts';
import type { Fact } from '../../../src/schema/fact.ts';
import { charts } from '../../../src/validate/charts.ts';
import { chartOf, event, figure, handBase } from '../charts/bases.ts';

const written = (value: Chart): Written<Chart> => ({
  value,
  file: 'content/charts/hand.yaml',
  at: (path = []) => ({ file: 'content/charts/hand.yaml', field: path.join('.') }),
});

const problems = (facts: readonly Fact[], more: Partial<Chart> = {}) => {
  const content = { charts: [written(chartOf(facts, more))] } as unknown as Parameters<typeof charts>[0]['content'];
  return charts({ content, base: handBase(facts) }).map(({ code, field, message }) => ({ code, field, message }));
};

const day = event('launch', { date: '2024' });

describe('the rule for charts', () => {
  it('is content with facts that compare', () => {
    expect(problems([figure('a'), figure('b')])).toEqual([]);
  });
  it('names the facts of a mix that is not declared', () => {
    expect(problems([figure('a'), figure('b', { status: 'in-talks' })])).toEqual([
      {
        code: 'comparability',
        field: 'mixes.settlement',
        message: '확정된 금액과 확정되지 않은 금액이 한 차트에 있는데 밝히지 않았습니다: a / b.',
      },
    ]);
  });
  it('wants events in a timeline and figures in bars', () => {
    expect(problems([day])[0]).toMatchObject({
      field: 'facts.0',
      message: 'bars 차트에는 수치 사실만 놓습니다. 지금 값은 “launch”(사건)입니다.',
    });
    expect(problems([day, figure('a')], { kind: 'timeline' }).map(({ field }) => field)).toContain('facts.1');
  });
  it('wants dates on a line', () => {
    const { date: _, ...undated } = figure('a');
    expect(problems([undated], { kind: 'line' })).toEqual([
      { code: 'chart', field: 'facts.0', message: '“a”: 날짜가 없는 값은 시간의 축에 놓을 수 없습니다.' },
    ]);
  });
  it('wants something to draw in every view, and no view where an embed is', () => {
    const views = {
      won: { question: '얼마인가', label: '원', unit: 'KRW' },
      embed: { question: '얼마인가', label: '달러', unit: 'USD' },
    };
    expect(problems([figure('a')], { views }).map(({ field, message }) => [field, message])).toEqual([
      ['views.embed', '“embed”: 이미 쓰는 주소여서 보기의 id가 될 수 없습니다.'],
      ['views.won', '보기 “won”에 그릴 사실이 하나도 없습니다.'],
    ]);
  });

  describe('of reports that contradict one another', () => {
    const first = figure('a', { date: '2023' });
    const second = figure('b', { date: '2024', conflictsWith: ['a'] });
    const line = { kind: 'line' } as const;
    const told = '서로 어긋나는 보도는 시간에 따른 변화가 아니므로 한 선으로 이을 수 없습니다';

    it('keeps a line from joining them, whichever says so', () => {
      const wanted = { code: 'chart', field: 'facts.1', message: `${told}: a, b.` };
      expect(problems([first, second], line)).toEqual([wanted]);
      expect(
        problems(
          [
            { ...first, conflictsWith: ['b'] },
            { ...second, conflictsWith: [] },
          ],
          line,
        ),
      ).toEqual([wanted]);
    });
    it('names all that one of them contradicts', () => {
      const facts = [first, { ...second, conflictsWith: ['a', 'c'] }, figure('c'), figure('d', { date: '2022' })];
      expect(problems(facts, line).map(({ message }) => message)).toEqual([`${told}: a, b, c.`]);
    });
    it('lets them stand side by side, on two lines, and the one without the other', () => {
      expect(problems([first, second])).toEqual([]);
      expect(problems([first, { ...second, subjects: ['beta'] }], line)).toEqual([]);
      expect(problems([figure('c', { date: '2020' }), second], line)).toEqual([]);
    });
  });

  describe('of columns, shares and slopes', () => {
    const share = (id: string, value: number, date: string, subject = id) =>
      figure(id, { metric: 'share', value, unit: 'percent', date, subjects: [subject] });
    const percent = { unit: 'percent' } as const;

    it('is content with one value for a subject and a time', () => {
      const facts = [share('a', 60, '2024-Q1', 'alpha'), share('b', 40, '2024-Q1', 'beta')];
      for (const kind of ['columns', 'shares'] as const) expect(problems(facts, { kind, ...percent })).toEqual([]);
    });
    it('wants a time', () => {
      const { date: _, ...undated } = figure('a');
      expect(problems([undated], { kind: 'columns' })[0]?.message).toContain('날짜가 없는 값');
    });
    it('has no room for two values of one subject at one time, however the time is written', () => {
      const twice = [share('a', 60, '2024-Q1', 'alpha'), share('b', 40, '2024-01/2024-03', 'alpha')];
      expect(problems(twice, { kind: 'columns', ...percent })).toMatchObject([
        { field: 'facts.1', message: '같은 대상의 같은 시점을 두 번 그릴 자리가 없습니다: a, b.' },
      ]);
    });
    it('draws one metric on one basis', () => {
      const facts = [
        figure('a', { metric: 'users', basis: 'weekly', unit: 'persons', date: '2023' }),
        figure('b', { metric: 'users', basis: 'monthly', unit: 'persons', date: '2024' }),
      ];
      const mixes = { basis: '기준이 다르다.' };
      expect(problems(facts, { kind: 'columns', unit: 'persons', mixes })).toMatchObject([
        { field: 'facts.1', message: expect.stringContaining('한 기준으로 센 값만') },
      ]);
    });
    it('wants percent in shares, and no more than a whole but for what rounding adds', () => {
      expect(problems([figure('a')], { kind: 'shares' })[0]?.message).toContain('백분율(%)만');
      const over = [share('a', 70, '2024', 'alpha'), share('b', 40, '2024', 'beta')];
      expect(problems(over, { kind: 'shares', ...percent })[0]?.message).toContain('100%를 넘거나');
      const rounded = [share('a', 60.5, '2024', 'alpha'), share('b', 40, '2024', 'beta')];
      expect(problems(rounded, { kind: 'shares', ...percent })).toEqual([]);
      expect(problems([share('a', -1, '2024', 'alpha')], { kind: 'shares', ...percent })).toHaveLength(1);
    });
    it('wants two times in a slope', () => {
      const three = ['2022', '2023', '2024'].map((date) => figure(`at-${date}`, { date }));
      expect(problems(three, { kind: 'slope' })[0]?.message).toContain('지금은 3개의 시점');
      expect(problems(three.slice(0, 2), { kind: 'slope' })).toEqual([]);
    });
    it('has room for what is noted at a time in lines and columns alone', () => {
      const annotations = [{ at: '2024-09', text: '새 공장' }];
      expect(problems([figure('a')], { annotations })).toMatchObject([{ field: 'annotations' }]);
      expect(problems([figure('a')], { kind: 'line', annotations })).toEqual([]);
    });
  });
});
