import { parseDates } from '../../korean/date-parse.ts';
import { placesIn } from '../../korean/place.ts';
import type { FoundAmount } from './amounts.ts';
import type { Sentence } from './sentences.ts';
import { periodIn } from './wire.ts';

/** What is compared with: `보다`, `에 견줘`. */
const THAN =
  /^\s?(?:\([^)]*\)\s?)?(?:보다|대비|에\s(?:견줘|견주|비해|비하)|\S{0,6}[과와]\s(?:비교|견줘|견주)|의\s(?:\d[\d.]*(?:%|배)|두\s배|세\s배|네\s배|절반))/;
/** What follows the day of a report: `지난 5일 내놓은 통계`. */
const REPORT =
  /^(?:에|께)?\s?(?:(?:낸|내놓은|발표한|공개한|펴낸|발간한)\s(?:\S+\s){0,2}\S*(?:보고서|자료|통계|전망|조사|논문|분석|집계|결과)|보고서|자료|전망|공시|발표|조사에서)/;
/** What tells that a thing has not happened. */
const AHEAD =
  /것(?:이|”|’|이라)|것으로\s(?:보|예상|전망|내다|기대|추정|예측)|전망|예상|수\s있|계획|목표|예정|방침|겠다/;

/** A time that a sentence names. */
export interface Time {
  readonly words: string;
  /** Nothing where it is that of the text: `현재`. */
  readonly period: string | undefined;
  readonly from: number;
  readonly to: number;
  /** The number of the quotation that it stands in, 0 outside. */
  readonly quote: number;
  /** Whether it is when a value held, when somebody said it, or a time that another is only compared with. */
  readonly use: 'held' | 'said' | 'compared';
}

const SAYING_NEAR = /^(?:자|에|,|\s)*(?:[^\s]+\s){0,2}?[^\s]*$/;

/** The times of a sentence. */
export function timesOf(
  { text, outside }: Sentence,
  day: string,
  verbAt: number,
  before: Time | undefined,
  amounts: readonly FoundAmount[],
): Time[] {
  const found: Time[] = [];
  const mentions = [...parseDates(text), ...placesIn(text, /(?:이날|오늘|현재|지금|현행)(?![가-힣]{2})/g)];
  for (const { index, length } of mentions.sort((a, b) => a.index - b.index)) {
    const to = index + length;
    const words = text.slice(index, to);
    const after = text.slice(to);
    if (/^\s?\d{1,3}세/.test(after)) continue;
    const last = found.at(-1);
    const isNow = /현재|지금|현행/.test(words);
    if (isNow && last && /^\s?$|^.{0,12}\d[시분]\s?$/.test(text.slice(last.to, index))) continue;
    const same = /^\s?(?:같은\s(?:기간|달|분기|시기|때)|동기|동월)/.exec(after)?.[0] ?? '';
    const rest = after.slice(same.length);
    const isSaying =
      /\d일|이날|오늘/.test(words) &&
      to <= verbAt &&
      verbAt < text.length &&
      (SAYING_NEAR.test(text.slice(to, verbAt)) ||
        (/[은는]\s$/.test(text.slice(0, index)) && /^\s[^\uffff]*\uffff/.test(outside.slice(to))));
    const isSaid = isSaying || REPORT.test(rest);
    const unit = /\d$/.test(words) ? (/^\s?[~∼〜～]\s?\d+(년|월|일)/.exec(after)?.[1] ?? '') : '';
    const own = isNow ? undefined : periodIn(words + unit, day, !isSaid && AHEAD.test(after));
    if (own === undefined && !isNow) continue;
    const year = /^(?:[상하]반기|[1-4]분기)/.test(words) ? last?.period?.slice(0, 4) : undefined;
    const part = (last ?? before)?.period?.slice(4);
    const period = own !== undefined && same !== '' && part ? own + part : year && own ? year + own.slice(4) : own;
    if (last && /^\s?(?:[~∼〜～–-]|부터|에서)\s?$/.test(text.slice(last.to, index))) {
      found[found.length - 1] = { ...last, words: text.slice(last.from, to), period: `${last.period}/${period}`, to };
      continue;
    }
    const next = amounts.find(({ at }) => at >= to);
    const isCompared =
      THAN.test(rest) ||
      (next !== undefined && next.at - to < 20 && THAN.test(text.slice(next.at + next.figure.length)));
    found.push({
      words,
      period,
      from: index,
      to: to + same.length,
      quote: quoteAt(outside, index),
      use: isSaid ? 'said' : isCompared ? 'compared' : 'held',
    });
  }
  return found;
}

/** The number of the quotation at a place of a sentence, from 1; 0 outside. */
const quoteAt = (outside: string, at: number): number =>
  outside[at] === '\uffff' ? (outside.slice(0, at).match(/(?<!\uffff)\uffff/g)?.length ?? 0) : 0;

/** The time of a figure: the last before it, or one that follows it in brackets; else the one that the text goes on with. */
export function timeFor(
  times: readonly Time[],
  { text, outside }: Sentence,
  amounts: readonly FoundAmount[],
  i: number,
  before: Time | undefined,
): Time | undefined {
  const { at = 0, figure = '' } = amounts[i] ?? {};
  const end = at + figure.length;
  const quote = quoteAt(outside, at);
  const isThan = THAN.test(text.slice(end));
  const near = times.findLast(
    (time) => time.to <= at && (time.quote === quote || time.quote === 0) && time.use !== 'said',
  );
  if (isThan) return near && at - near.to < 20 ? near : undefined;
  const own = times.filter((time) => time.use === 'held' && (time.quote === 0 || time.quote === quote));
  const last = own.findLast((time) => time.to <= at);
  // `A에서 B로`: what a time before both says is of the later one.
  const isFrom = /^\s?에서\s/.test(text.slice(end)) && amounts[i + 1] !== undefined;
  if (isFrom && last && !own.some((time) => time.from >= end && time.to <= (amounts[i + 1]?.at ?? 0))) return undefined;
  return last ?? own.find((time) => time.from >= end && time.from - end < 8) ?? before;
}
