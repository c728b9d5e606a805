import { companyOf } from '../../../src/facts/company.ts';
import { withJosa } from '../../../src/korean/josa.ts';
import { readBody } from '../../../src/prose/read.ts';
import type { Chart } from '../../../src/schema/chart.ts';
import type { Entity } from '../../../src/schema/entity.ts';
import type { Fact } from '../../../src/schema/fact.ts';
import type { Chance } from './chance.ts';
import type { Writer } from './sentences.ts';

const kinds = ['bars', 'timeline', 'line'] as const;
/** Values in one chart. */
const most = { bars: 8, timeline: 12, line: 12 };

/** Makes charts of the three kinds in turn, each with a view of one company, over facts that compare or say that they do not. */
export function makeCharts(
  count: number,
  dice: Chance,
  write: Writer,
  facts: readonly Fact[],
  entities: ReadonlyMap<string, Entity>,
): Chart[] {
  const bodies = new Map([...entities].map(([id, entity]) => [id, { ...entity, body: readBody(''), file: '' }]));
  const pools = {
    bars: facts.filter(({ metric }) => metric === 'valuation'),
    timeline: facts.filter(({ kind }) => kind === 'event'),
    line: facts.filter((fact) => fact.kind === 'figure' && fact.basis === 'weekly-active'),
  };
  return Array.from({ length: count }, (_, at): Chart => {
    const kind = kinds[at % kinds.length] ?? 'bars';
    const pool = pools[kind];
    const chosen = [...new Set(Array.from({ length: most[kind] }, () => dice.of(pool)))];
    const company = companyOf({ entities: bodies }, chosen[0]?.subjects[0] ?? '') ?? '';
    const name = entities.get(company)?.name ?? '';
    const subject = write.noun();
    return {
      id: `chart-${at + 1}`,
      kind,
      question: `${withJosa(subject, '은/는')} 어디까지 왔나`,
      label: `${subject}의 ${write.noun()}`,
      summary: write.sentence(name),
      facts: chosen.map(({ id }) => id).toSorted(),
      ...(kind === 'timeline' ? {} : { unit: kind === 'bars' ? 'USD' : 'persons' }),
      values: 'all',
      mixes: kind === 'bars' ? { settlement: '정해진 금액과 정해지지 않은 금액이 한 축에 있다.' } : {},
      notes: [write.sentence()],
      annotations: [],
      viewLabel: '모두',
      views: { one: { question: `${withJosa(name, '은/는')} 어디까지 왔나`, label: name, company } },
      keywords: [write.noun(), write.noun()],
    };
  });
}
