import type { Series } from '../charts/series.ts';

/**
 * A chart's citation for copying: question, sources, and where it stands.
 * `“AI 기업의 몸값은 얼마인가”, 자료: 블룸버그통신 보도(2024년 9월 11일), 조선비즈 인용 · 잣대 구성, https://…`
 * @param url the chart's absolute address; only the sources are given where it is left out
 */
export const citation = ({ question, source }: Pick<Series, 'question' | 'source'>, url?: string): string =>
  url === undefined ? source : `“${question}”, ${source}, ${url}`;
