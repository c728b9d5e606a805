import { chartsWith } from '../../facts/relations.ts';
import { citedAbove, referencesOf } from '../../prose/references.ts';
import { type Rule, ruleOf } from '../rule.ts';

/** A fact that no article, no page of an entity, no chart and no other fact speaks of is either forgotten or left over. */
export const unusedFacts: Rule = (subject) => {
  const { base } = subject;
  const used = new Set<string | undefined>([
    ...referencesOf(base).facts.keys(),
    ...[...base.entities.values()].flatMap(({ body }) => body.facts),
    ...[...base.articles.values()].flatMap(citedAbove),
    ...[...base.facts.values()].flatMap((fact) => [fact.supersedes, ...fact.conflictsWith]),
    ...[...base.facts.values()].flatMap((fact) => (fact.kind === 'figure' ? [fact.ratio?.of, fact.ratio?.to] : [])),
  ]);
  return ruleOf('facts', 'unused-fact', ({ value: { id } }, wrong) => {
    if (used.has(id) || chartsWith(base, id).length > 0) return;
    const hint = '글에 인용하거나 차트에 넣습니다. 쓰지 않을 사실이면 지웁니다.';
    wrong(['id'], `“${id}”: 어느 글과 차트에도 쓰이지 않은 사실입니다.`, hint);
  })(subject);
};
