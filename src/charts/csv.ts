import { type Field, toCsv } from '../korean/csv.ts';
import { isoDay } from '../korean/date.ts';
import { periodOf } from '../korean/period.ts';
import type { Bound } from '../schema/fact.ts';
import { ordered } from './order.ts';
import { sentence } from './sentence.ts';
import type { Point, Series } from './series.ts';

const bounds: Readonly<Record<Bound, string>> = {
  exact: '적힌 그대로',
  about: '약',
  nearly: '거의',
  'more-than': '초과',
  'at-least': '이상',
  'less-than': '미만',
  'at-most': '이하',
};

/** What each column is called, and what it says of a point. */
const columns: readonly [title: string, of: (point: Point, series: Series) => Field][] = [
  ['사실', ({ fact }) => fact],
  ['대상', ({ label }) => label],
  ['회사', ({ companyName }) => companyName],
  ['지표', ({ metricName }) => metricName],
  ['기준', ({ basisName }) => basisName],
  ['측정한 곳', ({ where }) => where],
  ['최솟값', ({ min }, { unit }) => (unit ? min : isoDay(min))],
  ['최댓값', ({ max }, { unit }) => (unit ? max : isoDay(max))],
  ['단위', (_, { unit }) => unit?.name ?? '날짜'],
  ['한정', ({ isEvent, bound }) => (isEvent ? '' : bounds[bound])],
  ['값(표기)', ({ valueText }) => valueText],
  ['상태', ({ statusName }) => statusName],
  ['시점(EDTF)', ({ date }) => date && periodOf(date).edtf],
  ['시점(표기)', ({ dateText }) => dateText],
  ['출처의 시점 표현', ({ wordsOfTime }) => wordsOfTime],
  ['출처', ({ source }) => source],
];

/**
 * The series as CSV for Excel in Korea: UTF-8 with a byte order mark, every field quoted (RFC 4180), CRLF. Lines that
 * begin with `#` come first and carry what must not be lost: question, answer, warnings, what was left out, sources.
 * @param addressOf the absolute address of a fact's page
 * @param address the absolute address of the chart's page
 */
export function csv(series: Series, addressOf: (fact: string) => string, address: string): string {
  const remarks = [
    ['질문', series.question],
    ['답', sentence(series)],
    ...series.warnings.map(({ text }) => ['주의', text]),
    ...series.conflicts.map((text) => ['어긋남', text]),
    ...series.leftOut.map(({ text, reason }) => ['뺀 값', `${text}. ${reason}`]),
    ...series.notes.map((text) => ['참고', text]),
  ];
  return toCsv([
    ...remarks.map(([key, text]) => [`# ${key}: ${text}`]),
    [`# ${series.source}`],
    [`# 주소: ${address}`],
    [...columns.map(([title]) => title), '사실의 주소'],
    ...ordered(series).map((point) => [...columns.map(([, of]) => of(point, series)), addressOf(point.fact)]),
  ]);
}
