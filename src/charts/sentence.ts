import { barsAnswer } from './answer/bars.ts';
import { barsFinding, sharesFinding } from './answer/finding.ts';
import { lineAnswer } from './answer/line.ts';
import { sharesAnswer } from './answer/shares.ts';
import { slopeAnswer } from './answer/slope.ts';
import { timelineAnswer, timelineFinding } from './answer/timeline.ts';
import { conversionOf } from './answer/words.ts';
import type { Series } from './series.ts';

const answers = {
  bars: barsAnswer,
  timeline: timelineAnswer,
  line: lineAnswer,
  columns: lineAnswer,
  slope: slopeAnswer,
  shares: sharesAnswer,
} satisfies Record<Series['kind'], (series: Series) => string[]>;

const NOTHING = '이 조건에 맞는 값이 없다.';

/** The whole answer to the chart's question, in a few Korean sentences made from its points: what is heard, and read by programs. */
export function sentence(series: Series): string {
  const told = answers[series.kind](series).join(' ') || NOTHING;
  return [told, ...conversionOf(series)].join(' ');
}

const findings: Partial<Record<Series['kind'], (series: Series) => string | undefined>> = {
  bars: barsFinding,
  shares: sharesFinding,
  timeline: timelineFinding,
};

/** The one thing that the chart shows, in one sentence: what stands under its title, and in pictures. */
export const brief = (series: Series): string =>
  findings[series.kind]?.(series) || answers[series.kind](series)[0] || NOTHING;

/**
 * What is told beside an answer: why values do not compare, and each contradiction that it has not told already.
 * @param answer which of the two
 */
export const caveatsOf = (series: Series, answer = brief(series)): string[] =>
  [...series.warnings.map(({ text }) => text), ...series.conflicts].filter((text) => !answer.includes(text));
