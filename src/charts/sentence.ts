import { barsAnswer } from './answer/bars.ts';
import { lineAnswer } from './answer/line.ts';
import { sharesAnswer } from './answer/shares.ts';
import { slopeAnswer } from './answer/slope.ts';
import { timelineAnswer } from './answer/timeline.ts';
import { conversionOf } from './answer/words.ts';
import type { Series } from './series.ts';

const answers = {
  bars: barsAnswer,
  timeline: timelineAnswer,
  line: lineAnswer,
  columns: lineAnswer,
  slope: slopeAnswer,
  shares: sharesAnswer,
} satisfies Record<Series['kind'], (series: Series) => string>;

/** The answer to the chart's question, in a few Korean sentences made from its points. */
export const sentence = (series: Series): string =>
  [answers[series.kind](series) || '이 조건에 맞는 값이 없다.', ...conversionOf(series)].join(' ');

/** What is told beside the answer: why values do not compare, and each contradiction that the answer has not told already. */
export function caveatsOf(series: Series): string[] {
  const answer = sentence(series);
  return [...series.warnings.map(({ text }) => text), ...series.conflicts].filter((text) => !answer.includes(text));
}
