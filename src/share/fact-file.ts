import { pointOf } from '../charts/point.ts';
import type { Point } from '../charts/series.ts';
import { aloneOf, type FactAlone } from '../facts/alone.ts';
import type { Base } from '../facts/base.ts';
import { comparedWith, type Verdict } from '../facts/compare.ts';
import { correctionsOf } from '../facts/corrections.ts';
import { measureOf, wordsOf } from '../facts/fact.ts';
import { successorOf } from '../facts/fact-index.ts';
import { headOf } from '../facts/sheet.ts';
import { type FactWords, factWords } from '../facts/view.ts';
import { periodOf } from '../korean/period.ts';
import type { Fact } from '../schema/fact.ts';
import type { Correction } from '../schema/ledger.ts';
import { identity } from '../site/identity.ts';
import { absolute, pathOf } from '../site/url.ts';

/** A fact as it is published at `/facts/<id>.json`, and as `/compare/` reads it. */
export interface PublishedFact extends FactAlone {
  /** The absolute address of the JSON Schema that it keeps to: `public/schemas/fact.json`. */
  readonly $schema: string;
  readonly licence: string;
  /** The absolute address of the fact's page. */
  readonly url: string;
  /** What it measures and its value, with what the value alone would hide. */
  readonly title: string;
  /** The period measured as EDTF (ISO 8601-2), where the source gives one. */
  readonly edtf?: string;
  /** All that is told of it in words: value, basis, who, when, how settled, citation. */
  readonly words: FactWords;
  /** What a picture of it takes beside its words; a statement has none. */
  readonly drawn?: Omit<Point, keyof FactWords>;
  /** What was corrected in it, newest first. */
  readonly corrections: readonly Correction[];
  /** The id of the fact that has taken its place. */
  readonly supersededBy?: string;
  /** Others of its metric, the nearest in time first: those that compare with it, and then those that do so on a condition or not at all. */
  readonly beside: readonly Beside[];
}

/** Another fact, and what can be told of the two. */
interface Beside {
  readonly fact: string;
  readonly title: string;
  readonly result: Verdict['result'];
  readonly words: string;
}

/** A fact as a value of a chart; a statement is none. */
export const alonePoint = (fact: Exclude<Fact, { kind: 'statement' }>, base: Base): Point =>
  pointOf(fact, fact.kind === 'figure' ? base.units.get(fact.unit) : undefined, undefined, base);

/** A fact as it is published. */
export function publishedFact(fact: Fact, base: Base): PublishedFact {
  const words = factWords(fact, base);
  const own = new Set(Object.keys(words));
  const isDrawn = fact.kind !== 'statement';
  const drawn = isDrawn && Object.entries(alonePoint(fact, base)).filter(([key]) => !own.has(key));
  const { told, untold } = isDrawn ? comparedWith(fact, base) : { told: [], untold: [] };
  const successor = successorOf(base, fact.id);
  return {
    $schema: absolute('/schemas/fact.json'),
    licence: identity.licence,
    url: absolute(pathOf.fact(fact.id)),
    title: headOf(fact, base).title,
    ...(fact.date && !fact.asOfSource ? { edtf: periodOf(fact.date).edtf } : {}),
    words,
    ...(drawn ? { drawn: Object.fromEntries(drawn) as PublishedFact['drawn'] & object } : {}),
    corrections: correctionsOf(base, [fact.id]),
    ...(successor ? { supersededBy: successor.id } : {}),
    beside: [...told, ...untold].map(({ fact: other, words, result }) => ({
      fact: other.id,
      title: `${measureOf(other, base)} ${wordsOf(other, base)}`,
      words,
      result,
    })),
    ...aloneOf(fact, base),
  };
}
