import { describe, expect, it } from 'vitest';
import { conflictSets } from '../../../src/facts/conflicts.ts';
import { historiesOf, overtaken } from '../../../src/facts/history.ts';
import { select } from '../../../src/facts/selection.ts';
import type { Fact } from '../../../src/schema/fact.ts';
import { chartOf, figure, handBase } from '../charts/bases.ts';

const ids = (facts: Iterable<Fact>): string[] => [...facts].map(({ id }) => id);

describe('historiesOf', () => {
  const histories = (facts: Parameters<typeof handBase>[0], id = 'alpha') =>
    historiesOf(handBase(facts), { id }).map(ids);

  it('gathers the values of one subject, metric, basis and place, oldest first', () => {
    const facts = [
      figure('new', { date: '2024-09' }),
      figure('old', { date: '2023' }),
      figure('weekly', { metric: 'users', basis: 'weekly', date: '2023' }),
      figure('monthly', { metric: 'users', basis: 'monthly', date: '2024' }),
      figure('elsewhere', { where: 'gamma', date: '2022' }),
      figure('of another', { subjects: ['beta'], date: '2022' }),
    ];
    expect(histories(facts)).toEqual([['old', 'new']]);
  });
  it('takes neither one value alone, nor several of one day, nor values without a date', () => {
    const { date: _, ...undated } = figure('undated');
    expect(histories([figure('a'), figure('b'), undated])).toEqual([]);
    expect(histories([figure('a'), figure('b'), undated, figure('c', { date: '2024-10' })])).toEqual([['a', 'b', 'c']]);
  });
  it('takes no plan for a later value', () => {
    const plan = figure('plan', { status: 'planned', date: '2025' });
    expect(histories([figure('a', { date: '2023' }), plan])).toEqual([]);
    expect(histories([figure('a', { date: '2023' }), plan, figure('b')])).toEqual([['a', 'b']]);
    // Unless a source says that one took the other's place.
    expect(histories([plan, figure('b', { supersedes: 'plan', date: '2026' })])).toEqual([['plan', 'b']]);
  });
  it("shows a company its models' too", () => {
    const of = { subjects: ['model-o1'] };
    const facts = [figure('a', { ...of, date: '2023' }), figure('b', of)];
    expect(histories(facts)).toEqual([['a', 'b']]);
    expect(histories(facts, 'model-o1')).toEqual([['a', 'b']]);
    expect(histories(facts, 'beta')).toEqual([]);
  });
});

describe('reports that contradict one another', () => {
  const told = (facts: Parameters<typeof handBase>[0]) => {
    const base = handBase(facts);
    const disputes = conflictSets([...base.facts.values()]).map((set) => ids(set).toSorted());
    return { histories: historiesOf(base, { id: 'alpha' }).map(ids), disputes };
  };
  const earlier = figure('earlier', { date: '2024-02' });
  const later = figure('later', { date: '2024-09', conflictsWith: ['earlier'] });

  it('are no history, whichever says so, and stand side by side', () => {
    const wanted = { histories: [], disputes: [['earlier', 'later']] };
    expect(told([later, earlier])).toEqual(wanted);
    expect(
      told([
        { ...earlier, conflictsWith: ['later'] },
        { ...later, conflictsWith: [] },
      ]),
    ).toEqual(wanted);
  });
  it('leave the history of the others whole', () => {
    const facts = [earlier, later, figure('2020', { date: '2020' }), figure('2021', { date: '2021' })];
    expect(told(facts)).toEqual({ histories: [['2020', '2021']], disputes: [['earlier', 'later']] });
  });
  it('are one set over a third, of one day and without a date too', () => {
    const { date: _, ...undated } = figure('undated', { conflictsWith: ['same day'] });
    const facts = [earlier, later, figure('same day', { date: '2024-09', conflictsWith: ['earlier'] }), undated];
    expect(told(facts)).toEqual({ histories: [], disputes: [['earlier', 'later', 'same day', 'undated']] });
  });
  it('are two sets where nothing joins them', () => {
    const two = [figure('x', { date: '2020', conflictsWith: ['y'] }), figure('y', { date: '2021' })];
    expect(told([earlier, later, ...two]).disputes).toEqual([
      ['earlier', 'later'],
      ['x', 'y'],
    ]);
  });
  it('leave a history whole where metrics or bases differ', () => {
    const raised = [figure('first', { date: '2023' }), figure('raised', { conflictsWith: ['debt'] })];
    const facts = [...raised, figure('debt', { metric: 'debt', date: '2023' })];
    expect(told(facts)).toEqual({ histories: [['first', 'raised']], disputes: [['debt', 'raised']] });
  });
  it('stay so though one replaces the other, and what replaces one of them goes on', () => {
    expect(told([earlier, { ...later, supersedes: 'earlier' }])).toEqual({
      histories: [],
      disputes: [['earlier', 'later']],
    });
    const chain = [figure('next', { date: '2025', supersedes: 'later' }), figure('last', { date: '2026' })];
    expect(told([earlier, later, ...chain])).toEqual({
      histories: [['next', 'last']],
      disputes: [['earlier', 'later']],
    });
  });
  it('overtake one another in no chart of the latest, and are overtaken by a newer of neither', () => {
    expect(ids(overtaken([earlier, later]))).toEqual([]);
    expect(ids(overtaken([figure('old', { date: '2023' }), earlier, later]))).toEqual(['old']);
    expect(ids(overtaken([earlier, later, figure('new', { date: '2025' })]))).toEqual(['earlier', 'later']);
    expect(ids(overtaken([earlier, figure('between', { date: '2024-05' }), later]))).toEqual(['earlier', 'between']);
  });
});

describe('overtaken', () => {
  it('finds what a newer value stands beside', () => {
    const facts = [figure('2023', { date: '2023' }), figure('2024'), figure('too', { date: '2024-09' })];
    expect(ids(overtaken(facts))).toEqual(['2023']);
  });
  it('lets no talks overtake a reported value, nor the other way round', () => {
    expect(ids(overtaken([figure('done', { date: '2023' }), figure('talks', { status: 'in-talks' })]))).toEqual([]);
    expect(ids(overtaken([figure('planned', { status: 'planned', date: '2023' }), figure('done')]))).toEqual([]);
  });
  it('finds what was superseded, settled or not', () => {
    const planned = figure('planned', { status: 'planned', date: '2023' });
    expect(ids(overtaken([planned, figure('done', { supersedes: 'planned' })]))).toEqual(['planned']);
  });
  it('keeps what has no date, and a year as long as it lasts', () => {
    const { date: _, ...undated } = figure('undated');
    expect(ids(overtaken([undated, figure('year', { date: '2024' }), figure('month')]))).toEqual(['month']);
  });
});

describe('a chart of the latest values', () => {
  const facts = [figure('old', { date: '2023', asStated: { KRW: { value: 5, bound: 'exact' } } }), figure('new')];
  const base = handBase(facts);
  const view = { question: '물음', label: '이름' };

  it('draws them and names the others', () => {
    const { drawn, left } = select(chartOf(facts, { values: 'latest' }), undefined, base);
    expect(ids(drawn)).toEqual(['new']);
    expect(left).toEqual([{ fact: facts[0], omission: 'older' }]);
  });
  it('draws the latest of what a view can draw: the last that is stated in its unit', () => {
    const { drawn, left } = select(chartOf(facts, { values: 'latest' }), { ...view, unit: 'KRW' }, base);
    expect(ids(drawn)).toEqual(['old']);
    expect(left).toEqual([{ fact: facts[1], omission: 'unit' }]);
  });
  it('may have a view of all, and a chart of all a view of the latest', () => {
    expect(select(chartOf(facts, { values: 'latest' }), { ...view, values: 'all' }, base).drawn).toHaveLength(2);
    expect(select(chartOf(facts), { ...view, values: 'latest' }, base).drawn).toHaveLength(1);
    expect(select(chartOf(facts), undefined, base).drawn).toHaveLength(2);
  });
});
