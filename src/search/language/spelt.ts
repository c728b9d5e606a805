import { formatNumber } from '../../korean/amount.ts';
import { parseAmounts } from '../../korean/amount-parse.ts';
import { matchesDate } from '../../korean/date-match.ts';
import { parseDates } from '../../korean/date-parse.ts';
import { readWrittenNumeral } from '../../korean/numeral.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const thousands: Readonly<Record<string, number>> = { m: 1e6, b: 1e9, t: 1e12 };

/** Writes dates and amounts the way the site does, however they were typed: 2024.9.12, 24년, 6.5 billion, 천오백억, 1500억불. */
export const spelt = (query: string): string =>
  query
    .replace(/(?<=\d)점\s?(?=\d)/g, '.')
    .replace(/(?<![\d.])\d{1,3}(?:,\d{3}){2,}(?![\d.])/g, (digits) => formatNumber(Number(digits.replaceAll(',', ''))))
    .replace(
      /(?<![a-z\d])(?:(\d\d?)\s)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s(?:(\d\d?),?\s)?(20\d\d)(?!\d)/gi,
      (_, before, month, after, year) => [year, months.indexOf(month.toLowerCase()) + 1, before ?? after].join('.'),
    )
    .replace(/(?<![\d.])(\d\d)\.\s?(?=\d{1,2}\.\s?\d{1,2}(?![\d.]))/g, '20$1.')
    .replace(/(?<!\d)(20\d\d)\s?[./-]\s?(\d{1,2})(?:\s?[./-]\s?(\d{1,2}))?(?!\d)\.?/g, (_, year, month, day) =>
      [`${year}년`, `${Number(month)}월`, day ? `${Number(day)}일` : ''].filter(Boolean).join(' '),
    )
    .replace(/(?<!\d|[만억조]\s?)(\d\d)년(?=\s?(?:\d{1,2}월|초|말|[상하]반기)|도|에|의|\s|$)/g, '20$1년')
    .replace(/(?<=\d년)(?=(?:초|말|[상하]반기|[1-4]분기)(?:[에의엔]|\s|$))/g, ' ')
    .replace(/(?<=^|\s)(20[12]\d)(?=[에의]?(?:\s|$))/g, '$1년')
    .replace(
      /(\$\s?|usd\s?)?(?<![\d.])(\d+(?:\.\d+)?)\s?(million|billion|trillion|[bt]n|(?<=\$.*)[mbt])(?![a-z])(\s?(?:us\s?)?dollars?(?![a-z]))?/gi,
      (_, sign, number, size, name) => {
        const value = Math.round(Number(number) * (thousands[String(size).charAt(0).toLowerCase()] ?? 1));
        return formatNumber(value) + (sign || name ? ' 달러' : '');
      },
    )
    .replace(/(?<=\d)\s(?=[만억조](?![가-힣]))/g, '')
    .replace(
      /(?<![\p{L}\d])[일이삼사오육칠팔구십백천만억조]{2,}(?=\s?(?:달러|불|원|명|회|번|개|배)(?![가-힣])|\s|$)/gu,
      (word) => {
        const numeral = /[만억조]/.test(word) ? readWrittenNumeral(word, 0) : undefined;
        return numeral?.end === word.length ? formatNumber(numeral.value) : word;
      },
    )
    .replace(/([만억조])\s?불(?![가-힣])/g, '$1 달러');

/**
 * The amounts of a text that are written with 만, 억 or 조 or in as many digits, from the first digit to the unit, with the words under which they
 * are indexed and found: however it is spaced, 3억 5000만 회 is one word, and is not 3억.
 */
export const amountsIn = (text: string) =>
  parseAmounts(text, undefined, 'all').flatMap(({ index, length, min, max, scaled, unitName: unit }) => {
    const stems = [...new Set([min, max])].flatMap((value) =>
      unit ? [`n${value}${unit}`, `n${value}`] : [`n${value}`],
    );
    return scaled || (unit !== undefined && min >= 10_000)
      ? [{ index, length, stems, hasUnit: unit !== undefined }]
      : [];
  });

/** The dates of a query as they stand there, and whether each agrees with the period of a fact. */
export const datesIn = (query: string) =>
  parseDates(query).map(({ index, length }) => {
    const text = query.slice(index, index + length);
    return { text, isIn: (period: string): boolean => matchesDate(text, period).ok };
  });
