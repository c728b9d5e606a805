import type { Retired } from '../schema/ledger.ts';
import type { Problem } from '../schema/problem.ts';
import { dangling, type Rule } from './rule.ts';

/** A retired id is never used again, and what it leads to exists, at the end of a chain that is no circle. */
export const retiredIds: Rule = ({ content, base }) => {
  const living: Record<Retired['kind'], ReadonlySet<string>> = {
    fact: new Set(base.facts.keys()),
    chart: new Set(base.charts.keys()),
    view: new Set(
      [...base.charts.values()].flatMap(({ id, views }) => Object.keys(views).map((view) => `${id}/${view}`)),
    ),
    company: ofKind('company'),
    model: ofKind('model'),
    person: ofKind('person'),
    term: ofKind('term'),
    article: new Set(base.articles.keys()),
    section: new Set(content.sections.map(({ value }) => `${value.article}/${value.id}`)),
  };
  const next = new Map(base.retired.map(({ kind, id, to }) => [`${kind} ${id}`, to]));
  return content.retired.flatMap(({ value: { kind, id, to }, at }): Problem[] => {
    const problems: Problem[] = [];
    if (living[kind].has(id)) {
      problems.push({
        code: 'retired-id',
        ...at(['id']),
        message: `“${id}”: 물러난 id인데 다시 쓰이고 있습니다.`,
        hint: '새로 만든 쪽에 다른 id를 줍니다. 물러난 id는 옛 링크가 쓰고 있습니다.',
      });
    }
    const seen = new Set([id]);
    let end = to;
    while (!living[kind].has(end)) {
      const further = next.get(`${kind} ${end}`);
      if (further === undefined) return [...problems, dangling(at(['to']), '옮겨 갈 곳의', end, living[kind])];
      if (seen.has(end)) {
        return [
          ...problems,
          {
            code: 'retired-id',
            ...at(['to']),
            message: `“${id}”: 따라가면 제자리로 돌아옵니다.`,
            hint: '마지막에는 지금 있는 id에 닿아야 합니다.',
          },
        ];
      }
      seen.add(end);
      end = further;
    }
    return problems;
  });

  function ofKind(kind: string): ReadonlySet<string> {
    return new Set([...base.entities.values()].filter((entity) => entity.kind === kind).map(({ id }) => id));
  }
};
