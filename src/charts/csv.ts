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

const subject = ['사실', '대상', '회사', '지표', '기준', '측정한 곳'];
const value = ['최솟값', '최댓값', '단위', '한정', '값(표기)', '상태'];
const header = [...subject, ...value, '시점(EDTF)', '시점(표기)', '출처의 시점 표현', '출처', '사실의 주소'];

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
    header,
    ...ordered(series).map((point) => record(point, series, addressOf(point.fact))),
  ]);
}

function record(point: Point, { unit }: Series, address: string): Field[] {
  const [min, max] = unit ? [point.min, point.max] : [point.min, point.max].map(isoDay);
  return [
    point.fact,
    point.label,
    point.companyName,
    point.metricName,
    point.basisName,
    point.where,
    min,
    max,
    unit?.name ?? '날짜',
    point.isEvent ? '' : bounds[point.bound],
    point.valueText,
    point.statusName,
    point.date && periodOf(point.date).edtf,
    point.dateText,
    point.wordsOfTime,
    point.source,
    address,
  ];
}
