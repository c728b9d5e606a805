import type { Base } from '../facts/base.ts';
import { basisOf } from '../facts/fact.ts';
import { isSettled } from '../facts/marks.ts';
import { ratioOf } from '../facts/ratio.ts';
import type { Amount, Bound } from '../korean/amount.ts';
import type { FigureClaim } from '../korean/amount-match.ts';
import { parseAmounts } from '../korean/amount-parse.ts';
import type { Around } from '../korean/around.ts';
import { boundsOf } from '../korean/bound-words.ts';
import type { Fact } from '../schema/fact.ts';

/** What a figure may say where no citation can stand: its value, and what else is known of it. */
export interface Backing {
  readonly claim: FigureClaim;
  readonly around: Around;
}

/** What of a fact, beside its value, words are held to. */
export function aroundOf(fact: Fact, base: Base): Around {
  const source = base.sources.get(fact.source);
  return {
    period: fact.date,
    said: fact.said,
    sourceDay: source && source.kind !== 'outlet' ? source.date : undefined,
    basis: basisOf(fact, base),
    metric: base.metrics.get(fact.metric)?.name,
    tense: isSettled(fact.status) ? 'done' : 'not-yet',
  };
}

/**
 * What facts back: their figures, of a ratio also between what and what the two facts under it put it; of a statement the
 * figures in the source's own words.
 * @returns undefined where one of the facts is not there: what it would back cannot be told, and its absence is said elsewhere
 */
export function backingOf(ids: readonly string[], base: Base): Backing[] | undefined {
  const facts = ids.flatMap((id) => base.facts.get(id) ?? []);
  return facts.length < ids.length ? undefined : facts.flatMap((fact) => backingOfOne(fact, base));
}

function backingOfOne(fact: Fact, base: Base): Backing[] {
  if (fact.kind !== 'figure') return claimsIn(fact.wording?.figure ?? '');
  const range = Object.values(ratioOf(fact, base)?.reckoned ?? {});
  const around = aroundOf(fact, base);
  return [
    { claim: fact, around },
    ...range.map((end) => ({ claim: claim(Number(end.toFixed(1)), fact.unit, 'about'), around })),
  ];
}

/** The figures that words state, as what other words may say of them. */
export const claimsIn = (words: string): Backing[] =>
  parseAmounts(words).flatMap(({ min, max, range, unitName = '', boundHint }) =>
    boundsOf(boundHint).map((bound) => ({ claim: claim(range ? { min, max } : min, unitName, bound), around: {} })),
  );

const claim = (value: Amount, unit: string, bound: Bound): FigureClaim => ({ value, unit, bound, asStated: {} });
