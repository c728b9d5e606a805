import type { Mix } from '../facts/comparability.ts';
import { statuses } from '../facts/marks.ts';
import { withJosa } from '../korean/josa.ts';
import { type Status, statusKeys } from '../schema/status.ts';
import type { Plot } from './draw/plot.ts';
import { isRank, type Series } from './series.ts';

const MONTH = 31 * 86_400_000;

const short: Readonly<Record<Mix, string>> = {
  basis: '집계 기준이 서로 다르다',
  metric: '성격이 서로 다른 값이다',
  settlement: '정해지지 않은 값이 함께 있다',
};

/** What a filling says, in the reader's words: 반만 찬 막대는 계획. */
const fillings: Readonly<Partial<Record<Status, string>>> = {
  planned: '반만 찬',
  'in-talks': '빈',
  expected: '점선',
  opinion: '점선',
};

/** What the fillings of a plot mean, where some are not full; lines have hollow points and dashes for all of them. */
function keyOf({ points, kind }: Series): string[] {
  const unsettled = statusKeys.filter((status) => points.some((point) => point.status === status && status !== 'done'));
  if (unsettled.length === 0) return [];
  const all = unsettled.map((status) => statuses[status].name).join('·');
  if (kind === 'line' || kind === 'slope') return [`빈 점과 점선은 ${all}`];
  const shape = kind === 'timeline' ? '표시' : '막대';
  return [...Map.groupBy(unsettled, (status) => fillings[status])].map(
    ([filling, of]) => `${filling} ${withJosa(shape, '은/는')} ${of.map((status) => statuses[status].name).join('·')}`,
  );
}

/** How what is `grave` begins in a picture; in a page the style sheet says it (`chart-warnings`). */
export const beware = '주의: ';

/** What is told of bars that are drawn longer than they are. */
const STUB = '끊긴 막대는 너무 짧아 길이가 값과 비례하지 않는다';

/**
 * What a plot says for itself, wherever its picture goes: why its values do not compare, that reports contradict one
 * another, and what its forms mean. The full sentences stand beside it.
 */
export function remarksOf(
  series: Series,
  plot: Pick<Plot, 'hasStub' | 'reckoned'> = {},
): { text: string; grave: boolean }[] {
  const { points, warnings, conflicts, kind } = series;
  const isBars = kind === 'bars';
  const grave = [
    ...warnings.map(({ mix }) => (isBars && mix === 'basis' ? '집계 기준이 서로 달라 눈금을 따로 그렸다' : short[mix])),
    // Bars in conflict are joined by a bracket that says so.
    ...(conflicts.length > 0 && !isBars ? ['보도가 서로 어긋난다'] : []),
  ];
  const spans = points.filter(({ min, max }) => min !== max);
  const span = spans.some(({ min, max }) => max - min > MONTH) ? '월이나 연도' : '월';
  const dots = spans.length < points.length ? '점: 날짜 확인, ' : '';
  const isOfSpans = kind === 'timeline' && spans.length > 0;
  const keys = [
    ...(plot.reckoned ?? []).map((words) => `* ${words.replace(/\.$/, '')}`),
    ...keyOf(series),
    ...(plot.hasStub ? [STUB] : []),
    ...(isRank(series.unit) && (isBars || kind === 'columns') ? ['막대가 짧을수록 앞선 순위다'] : []),
    ...(isOfSpans ? [`${dots}막대: ${span}만 확인`] : []),
  ];
  return [...grave.map((text) => ({ text, grave: true })), ...keys.map((text) => ({ text, grave: false }))];
}
