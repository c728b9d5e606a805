import { ordered } from './order.ts';
import { groupNameOf, type Point, type Series } from './series.ts';

export interface Column {
  readonly key: 'subject' | 'group' | 'value' | 'status' | 'date' | 'source';
  readonly title: string;
}

/** A row of the table: a point, each column in words. */
export interface Row {
  readonly fact: string;
  readonly cells: Readonly<Record<Column['key'], string>>;
}

export interface Table {
  /** What it shows and, where values do not compare, that they do not. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Makes the table of a series, in the order of the picture. */
export function table(series: Series): Table {
  return {
    caption: [`${series.question}.`, ...series.warnings.map(({ text }) => text), ...series.conflicts].join(' '),
    columns: series.kind === 'timeline' ? eventColumns : figureColumns,
    rows: ordered(series).map((point) => ({ fact: point.fact, cells: cellsOf(point) })),
  };
}

const shared: readonly Column[] = [
  { key: 'status', title: '상태' },
  { key: 'date', title: '시점' },
  { key: 'source', title: '출처' },
];
const figureColumns: readonly Column[] = [
  { key: 'subject', title: '대상' },
  { key: 'group', title: '기준' },
  { key: 'value', title: '값' },
  ...shared,
];
const eventColumns: readonly Column[] = [{ key: 'subject', title: '대상' }, { key: 'group', title: '회사' }, ...shared];

function cellsOf(point: Point): Row['cells'] {
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
