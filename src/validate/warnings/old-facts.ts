import { outdated } from '../../facts/history.ts';
import { rangeOf } from '../../korean/date.ts';
import { periodOf } from '../../korean/period.ts';
import type { Article } from '../../schema/article.ts';
import type { Problem } from '../../schema/problem.ts';
import type { Rule } from '../rule.ts';

const YEAR = 366 * 86_400_000;

/**
 * A figure more than a year older than the article that cites it speaks of, where there is no newer one of the same and the
 * paragraph does not name its year. The clock is the article's `asOf` and never today's: content that is right must not turn
 * wrong by lying still. What happened on a day does not grow old, and charts say the date of what they draw themselves.
 */
export const oldFacts: Rule = ({ content, base }) => {
  const replaced = outdated([...base.facts.values()]);
  type Place = (index: number) => Omit<Problem, 'code' | 'message'>;
  const oldIn = (paragraph: string, { asOf }: Pick<Article, 'asOf'>, place: Place) => {
    const cited = new Map([...paragraph.matchAll(/\{#([a-z0-9-]+)\}/g)].map(({ 1: id = '', index }) => [id, index]));
    return [...cited].flatMap(([id, index]): Problem[] => {
      const fact = base.facts.get(id);
      const period = fact?.date ?? fact?.said;
      if (fact?.kind !== 'figure' || !period || replaced.has(fact)) return [];
      const { last } = periodOf(period);
      const year = new Date(last).getUTCFullYear();
      if (rangeOf(asOf).first - last <= YEAR || paragraph.includes(`${year}년`)) return [];
      const message = `“${id}”: 글의 기준 시점(${asOf})보다 한 해 넘게 앞선 값인데, 더 새로운 값이 없습니다.`;
      const hint = `새 값을 찾아 사실로 더하거나, 같은 문단에 언제의 값인지 밝힙니다(${year}년).`;
      return [{ code: 'old-fact', ...place(index), message, hint }];
    });
  };

  const inSections = content.sections.flatMap(({ value, file, body }) => {
    const article = base.articles.get(value.article);
    if (!article) return [];
    return [...body.source.matchAll(/(?:[^\n]+\n?)+/g)].flatMap(({ 0: paragraph, index: start }) =>
      oldIn(paragraph, article, (index) => ({ file, line: body.line + linesIn(body.source.slice(0, start + index)) })),
    );
  });
  const above = content.articles.flatMap(({ value, at }) => [
    ...oldIn(value.standfirst.source, value, () => at(['standfirst'])),
    ...value.summary.flatMap((line, item) => oldIn(line.source, value, () => at(['summary', item]))),
  ]);
  return [...inSections, ...above];
};

const linesIn = (text: string): number => text.split('\n').length - 1;
