import type { Base } from '../facts/base.ts';
import type { Retired } from '../schema/ledger.ts';
import type { Problem } from '../schema/problem.ts';
import { dangling, idsOf, type Rule } from './rule.ts';

/** The ids of everything that has an address, by kind. */
export function idsInUse(base: Base): Record<Retired['kind'], ReadonlySet<string>> {
  const [charts, articles] = [[...base.charts.values()], [...base.articles.values()]];
  return {
    fact: new Set(base.facts.keys()),
    chart: new Set(base.charts.keys()),
    view: new Set(charts.flatMap(({ id, views }) => Object.keys(views).map((view) => `${id}/${view}`))),
    company: idsOf(base.entities, 'company'),
    model: idsOf(base.entities, 'model'),
    person: idsOf(base.entities, 'person'),
    term: idsOf(base.entities, 'term'),
    article: new Set(base.articles.keys()),
    section: new Set(articles.flatMap(({ slug, sections }) => sections.map(({ id }) => `${slug}/${id}`))),
  };
}

/** A retired id is never used again, and what it leads to exists, at the end of a chain that is no circle. */
export const retiredIds: Rule = ({ content, base }) => {
  // A section is there even where the file of its article cannot be read.
  const section = new Set(content.sections.map(({ value }) => `${value.article}/${value.id}`));
  const living = { ...idsInUse(base), section };
  const next = new Map(base.retired.map(({ kind, id, to }) => [`${kind} ${id}`, to]));
  const told = new Set<string>();
  return content.retired.flatMap(({ value: { kind, id, to, title }, at }): Problem[] => {
    const problems: Problem[] = [];
    if (told.has(`${kind} ${id}`)) {
      const message = `“${id}”: 같은 옛 id가 두 번 적혀 있습니다.`;
      problems.push({
        code: 'retired-id',
        ...at(['id']),
        message,
        hint: '옛 주소는 한 곳으로만 이어집니다. 하나를 지웁니다.',
      });
    }
    told.add(`${kind} ${id}`);
    if (title !== undefined && kind !== 'article' && kind !== 'section') {
      const message = `“${title}”: 옛 제목은 글과 절에만 적습니다.`;
      const hint = '기업이나 모델, 인물, 용어의 옛 이름은 그 파일의 aliases에, 차트의 옛 이름은 keywords에 적습니다.';
      problems.push({ code: 'retired-id', ...at(['title']), message, hint });
    }
    if (living[kind].has(id)) {
      const message = `“${id}”: 폐기한 id를 다시 쓰고 있습니다.`;
      const hint = '새로 만든 것에 다른 id를 줍니다. 폐기한 id는 옛 링크가 쓰고 있습니다.';
      problems.push({ code: 'retired-id', ...at(['id']), message, hint });
    }
    const seen = new Set([id]);
    let end = to;
    while (!living[kind].has(end)) {
      const further = next.get(`${kind} ${end}`);
      if (further === undefined) return [...problems, dangling(at(['to']), '옮길 대상', end, living[kind])];
      if (seen.has(end)) {
        const message = `“${id}”: 따라가면 제자리로 돌아옵니다.`;
        const hint = '마지막에는 지금 있는 id에 닿아야 합니다.';
        return [...problems, { code: 'retired-id', ...at(['to']), message, hint }];
      }
      seen.add(end);
      end = further;
    }
    return problems;
  });
};
