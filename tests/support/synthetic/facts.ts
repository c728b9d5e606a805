import type { Event, Fact, Figure, Statement, Status } from '../../../src/schema/fact.ts';
import type { Chance } from './chance.ts';
import type { Entities } from './entities.ts';
import type { Writer } from './sentences.ts';
import type { Report, Sources } from './sources.ts';

/** The metrics that a synthetic site knows: files of `content/metrics/`. */
export const metrics = {
  valuation: { name: '기업가치', kind: 'figure', units: ['USD', 'KRW'] },
  funding: { name: '투자 유치', kind: 'figure', units: ['USD'] },
  users: {
    name: '이용자 수',
    kind: 'figure',
    units: ['persons'],
    bases: {
      'weekly-active': { name: '주간 이용자', short: '주간' },
      'monthly-active': { name: '월간 이용자', short: '월간' },
    },
  },
  release: { name: '공개', kind: 'event' },
  opinion: { name: '평가와 전망', kind: 'statement' },
} as const;

/** The units they are measured in: `content/units.yaml`. */
export const units = {
  USD: { name: '달러', money: true },
  KRW: { name: '원', money: true },
  persons: { name: '명' },
} as const;

const figureStatuses: readonly Status[] = ['done', 'done', 'done', 'done', 'in-talks', 'planned'];

/** Makes facts about companies, models and people, each read in one of the reports and no younger than it. */
export function makeFacts(count: number, dice: Chance, write: Writer, entities: Entities, sources: Sources): Fact[] {
  const facts = new Map<string, Fact>();
  const { companies, models, people } = entities;
  while (facts.size < count) {
    const report = dice.of(sources.reports);
    const date = dice.in(0.5) ? report.date : report.date.slice(0, 7);
    const make = dice.of([valuation, valuation, funding, users, users, release, opinion]);
    const fact = make(report, date);
    if (!facts.has(fact.id)) facts.set(fact.id, fact);
  }
  return [...facts.values()];

  function common(subject: string, metric: keyof typeof metrics, status: Status, report: Report, date: string) {
    const id = `${subject}-${metric}-${date}`;
    const attribution = dice.in(0.3) ? { attribution: dice.of(sources.outlets).id } : {};
    return {
      id,
      subjects: [subject],
      metric,
      date,
      status,
      source: report.id,
      ...attribution,
      ...(dice.in(0.2) ? { note: write.sentence() } : {}),
      ...(dice.in(0.1) ? { caution: write.sentence() } : {}),
      conflictsWith: [],
      compares: [],
    };
  }

  /** Two digits that count and zeros after them. */
  function round(from: number, to: number): number {
    return dice.between(10, 99) * 10 ** dice.between(from, to);
  }

  function valuation(report: Report, date: string): Figure {
    const dollars = round(8, 10);
    const isRange = dice.in(0.1);
    return {
      kind: 'figure',
      ...common(dice.of(companies).id, 'valuation', dice.of(figureStatuses), report, date),
      value: isRange ? { min: dollars, max: dollars * 2 } : dollars,
      unit: 'USD',
      bound: isRange ? 'exact' : dice.of(['exact', 'about', 'more-than', 'at-least', 'at-most']),
      asStated: !isRange && dice.in(0.3) ? { KRW: { value: dollars * 1300, bound: 'about' as const } } : {},
    };
  }
  function funding(report: Report, date: string): Figure {
    return {
      kind: 'figure',
      ...common(dice.of(companies).id, 'funding', dice.of(figureStatuses), report, date),
      value: round(7, 9),
      unit: 'USD',
      bound: dice.of(['exact', 'about']),
      asStated: {},
    };
  }
  function users(report: Report, date: string): Figure {
    return {
      kind: 'figure',
      ...common(dice.of([...companies, ...models]).id, 'users', dice.of(['done', 'done']), report, date),
      value: round(4, 7),
      unit: 'persons',
      basis: dice.of(Object.keys(metrics.users.bases)),
      bound: dice.of(['exact', 'about', 'at-least']),
      asStated: {},
    };
  }
  function release(report: Report, date: string): Event {
    return { kind: 'event', ...common(dice.of(models).id, 'release', 'done', report, date), date };
  }
  function opinion(report: Report, date: string): Statement {
    const subject = dice.of([...people, ...companies]);
    return { kind: 'statement', ...common(subject.id, 'opinion', 'opinion', report, date), text: write.opinion() };
  }
}
