import { mentionedPeriod } from '../../korean/mentioned-period.ts';

/** A reporter's plain text taken apart, in the form in which wires send it. */
export interface Wire {
  readonly title: string;
  /** The day it appeared, `2026-11-20`; absent where no line says it. */
  readonly date?: string;
  readonly authors: readonly string[];
  /** The agency that a dateline names: `(서울=가나뉴스)`. */
  readonly outlet?: string;
  /** Its parts, each with the heading above it, the first mostly without one, and its paragraphs by number in the whole text, from 1. */
  readonly parts: readonly { heading?: string; paragraphs: { number: number; text: string }[] }[];
}

/** `(서울=가나뉴스) 김하늘 기자 =`, in any brackets; the day may stand within. */
const DATELINE =
  /^[([【〔]\s*[가-힣·\s]+=\s*([^)\]】〕]+?)\s*[)\]】〕]\s*(?:([가-힣·,\s]{2,30}?)\s*(?:(?:선임|특파|인턴)\s*)?(?:기자|특파원)\s*=\s*)?/;
const DAY = /((?:19|20)\d\d)\s?[.\-/년]\s?(\d{1,2})\s?[.\-/월]\s?(\d{1,2})/;
const BYLINE = /([가-힣]{2,4}(?:[·,]\s?[가-힣]{2,4})*)\s*(?:(?:선임|특파|인턴)\s*)?(?:기자|특파원)/;
/** Signs that desks set before a heading. */
const HEADING = /^[■◆◇□●○◎▣#]+\s*(.+)$/;
/** Lines that are about the text: when it was put in, by whom, whose it is. */
const ABOUT = /^(?:입력|수정|등록|송고|승인|게재|발행)\b|^[ⓒ©<[(].{0,60}(?:무단|금지|재배포)|^\S+@\S+$|기사\s?제보/;

const two = (digits = ''): string => digits.padStart(2, '0');

/**
 * Reads a wire's text: the headline, lines about the day and the author, paragraphs between blank lines, and headings among
 * them. What is about the text is kept out of the paragraphs.
 */
export function readWire(text: string): Wire {
  const [title = '', ...blocks] = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const parts: Wire['parts'][number][] = [{ paragraphs: [] }];
  const authors = new Set<string>();
  let [date, outlet, number]: [string | undefined, string | undefined, number] = [undefined, undefined, 0];
  const byline = (words: string | undefined): void => {
    for (const name of words?.split(/[·,]\s?|\s+/) ?? []) if (name !== '') authors.add(name);
  };
  for (const block of blocks) {
    const day = DAY.exec(block);
    if (isAbout(block)) {
      if (day) date ??= `${day[1]}-${two(day[2])}-${two(day[3])}`;
      byline(BYLINE.exec(block)?.[1]);
      continue;
    }
    const heading = HEADING.exec(block)?.[1];
    if (heading !== undefined) {
      parts.push({ heading, paragraphs: [] });
      continue;
    }
    const dateline = DATELINE.exec(block);
    byline(dateline?.[2]);
    outlet ??= dateline?.[1]?.replace(/\s*\d.*$/, '');
    number += 1;
    parts.at(-1)?.paragraphs.push({ number, text: block.slice(dateline?.[0].length ?? 0) });
  }
  return {
    title,
    ...(date === undefined ? {} : { date }),
    authors: [...authors],
    ...(outlet === undefined || outlet === '' ? {} : { outlet }),
    parts: parts.filter(({ paragraphs }) => paragraphs.length > 0),
  };
}

/** Whether a line is about the text: short, no sentence, and it names a day, an author or a right. */
const isAbout = (line: string): boolean =>
  ABOUT.test(line) || (line.length < 60 && !/다\.["”’)]*$/.test(line) && (DAY.test(line) || isByline(line)));

const isByline = (line: string): boolean => {
  const found = BYLINE.exec(line);
  return found !== null && line.replace(found[0], '').replace(/\S+@\S+|[|/=\s(),]/g, '').length < 8;
};

/**
 * The words for a time as a period, counted from the day of the text; of a part of a month the month.
 * @param isAhead whether what is told of it has not happened: then `4분기` is the next one
 */
export function periodIn(words: string, day: string, isAhead: boolean): string | undefined {
  if (/^(?:이날|오늘)/.test(words)) return day;
  const whole = words.replace(/(?<=월)\s?(?:초순?|중순|하순|말)$/, '');
  return (isAhead && /^\d/.test(whole) && mentionedPeriod(`오는 ${whole}`, day)) || mentionedPeriod(whole, day);
}
