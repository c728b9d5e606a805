import { pickJosa } from '../korean/josa.ts';
import { oncePer } from '../korean/once-per.ts';
import type { Correction } from '../schema/ledger.ts';
import type { Base } from './base.ts';

/** The corrections of each fact, with their places in the list: each page of a large site asks, and the list grows with the years. */
const byFact = /* @__PURE__ */ oncePer((corrections: readonly Correction[]) =>
  Map.groupBy(
    corrections.map((correction, at) => ({ correction, at })),
    ({ correction }) => correction.fact,
  ),
);

/** What was corrected in some facts, newest first: the notices of whatever shows them. */
export const correctionsOf = ({ corrections }: Pick<Base, 'corrections'>, facts: Iterable<string>): Correction[] =>
  [...new Set(facts)]
    .flatMap((fact) => byFact(corrections).get(fact) ?? [])
    .sort((one, two) => two.at - one.at)
    .map(({ correction }) => correction);

/** A correction in words: `“1400억 달러”를 “1500억 달러”로 고쳤습니다. 옮겨 적다 틀렸습니다.` */
export const correctionWords = ({ was, now, note }: Correction): string =>
  `“${was}”${pickJosa(was, '을/를')} “${now}”${pickJosa(now, '으로/로')} 고쳤습니다.${note ? ` ${note}` : ''}`;
