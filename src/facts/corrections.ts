import { pickJosa } from '../korean/josa.ts';
import type { Correction } from '../schema/ledger.ts';
import type { Base } from './base.ts';

/** What was corrected in some facts, newest first: the notices of whatever shows them. */
export function correctionsOf({ corrections }: Pick<Base, 'corrections'>, facts: Iterable<string>): Correction[] {
  const shown = new Set(facts);
  return corrections.filter(({ fact }) => shown.has(fact)).toReversed();
}

/** A correction in words: `“1400억 달러”를 “1500억 달러”로 고쳤습니다. 옮겨 적다 틀렸습니다.` */
export const correctionWords = ({ was, now, note }: Correction): string =>
  `“${was}”${pickJosa(was, '을/를')} “${now}”${pickJosa(now, '으로/로')} 고쳤습니다.${note ? ` ${note}` : ''}`;
