import { buildSeries } from '../../../src/charts/build.ts';
import type { Series } from '../../../src/charts/series.ts';
import { type Base, toBase } from '../../../src/facts/base.ts';
import { readBody } from '../../../src/prose/read.ts';
import { readContent } from '../../../src/read/content.ts';
import type { Chart } from '../../../src/schema/chart.ts';
import { chartSchema } from '../../../src/schema/chart.ts';
import type { Event, Fact, Figure, Statement } from '../../../src/schema/fact.ts';
import type { Source } from '../../../src/schema/source.ts';

/** What the site holds, as it was written. */
export const siteBase = (): Base => toBase(readContent('content').content);

/** Every chart of the site with each of its views; `undefined` is the chart as such. */
export const everyView = (base: Base): { name: string; chart: Chart; view: string | undefined; series: Series }[] =>
  [...base.charts.values()].flatMap((chart) =>
    [undefined, ...Object.keys(chart.views)].map((view) => ({
      name: view === undefined ? chart.id : `${chart.id}/${view}`,
      chart,
      view,
      series: buildSeries(base, chart, view),
    })),
  );

const entity = { en: 'x', aliases: [], summary: '요약이다.', body: readBody(''), file: 'x' };

/** A small base made by hand, for what the site's content has not: lines, ceilings, claims. */
export function handBase(facts: readonly Fact[]): Base {
  return {
    publisher: { name: '잣대' },
    sources: new Map([
      ['ilbo', { id: 'ilbo', kind: 'outlet', name: '어느일보', en: 'Ilbo', aliases: [] }],
      [
        'report',
        { id: 'report', kind: 'report', outlet: 'ilbo', title: '기사', authors: ['기자'], date: '2024-10-02' },
      ],
    ]),
    metrics: new Map([
      ['sales', { id: 'sales', name: '매출', kind: 'figure', units: ['USD'], bases: {} }],
      [
        'users',
        {
          id: 'users',
          name: '이용자 수',
          kind: 'figure',
          units: ['persons'],
          bases: {
            weekly: { name: '주간 이용자', short: '주간', neverBelow: [] },
            monthly: { name: '월간 이용자', short: '월간', neverBelow: ['weekly'] },
            paid: { name: '유료 이용자', short: '유료', neverBelow: [] },
          },
        },
      ],
      ['debt', { id: 'debt', name: '빚', kind: 'figure', units: ['USD'], bases: {} }],
      ['share', { id: 'share', name: '점유율', kind: 'figure', units: ['percent'], bases: {} }],
      ['profit', { id: 'profit', name: '영업이익', kind: 'figure', units: ['USD'], bases: {} }],
      ['balance', { id: 'balance', name: '무역수지', kind: 'figure', units: ['USD'], bases: {} }],
      ['growth', { id: 'growth', name: '매출 증감률', kind: 'figure', units: ['percent'], bases: {} }],
      ['shift', { id: 'shift', name: '점유율 변화', kind: 'figure', units: ['points'], bases: {} }],
      ['gap', { id: 'gap', name: '점유율 격차', kind: 'figure', units: ['points'], bases: {} }],
      ['place', { id: 'place', name: '순위', kind: 'figure', units: ['places'], bases: {} }],
      ['rate', { id: 'rate', name: '환율', kind: 'figure', units: ['USD'], bases: {} }],
      ['launch', { id: 'launch', name: '출시', kind: 'event', units: [], bases: {} }],
    ]),
    units: new Map([
      ['USD', { id: 'USD', name: '달러', space: true, money: true }],
      ['KRW', { id: 'KRW', name: '원', space: true, money: true }],
      ['percent', { id: 'percent', name: '%', space: false, money: false }],
      ['persons', { id: 'persons', name: '명', space: true, money: false }],
      ['points', { id: 'points', name: '%p', space: false, money: false }],
      ['places', { id: 'places', name: '위', space: false, money: false }],
    ]),
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    entities: new Map([
      ['alpha', { ...entity, id: 'alpha', kind: 'company', name: '알파', color: 'teal' }],
      ['beta', { ...entity, id: 'beta', kind: 'company', name: '베타몬', color: 'rust' }],
      ['gamma', { ...entity, id: 'gamma', kind: 'company', name: '감마', color: 'grey' }],
      ['dollar', { ...entity, id: 'dollar', kind: 'term', name: '원·달러 환율' }],
      ['model-o1', { ...entity, id: 'model-o1', kind: 'model', name: 'o1', reading: '오원', by: 'alpha' }],
    ]),
    charts: new Map(),
    articles: new Map(),
    corrections: [],
    retired: [],
  };
}

/** What facts made by hand have in common. */
const common: Pick<Figure, 'subjects' | 'status' | 'source' | 'conflictsWith' | 'compares'> & { date: string } = {
  subjects: ['alpha'],
  status: 'done',
  source: 'report',
  date: '2024-09',
  conflictsWith: [],
  compares: [],
};

/** A figure with what a test says of it. */
export const figure = (id: string, more: Partial<Figure> = {}): Figure => ({
  ...common,
  kind: 'figure',
  id,
  metric: 'sales',
  value: 1_000_000_000,
  unit: 'USD',
  bound: 'exact',
  asStated: {},
  ...more,
});

/** An event with what a test says of it. */
export const event = (id: string, more: Partial<Event> = {}): Event => ({
  ...common,
  kind: 'event',
  id,
  metric: 'launch',
  ...more,
});

/** A launch of one subject on a day. */
export const launch = (id: string, subject: string, date: string, more: Partial<Event> = {}): Event =>
  event(id, { subjects: [subject], date, ...more });

/** A statement with what a test says of it. */
export const statement = (id: string, more: Partial<Statement> = {}): Statement => ({
  ...common,
  kind: 'statement',
  id,
  metric: 'sales',
  text: '말',
  ...more,
});

/** What the first company filed about itself. */
export const filing: Source = {
  id: 'filing',
  kind: 'filing',
  outlet: 'alpha',
  title: '사업보고서',
  authors: [],
  date: '2024-03-20',
};

/** A chart of these facts with what a test says of it. */
export const chartOf = (facts: readonly Fact[], more: Partial<Chart> = {}): Chart => ({
  ...chartSchema.parse({
    kind: 'bars',
    question: '얼마인가',
    label: '값',
    summary: '값을 보여 준다.',
    facts: facts.map(({ id }) => id),
    unit: 'USD',
  }),
  id: 'hand',
  ...more,
});

/** The series of a chart of these facts. */
export const seriesOf = (facts: readonly Fact[], more: Partial<Chart> = {}, view?: string): Series =>
  buildSeries(handBase(facts), chartOf(facts, more), view);
