import { chartsWith } from '../../facts/relations.ts';
import { citedAbove, referencesOf } from '../../prose/references.ts';
import type { Problem } from '../../schema/problem.ts';
import type { Rule } from '../rule.ts';

/** A fact that no article, no page of an entity, no chart and no other fact speaks of is either forgotten or left over. */
export const unusedFacts: Rule = ({ content, base }) => {
  const used = new Set<string>([
    ...referencesOf(base).facts.keys(),
    ...[...base.entities.values()].flatMap(({ body }) => body.facts),
    ...[...base.articles.values()].flatMap(citedAbove),
    ...[...base.facts.values()].flatMap((fact) => [
      ...(fact.supersedes ? [fact.supersedes] : []),
      ...fact.conflictsWith,
      ...(fact.kind === 'figure' && fact.ratio ? [fact.ratio.of, fact.ratio.to] : []),
    ]),
  ]);
  return content.facts.flatMap(({ value, at }): Problem[] => {
    if (used.has(value.id) || chartsWith(base, value.id).length > 0) return [];
    const message = `“${value.id}”: 어느 글과 차트에도 쓰이지 않은 사실입니다.`;
    const hint = '글에 인용하거나 차트에 넣습니다. 쓰지 않을 사실이면 지웁니다.';
    return [{ code: 'unused-fact', ...at(['id']), message, hint }];
  });
};
