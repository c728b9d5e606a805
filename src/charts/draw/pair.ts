import type { Verdict } from '../../facts/compare.ts';
import { measureKeyOf } from '../../facts/key-fact.ts';
import { disputed } from '../../facts/marks.ts';
import { unbreakable } from '../../korean/unbreakable.ts';
import type { Fact } from '../../schema/fact.ts';
import { type Markup, markup } from './markup.ts';
import { reachedBy, scaleOf } from './strip.ts';
import { gapOf, stripOf } from './strip-svg.ts';

/** One of two facts that are compared, with its words. */
export interface Side {
  readonly fact: Fact;
  /** What it is of: `오픈AI 기업가치`. */
  readonly topic: string;
  readonly value: string;
  readonly colour: string | undefined;
}

/**
 * Draws two facts with what lies between them: on one ruler where they count alike or their order is certain, else each on one of
 * its own, since lengths on one ruler compare. What is neither counted nor dated stands in words.
 * @param id what the rulers' ids in the page begin with
 */
export function pairOf(pair: readonly [Side, Side], verdict: Verdict, id: string): Markup[] {
  const facts = pair.map(({ fact }) => fact);
  const isShared = new Set(facts.map(measureKeyOf)).size === 1 || verdict.result === 'order';
  const rows = pair.map(({ fact, topic, value, colour }, i) => {
    const scale = scaleOf(isShared ? facts : [fact]);
    const strip = scale && fact.kind !== 'statement' && { fact, scale, colour };
    const isHead = isShared && i === 0;
    const gap = isHead && scale && verdict.gap && reachedBy(facts, scale);
    return markup(
      'div',
      {},
      markup('p', {}, `${topic} `, markup('b', {}, unbreakable(value))),
      // The first stands above the ruler that the second draws.
      strip && (isHead ? markup('div', {}, stripOf(strip)) : stripOf({ ...strip, ruler: `${id}-${i}`, worded: true })),
      gap ? gapOf(gap, verdict.gap) : false,
    );
  });
  const isClash = verdict.result === 'not-comparable' && verdict.reason === 'conflict';
  return isClash ? [...rows, markup('p', { class: 'clash' }, disputed)] : rows;
}
