import { ordered } from './order.ts';
import { groupNameOf, type Point, type Series } from './series.ts';

const columns = [
  { key: 'subject', title: '대상' },
  { key: 'group', title: '기준' },
  { key: 'value', title: '값' },
  { key: 'status', title: '상태' },
  { key: 'date', title: '시점' },
  { key: 'source', title: '출처' },
] as const;

/** An event's value is its date, and what groups events is the company. */
const eventColumns = columns
  .filter(({ key }) => key !== 'value')
  .map((column) => (column.key === 'group' ? { ...column, title: '회사' } : column));

/** Makes the table of a series, in the order of the picture: a point a row, each column in words. */
export function table(series: Series) {
  return {
    /** What it shows and, where values do not compare, that they do not. */
    caption: [
      ...(series.finding === undefined ? [] : [`${series.finding}.`]),
      `${series.question}.`,
      ...series.warnings.map(({ text }) => text),
      ...series.conflicts,
    ].join(' '),
    columns: series.kind === 'timeline' ? eventColumns : columns,
    rows: ordered(series).map((point) => ({ fact: point.fact, cells: cellsOf(point) })),
  };
}

function cellsOf(point: Point): Readonly<Record<(typeof columns)[number]['key'], string>> {
  const group = point.where === undefined ? groupNameOf(point) : `${groupNameOf(point)}(${point.where})`;
  return {
    subject: point.label,
    group: point.isEvent ? (point.companyName ?? '') : group,
    value: [point.valueText, ...point.alsoStated].join(' · '),
    status: point.statusName,
    date: point.dateText ?? '시점 없음',
    source: point.source,
  };
}
