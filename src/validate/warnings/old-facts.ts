import { referencesOf } from '../../remark/references.ts';
import type { Article } from '../../schema/article.ts';
import type { Fact } from '../../schema/fact.ts';
import type { Problem } from '../../schema/problem.ts';
import { rangeOf } from '../../text/date.ts';
import type { Rule } from '../rule.ts';

const YEAR = 366 * 86_400_000;

/** What a fact measures: its subject, metric and basis. A newer fact of the same takes its place. */
const seriesOf = (fact: Fact): string =>
  `${fact.subjects[0]} ${fact.metric} ${fact.kind === 'figure' ? (fact.basis ?? '') : ''}`;

/**
 * A figure more than a year older than the article that cites it speaks of, where no newer one of the same stands beside it.
 * The clock is the article's `asOf` and never today's: content that is right must not turn wrong by lying still. What
 * happened on a day does not grow old.
 */
export const oldFacts: Rule = ({ content, base }) => {
  const citedBy = referencesOf(base).facts;
  const newest = new Map<string, number>();
  for (const fact of base.facts.values()) {
    if (fact.date) newest.set(seriesOf(fact), Math.max(newest.get(seriesOf(fact)) ?? 0, rangeOf(fact.date).last));
  }
  return content.facts.flatMap(({ value, at }): Problem[] => {
    if (value.kind !== 'figure' || !value.date) return [];
    const { last } = rangeOf(value.date);
    if ((newest.get(seriesOf(value)) ?? last) > last) return [];
    const articles = new Map<string, Article>(
      (citedBy.get(value.id) ?? []).map(({ article }) => [article.slug, article]),
    );
    return [...articles.values()].flatMap((article): Problem[] =>
      rangeOf(article.asOf).first - last <= YEAR
        ? []
        : [
            {
              code: 'old-fact',
              ...at(['date']),
              message: `“${value.id}”: 글 “${article.title}”의 기준 시점(${article.asOf})보다 한 해 넘게 앞선 값인데, 더 새로운 값이 없습니다.`,
              hint: '새 값을 찾아 적거나, 옛값임을 글에 밝힙니다.',
            },
          ],
    );
  });
};
