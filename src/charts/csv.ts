import { boundOfNumber, statedEnds } from '../korean/amount.ts';
import { type Field, toCsv } from '../korean/csv.ts';
import { isoDay } from '../korean/date.ts';
import { periodOf } from '../korean/period.ts';
import type { Bound } from '../schema/fact.ts';
import { ordered } from './order.ts';
import { sentence } from './sentence.ts';
import type { Point, Series } from './series.ts';

const bounds: Readonly<Record<Bound, string>> = {
  exact: '정확',
  about: '약',
  nearly: '거의',
  'more-than': '초과',
  'at-least': '이상',
  'less-than': '미만',
  'at-most': '이하',
};

/** A column: its name in tables of programs, its title for people, what it holds (the words of CSVW), and of a point its field. */
type Column = readonly [
  name: string,
  title: string,
  datatype: string,
  of: (point: Point, series: Series, addresses: Addresses) => Field,
];

/** What a figure measures: the end that its bound leaves open is empty. */
const figures: readonly Column[] = [
  ['basis', '기준', 'string', ({ basisName }) => basisName],
  ['where', '집계처', 'string', ({ where }) => where],
  ['min', '최솟값', 'number', (point) => statedEnds(point).min],
  ['max', '최댓값', 'number', (point) => statedEnds(point).max],
  ['unit', '단위', 'string', (_, { unit }) => unit?.name],
  ['bound', '한정', 'string', (point) => bounds[boundOfNumber(point)]],
];

/** When an event was: one day, or the first and the last that are meant. */
const events: readonly Column[] = [
  ['first_day', '첫날', 'date', ({ min }) => isoDay(min)],
  ['last_day', '마지막 날', 'date', ({ max }) => isoDay(max)],
];

const columnsOf = ({ kind }: Series): readonly Column[] => [
  ['fact', '사실', 'string', ({ fact }) => fact],
  ['subject', '대상', 'string', ({ label }) => label],
  ['company', '회사', 'string', ({ companyName }) => companyName],
  ['metric', '지표', 'string', ({ metricName }) => metricName],
  ...(kind === 'timeline' ? events : figures),
  ['value_text', '값(표기)', 'string', ({ valueText }) => valueText],
  ['status', '상태', 'string', ({ statusName }) => statusName],
  ['conflicts', '어긋나는 사실', 'string', ({ conflicts }) => conflicts.join(' ')],
  ['period', '시점(EDTF)', 'string', ({ date }) => date && periodOf(date).edtf],
  ['period_text', '시점(표기)', 'string', ({ dateText }) => dateText],
  ['source_period_text', '출처의 시점 표현', 'string', ({ wordsOfTime }) => wordsOfTime],
  ['source', '출처', 'string', ({ source }) => source],
  ['address', '사실의 주소', 'anyURI', ({ fact }, _, addresses) => addresses.fact(fact)],
  ['licence', '이용 허락', 'anyURI', (_, __, { licence }) => licence],
];

/** Where a chart's rows lead, absolute: the page of a fact, the chart's own, the licence. */
export interface Addresses {
  readonly fact: (id: string) => string;
  readonly chart: string;
  readonly licence: string;
}

/**
 * The series as CSV that programs and Excel in Korea read alike: UTF-8 with a byte order mark, one line of titles, then a
 * point a line, one type a column. What is told of all of it stands in {@link csvMetadata} beside it.
 */
export function csv(series: Series, addresses: Addresses): string {
  const columns = columnsOf(series);
  return toCsv([
    columns.map(([, title]) => title),
    ...ordered(series).map((point) => columns.map(([, , , of]) => of(point, series, addresses))),
  ]);
}

/**
 * What the CSV holds, for programs (CSV on the Web, https://www.w3.org/TR/tabular-metadata/): columns with their type, and as
 * notes what must not be lost: question, answer, warnings, contradictions, what was left out, sources.
 * @param file the CSV's address, or its name beside this
 */
export function csvMetadata(series: Series, { chart, licence }: Addresses, file: string): string {
  const remarks = [
    ...series.warnings.map(({ text }) => ['주의', text]),
    ...series.conflicts.map((text) => ['어긋남', text]),
    ...series.leftOut.map(({ text, reason }) => ['뺀 값', `${text}. ${reason}`]),
    ...series.notes.map((text) => ['참고', text]),
    ...series.annotations.map(({ first, last, text }) => ['시점', `${isoDay(first)}/${isoDay(last)} ${text}`]),
  ];
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'ko' }],
    url: file,
    'dc:title': series.question,
    'dc:description': sentence(series),
    'dc:source': series.source,
    'dc:license': { '@id': licence },
    'schema:url': { '@id': chart },
    notes: remarks.map(([kind, text]) => ({ 'dc:type': kind, 'dc:description': text })),
    dialect: { encoding: 'utf-8', header: true, lineTerminators: ['\r\n'] },
    tableSchema: {
      columns: columnsOf(series).map(([name, titles, datatype]) => ({ name, titles, datatype })),
      primaryKey: 'fact',
    },
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}
