import type { Mix } from '../model/comparability.ts';
import type { Series } from './series.ts';

const MONTH = 31 * 86_400_000;

const short: Readonly<Record<Mix, string>> = {
  basis: '세는 기준이 서로 다르다',
  metric: '성격이 서로 다른 값이다',
  settlement: '빗금은 확정되지 않은 금액이다',
};

/** A remark inside a plot; `grave` gets the warning's sign. */
export interface Remark {
  readonly text: string;
  readonly grave: boolean;
}

/**
 * What a plot says for itself, wherever its picture goes: why its values do not compare, that reports contradict one
 * another, and what its forms mean. The full sentences stand beside it.
 */
export function remarksOf({ points, warnings, conflicts, kind, unit }: Series): Remark[] {
  const grave = [...warnings.map(({ mix }) => short[mix]), ...(conflicts.length > 0 ? ['보도가 서로 어긋난다'] : [])];
  const told = warnings.some(({ mix }) => mix === 'settlement');
  const hatched = !told && points.some(({ settled }) => !settled);
  const spans = points.filter(({ min, max }) => min !== max);
  const span = spans.some(({ min, max }) => max - min > MONTH) ? '달이나 해' : '달';
  const months = kind === 'timeline' && spans.length > 0;
  const days = kind === 'timeline' && points.some(({ min, max }) => min === max);
  const keys = [
    ...(hatched ? [`빗금은 확정되지 않은 ${unit?.money ? '금액' : '값'}이다`] : []),
    ...(months && days ? [`점은 날짜까지, 막대는 ${span}까지만 알려진 때다`] : []),
    ...(months && !days ? [`막대는 ${span}까지만 알려진 때다`] : []),
  ];
  return [...grave.map((text) => ({ text, grave: true })), ...keys.map((text) => ({ text, grave: false }))];
}
