import { outdated } from '../../facts/history.ts';
import { rangeOf } from '../../korean/date.ts';
import { periodOf } from '../../korean/period.ts';
import type { Problem } from '../../schema/problem.ts';
import { pathOf } from '../../site/url.ts';
import type { Rule } from '../rule.ts';
import { textsOf } from '../texts.ts';

const YEAR = 366 * 86_400_000;

/**
 * A figure more than a year older than the article that cites it speaks of, where there is no newer one of the same and the
 * paragraph does not name its year. The clock is the article's `asOf` and never today's: content that is right must not turn
 * wrong by lying still. What happened on a day does not grow old, and charts say the date of what they draw themselves.
 */
export const oldFacts: Rule = (subject) => {
  const { articles, facts } = subject.base;
  const replaced = outdated([...facts.values()]);
  const clocks = new Map([...articles.values()].map(({ slug, asOf }) => [pathOf.article(slug), asOf]));
  return textsOf(subject).flatMap(({ text, prose, at }) => {
    const asOf = clocks.get(prose?.page ?? '');
    if (!prose || asOf === undefined) return [];
    const lines = text.split('\n');
    const old = prose.read.citations.flatMap(({ id, line }): [string, Problem][] => {
      const fact = facts.get(id);
      const period = fact?.date ?? fact?.said;
      if (fact?.kind !== 'figure' || !period || replaced.has(fact)) return [];
      const { last } = periodOf(period);
      const year = new Date(last).getUTCFullYear();
      const [start, end] = [lines.lastIndexOf('', line - 1) + 1, [...lines, ''].indexOf('', line)];
      const paragraph = lines.slice(start, end).join('\n');
      if (rangeOf(asOf).first - last <= YEAR || paragraph.includes(`${year}년`)) return [];
      const message = `“${id}”: 글의 기준 시점(${asOf})보다 한 해 넘게 앞선 값인데, 더 새로운 값이 없습니다.`;
      const hint = `새 값을 찾아 사실로 더하거나, 같은 문단에 언제의 값인지 밝힙니다(${year}년).`;
      return [[`${start} ${id}`, { code: 'old-fact', ...at(line), message, hint }]];
    });
    // Once a paragraph.
    return [...new Map(old).values()];
  });
};
