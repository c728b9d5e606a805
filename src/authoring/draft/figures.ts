import { type AmountMention, parseAmounts } from '../../korean/amount-parse.ts';
import { bareFigures } from '../../korean/bare-figures.ts';
import { parseDates } from '../../korean/date-parse.ts';
import { equivalentsOf } from '../../korean/equivalents.ts';
import { keysOf } from '../../korean/letters.ts';
import type { NameIndex } from '../../korean/names.ts';
import { areParticles } from '../../korean/particles.ts';
import { labelUnits } from '../../korean/unit-words.ts';
import type { Entity } from '../../schema/entity.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { speechOf } from './speakers.ts';
import { periodIn, type Wire } from './wire.ts';

/** A figure that a text holds, with what its sentence says of it. */
export interface FoundFigure {
  /** The paragraph's number, from 1. */
  readonly paragraph: number;
  /** The words as they stand: `1500억달러(약 198조8000억원)`. */
  readonly figure: string;
  /** The amount, and the same in other units, as its brackets say. */
  readonly amount: AmountMention;
  readonly also: readonly AmountMention[];
  readonly sentence: string;
  /** Where the figure begins in the sentence. */
  readonly at: number;
  /** The words of its time, and the period that they name. */
  readonly when?: string;
  readonly date?: string;
  /** Who says it, and the day they did. */
  readonly who?: string;
  readonly said?: string;
  /** The words of the verb that closes the sentence. */
  readonly verb: string;
}

/** Finds the figures of a text in reading order. */
export function figuresOf({ parts, date = '' }: Wire, names: NameIndex<Entity>): FoundFigure[] {
  let main: Time | undefined;
  return parts.flatMap(({ paragraphs }) => {
    let who: string | undefined;
    return paragraphs.flatMap(({ number, text }) => {
      let period: Time | undefined;
      let own: string | undefined;
      return sentencesOf(text).flatMap((sentence) => {
        const speech = speechOf(sentence, who);
        const amounts = amountsIn(sentence.text, names);
        const before = GOING_ON.test(sentence.text)
          ? (period ?? main)
          : COMPARED.test(sentence.text)
            ? main
            : undefined;
        const times = timesOf(sentence, date, speech.verbAt, before, amounts);
        const said = times.find(({ use }) => use === 'said')?.period;
        const speaker = speech.who ?? (CARRIED.test(sentence.text) ? own : undefined);
        own = speaker;
        who = speech.who ?? who;
        period = times.findLast(({ use, quote }) => use === 'held' && quote === 0) ?? period;
        main = period?.period && period.period.length < 10 ? period : main;
        return amounts.map(({ amount, also, at, figure }, i): FoundFigure => {
          const time = timeFor(times, sentence, amounts, i, before);
          return {
            paragraph: number,
            figure,
            amount,
            also,
            sentence: sentence.text.trim(),
            at: at - (sentence.text.length - sentence.text.trimStart().length),
            ...(time?.period === undefined ? {} : { when: time.words, date: time.period }),
            ...(speaker === undefined ? {} : { who: speaker }),
            ...(said === undefined ? {} : { said }),
            verb: verbOf(sentence.text),
          };
        });
      });
    });
  });
}

/** Sentences that go on with what the one before was told by: `…로 나타났다`. */
const CARRIED = /(?:나타났|집계됐|조사됐|추산됐|분석됐|파악됐|추정됐)다/;
/** Sentences that speak of what the one before named. */
const GOING_ON = /^\s*(?:이|그)\s?(?:가운데|중)|^\s*(?:이는|이로써|반면 같은 기간|같은 기간)/;
/** What is measured against an earlier time of its own kind is of the time that the text is about. */
const COMPARED = /(?:전년|전월|전분기|전달|직전|지난해\s같은|작년\s같은)\s?(?:동기|동월|대비|분기|기간|달)?/;
/** What is compared with: `보다`, `에 견줘`. */
const THAN = /^\s?(?:\([^)]*\)\s?)?(?:보다|대비|에\s(?:견줘|견주|비해|비하)|[과와]\s(?:비교|견줘|견주))/;
/** What follows the day of a report: `지난 5일 내놓은 통계`. */
const REPORT =
  /^(?:에|께)?\s?(?:(?:낸|내놓은|발표한|공개한|펴낸|발간한)\s(?:\S+\s){0,2}\S*(?:보고서|자료|통계|전망|조사|논문|분석|집계|결과)|보고서|자료|전망|공시|발표|조사에서)/;
/** What tells that a thing has not happened. */
const AHEAD = /것(?:이|으로|”|’|이라|\s)|전망|예상|수\s있|계획|목표|예정|방침|겠다/;

interface Time {
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
function timesOf(
  { text, outside }: Sentence,
  day: string,
  verbAt: number,
  before: Time | undefined,
  amounts: readonly Found[],
): Time[] {
  const found: Time[] = [];
  const mentions = [
    ...parseDates(text).map(({ index, length }) => ({ index, length })),
    ...[...text.matchAll(/(?:이날|오늘|현재|지금|현행)(?![가-힣]{2})/g)].map(({ index, 0: words }) => ({
      index,
      length: words.length,
    })),
  ].sort((a, b) => a.index - b.index);
  for (const { index, length } of mentions) {
    const to = index + length;
    const words = text.slice(index, to);
    const after = text.slice(to);
    if (/^\s?\d{1,3}세/.test(after)) continue;
    const last = found.at(-1);
    const isNow = /현재|지금|현행/.test(words);
    if (isNow && last && /^\s?$|^.{0,12}\d[시분]\s?$/.test(text.slice(last.to, index))) continue;
    const same = /^\s?(?:같은\s(?:기간|달|분기|시기)|동기)/.exec(after)?.[0] ?? '';
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
    const part = (last ?? before)?.period?.slice(4);
    const period = own !== undefined && same !== '' && part ? own + part : own;
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
function timeFor(
  times: readonly Time[],
  { text, outside }: Sentence,
  amounts: readonly Found[],
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

/** The last words, in which a sentence says how settled its matter is. */
const verbOf = (text: string): string =>
  /((?:\S+\s)?(?:것으로\s)?\S+)[.?!]["”’)]*$/.exec(text.trim())?.[1]?.replace(/^.*[”’"]/, '') ?? '';

interface Found {
  readonly amount: AmountMention;
  readonly also: readonly AmountMention[];
  readonly figure: string;
  readonly at: number;
}

/** What stands in a text with digits and is no figure: names, classes, what a price is reckoned by, points relative to now. */
const NO_FIGURE =
  /제\s?\d+\s?[가-힣]{1,2}|\d+(?:공장|단계|순위|군(?![가-힣])|호기?(?![가-힣])|호선|교대)|[1-9]0대(?=[가는의,와도\s](?!\s?(?:이상|가량))(?:[^가-힣]|[가-힣]))|(?<=만\s?)\d{1,2}(?:[~∼-]\d{1,2})?세|\d[\d.,]*\s?[가-힣㎡㎥A-Za-z]{1,4}당(?=\s)|\d[\d,]*(?:달러|유로|원)=|\d+(?:년|개월)\s(?:전|뒤|후)(?=[\s,의에과]|보다|부터)|(?<=[‘'][^’']*)\d+(?=[’'])/g;
/** `0.8대 1`, `3대 1`. */
const RATIO = /(?<![\d.,])(\d[\d.,]*)\s?대\s?1(?![\d.,])/g;
/** Latin units beside those that labels know. */
const units = [...labelUnits, 'L', 'ℓ', 'mL', 'ppm', 'ppb', 'kcal', 'dB', '㏊', 'ha', '㎞/h', '㏈'];

const ratioAt = ({ index, 0: words, 1: number = '' }: RegExpExecArray): AmountMention => {
  const value = Number(number.replaceAll(',', ''));
  return {
    min: value,
    max: value,
    range: false,
    scaled: false,
    finest: 0,
    unitName: '대 1',
    index,
    length: words.length,
  };
};

/** Units beside those of labels that counted things have in running text. */
const NUMBER = /^(\d[\d,.]*)(여)?\s?([가-힣㎡㎥%℃]+)?/;

/** The amounts of a sentence, conversions in brackets with what they convert. */
function amountsIn(text: string, names: NameIndex<Entity>): Found[] {
  const shares = equivalentsOf(text, '%').filter(({ length, index }) => /\d/.test(text.slice(index, index + length)));
  const named = [...text.matchAll(NO_FIGURE)].reduce(
    (rest, { index, 0: word }) => blank(rest, index, word.length),
    text,
  );
  const ratios = [...named.matchAll(RATIO)].map(ratioAt);
  const masked = [...shares, ...ratios].reduce((rest, { index, length }) => blank(rest, index, length), named);
  const amounts = parseAmounts(masked, units).filter(({ unitName, scaled }) => unitName !== undefined || scaled);
  const covered = amounts.reduce((rest, { index, length }) => blank(rest, index, length), masked);
  const others = bareFigures(covered, names).flatMap(({ index, text: word }) => numberIn(word, text, index));
  const all = [...shares, ...ratios, ...amounts, ...others, ...lengthsIn(covered)].sort((a, b) => a.index - b.index);
  const found: Found[] = [];
  for (const amount of all) {
    const last = found.at(-1);
    const end = amount.index + amount.length;
    const between = last ? text.slice(last.at + last.figure.length, amount.index) : '';
    if (
      last &&
      /^\s?\((?:약|한화|우리\s돈)?\s?(?:약\s)?$/.test(between) &&
      text[end] === ')' &&
      amount.unitName !== last.amount.unitName
    ) {
      found[found.length - 1] = { ...last, also: [...last.also, amount], figure: text.slice(last.at, end + 1) };
      continue;
    }
    const parts =
      last && /^\s$/.test(between) ? smaller[last.amount.unitName ?? '']?.[amount.unitName ?? ''] : undefined;
    if (last && parts !== undefined) {
      const value = last.amount.min * parts + amount.min;
      found[found.length - 1] = {
        ...last,
        amount: { ...last.amount, min: value, max: value, unitName: amount.unitName ?? '' },
        figure: text.slice(last.at, end),
      };
      continue;
    }
    const sign = /(?<![\p{L}\p{N}])[-−]$/u.test(text.slice(0, amount.index)) ? -1 : 1;
    const at = sign < 0 ? amount.index - 1 : amount.index;
    found.push({
      amount: { ...amount, min: sign * amount.min, max: sign * amount.max },
      also: [],
      figure: text.slice(at, end),
      at,
    });
  }
  return found;
}

/** How many of the second unit are one of the first: `2시간 40분` is one length of time. */
const smaller: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  시간: { 분: 60 },
  분: { 초: 60 },
  년: { 개월: 12 },
};

const natives: Readonly<Record<string, number>> = {
  두: 2,
  석: 3,
  세: 3,
  넉: 4,
  네: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열: 10,
};
const LENGTH = new RegExp(`(?<![가-힣])(${Object.keys(natives).join('|')})\\s(달|시간|주)(?!째)`, 'g');

/** Lengths of time in native numbers: `넉 달`, `두 시간`. */
const lengthsIn = (text: string): AmountMention[] =>
  [...text.matchAll(LENGTH)].map(({ index, 0: words, 1: number = '', 2: unitName = '' }) => {
    const value = natives[number] ?? 0;
    return { min: value, max: value, range: false, scaled: false, finest: 0, unitName, index, length: words.length };
  });

const blank = (text: string, index: number, length: number): string =>
  text.slice(0, index) + '\uffff'.repeat(length) + text.slice(index + length);

/** `점을` → `점`, `가구로` → `가구`. */
const withoutParticles = (word: string): string =>
  [...word]
    .map((_, end) => word.slice(0, end))
    .find((noun) => noun !== '' && areParticles(keysOf(word.slice(noun.length)))) ?? word;

/** A number before a noun that is no known unit, or alone; digits of a Latin name and of a telephone are none. */
function numberIn(word: string, text: string, index: number): AmountMention[] {
  if (/[A-Za-z]/.test(word) || /^\d+-\d/.test(word)) return [];
  const [whole, digits = '', more] = NUMBER.exec(text.slice(index)) ?? [];
  if (whole === undefined) return [];
  const value = Number(digits.replace(/[.,]$/, '').replaceAll(',', ''));
  if (Number.isNaN(value)) return [];
  const number = digits.replace(/[.,]$/, '');
  const noun = /^(?:여)?\s?([가-힣㎡㎥%℃]+)/.exec(text.slice(index + number.length))?.[1];
  const unit = noun === undefined ? undefined : withoutParticles(noun);
  const length = unit === undefined ? number.length : text.indexOf(unit, index + number.length) + unit.length - index;
  return [
    {
      min: value,
      max: value,
      range: false,
      scaled: false,
      finest: 0,
      ...(unit === undefined ? {} : { unitName: unit }),
      ...(more ? { boundHint: 'about' as const } : {}),
      index,
      length,
    },
  ];
}
