import type { NameIndex } from '../../korean/names.ts';
import { amountsIn, type FoundAmount } from './amounts.ts';
import { sentencesOf } from './sentences.ts';
import { speechOf } from './speakers.ts';
import { type Time, timeFor, timesOf } from './times.ts';
import type { Wire } from './wire.ts';

/** A figure that a text holds, with what its sentence says of it. */
export interface FoundFigure extends FoundAmount {
  /** The paragraph's number, from 1. */
  readonly paragraph: number;
  readonly sentence: string;
  /** The words of its time, and the period that they name. */
  readonly when?: string | undefined;
  readonly date?: string | undefined;
  /** Who says it, and the day they did. */
  readonly who?: string | undefined;
  readonly said?: string | undefined;
  readonly saidWords?: string | undefined;
  /** The words of the verb that closes the sentence. */
  readonly verb: string;
}

/** Finds the figures of a text in reading order. */
export function figuresOf({ parts, date = '' }: Wire, names: NameIndex<unknown>): FoundFigure[] {
  let main: Time | undefined;
  return parts.flatMap(({ paragraphs }) => {
    let who: string | undefined;
    return paragraphs.flatMap(({ number, text }) => {
      let period: Time | undefined;
      let own: string | undefined;
      const sentences = sentencesOf(text);
      return sentences.flatMap((sentence, nth) => {
        // What is quoted before its speaker is named is theirs.
        const isQuote = !/[^\s\uffff]/.test(sentence.outside);
        const speech = speechOf((isQuote && sentences[nth + 1]) || sentence, who);
        const amounts = amountsIn(sentence.text, names);
        const compared = COMPARED.test(sentence.text) ? main : undefined;
        const before = GOING_ON.test(sentence.text) ? (period ?? main) : compared;
        const times = timesOf(sentence, date, speech.verbAt, before, amounts);
        const said = times.find(({ use }) => use === 'said');
        const speaker = speech.who ?? (CARRIED.test(sentence.text) ? own : undefined);
        own = speaker;
        who = speech.who ?? who;
        period = times.findLast(({ use, quote }) => use === 'held' && quote === 0) ?? period;
        main = period?.period && period.period.length < 10 ? period : main;
        return amounts.map((amount, i): FoundFigure => {
          const time = timeFor(times, sentence, amounts, i, before);
          return {
            ...amount,
            paragraph: number,
            sentence: sentence.text.trim(),
            at: amount.at - (sentence.text.length - sentence.text.trimStart().length),
            when: time?.period && time.words,
            date: time?.period,
            who: speaker,
            said: said?.period,
            saidWords: said?.period && said.words,
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
/** The last words, in which a sentence says how settled its matter is. */
const verbOf = (text: string): string =>
  /((?:\S+\s)?(?:것으로\s)?\S+)[.?!]["”’)]*$/.exec(text.trim())?.[1]?.replace(/^.*[”’"]/, '') ?? '';
