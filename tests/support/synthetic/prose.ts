import { topicOf, wordsOf } from '../../../src/facts/fact.ts';
import { pickJosa, withJosa } from '../../../src/korean/josa.ts';
import { readBody } from '../../../src/prose/read.ts';
import type { Entity } from '../../../src/schema/entity.ts';
import type { Fact } from '../../../src/schema/fact.ts';
import { type Metric, metricSchema } from '../../../src/schema/metric.ts';
import type { Chance } from './chance.ts';
import { metrics, units } from './facts.ts';
import type { Writer } from './sentences.ts';

/** Bodies of MDX. */
export interface Prose {
  /** A sentence that cites a fact. */
  cite(fact: Fact): string;
  /** The body of a section. */
  section(facts: readonly Fact[], charts: readonly string[]): string;
  /** The body of an entity's page. */
  entity(entity: Entity, facts: readonly Fact[]): string;
}

/** Of the names that sentences speak of, so many are the first one. */
const wellKnown = 0.1;

const unitsById = new Map(
  Object.entries(units).map(([id, unit]) => [id, { space: true, money: false, ...unit, id }] as const),
);
const metricsById = new Map(
  Object.entries(metrics).map(([id, metric]): [string, Metric] => [id, { ...metricSchema.parse(metric), id }]),
);

/** Makes the writer of bodies: paragraphs of the length that a news analysis has, names and facts among them. */
export function proseOf(dice: Chance, write: Writer, entities: ReadonlyMap<string, Entity>): Prose {
  const bodies = new Map([...entities].map(([id, entity]) => [id, { ...entity, body: readBody(''), file: '' }]));
  const all = [...entities.values()];
  // One name is in everyone's mouth, as on a real site: its page cannot hold every section that speaks of it.
  const named = (): string => (dice.in(wellKnown) ? all[0] : dice.of(all))?.name ?? '';
  const cite = (fact: Fact): string => {
    const topic = topicOf(fact, { entities: bodies, metrics: metricsById });
    const words = wordsOf(fact, { units: unitsById, metrics: metricsById });
    const cited = `:fact[${words}]{#${fact.id}}`;
    if (fact.kind === 'event') return `${withJosa(topic, '은/는')} ${cited}의 일이다.`;
    if (fact.kind === 'statement') return `이를 두고 ${topic}에서는 ${cited}는 말이 나왔다.`;
    return `${withJosa(topic, '은/는')} ${cited}${pickJosa(words, '으로/로')} 전해졌다.`;
  };
  const paragraph = (): string[] =>
    Array.from({ length: dice.between(2, 4) }, () => write.sentence(dice.in(0.3) ? named() : undefined));
  return {
    cite,
    section(facts, charts) {
      const paragraphs = Array.from({ length: Math.max(4, facts.length) }, (_, at) => {
        const [first = '', ...rest] = paragraph();
        const fact = facts[at];
        return [first, ...(fact ? [cite(fact)] : []), ...rest].join(' ');
      });
      return [...paragraphs.slice(0, 2), ...charts.map((id) => `<Chart id="${id}" />`), ...paragraphs.slice(2)].join(
        '\n\n',
      );
    },
    entity(entity, facts) {
      const first = [entity.summary, write.sentence(entity.name), ...facts.slice(0, 1).map(cite)].join(' ');
      return `${first}\n\n${paragraph().join(' ')}`;
    },
  };
}
