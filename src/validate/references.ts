import { idSchema } from '../schema/common.ts';
import type { Problem } from '../schema/problem.ts';
import { idsInUse } from './retired-ids.ts';
import { dangling, idsOf, type Rule } from './rule.ts';

type Known = Pick<ReadonlyMap<string, unknown>, 'has' | 'keys'>;

/** Every id that names another thing names one that exists, and one of the right kind. */
export const references: Rule = ({ content, base }) => {
  const problems: Problem[] = [];
  const { entities, facts, units, charts } = base;
  const { company: companies, model: models, person: people, term: terms } = idsInUse(base);
  const outlets = idsOf(base.sources, 'outlet');
  const reports = new Set([...base.sources.keys()].filter((id) => !outlets.has(id)));
  const attributed = new Set([...outlets, ...entities.keys()]);

  type At = (typeof content.facts)[number]['at'];
  type Path = readonly PropertyKey[];
  const need = (at: At, path: Path, what: string, id: string | undefined, known: Known): void => {
    if (id !== undefined && !known.has(id)) problems.push(dangling(at(path), what, id, known.keys()));
  };
  const needAll = (at: At, path: Path, what: string, ids: readonly string[], known: Known): void => {
    for (const [index, id] of ids.entries()) need(at, [...path, index], what, id, known);
  };

  for (const { value, at } of content.sources) {
    if (value.kind === 'report') need(at, ['outlet'], '매체', value.outlet, outlets);
    else if (value.kind !== 'outlet') need(at, ['outlet'], '매체·기업·인물', value.outlet, attributed);
  }
  for (const { value, at } of content.metrics) {
    need(at, ['term'], '용어', value.term, terms);
    needAll(at, ['units'], '단위', value.units, units);
    for (const [basis, { term, neverBelow }] of Object.entries(value.bases)) {
      need(at, ['bases', basis, 'term'], '용어', term, terms);
      const known = new Set(Object.keys(value.bases));
      needAll(at, ['bases', basis, 'neverBelow'], `지표 “${value.name}”의 기준`, neverBelow, known);
    }
  }
  for (const { value, at } of content.facts) {
    const [folder = '', ...more] = value.subjects;
    need(at, [], '기업·모델·인물·용어(facts/ 아래 폴더 이름)', folder, entities);
    needAll(at, ['subjects'], '기업·모델·인물·용어', more, entities);
    need(at, ['source'], '출처', value.source, reports);
    need(at, ['attribution'], '매체·기업·인물', value.attribution, attributed);
    need(at, ['where'], '기업·모델·인물·용어', value.where, entities);
    need(at, ['supersedes'], '사실', value.supersedes, facts);
    needAll(at, ['compares'], '기업·모델·인물·용어', value.compares, entities);
    needAll(at, ['conflictsWith'], '사실', value.conflictsWith, facts);
    if (value.kind === 'figure' && value.ratio) {
      need(at, ['ratio', 'of'], '사실', value.ratio.of, facts);
      need(at, ['ratio', 'to'], '사실', value.ratio.to, facts);
    }
  }
  for (const { value, at } of content.entities) {
    if (value.kind === 'model') {
      need(at, ['by'], '기업', value.by, companies);
      need(at, ['family'], '모델', value.family, models);
    }
    if (value.kind === 'person' || value.kind === 'company') need(at, ['of'], '기업', value.of, companies);
  }
  for (const { value, at } of content.charts) {
    needAll(at, ['facts'], '사실', value.facts, facts);
    need(at, ['unit'], '단위', value.unit, units);
    for (const [name, view] of Object.entries(value.views)) {
      need(at, ['views', name, 'unit'], '단위', view.unit, units);
      need(at, ['views', name, 'focus'], '기업·모델', view.focus, entities);
      need(at, ['views', name, 'company'], '기업', view.company, companies);
    }
  }
  for (const { value, at } of content.articles) {
    needAll(at, ['sources'], '출처', value.sources, reports);
    needAll(at, ['charts'], '차트', value.charts, charts);
    for (const [index, author] of value.authors.entries())
      if (idSchema.safeParse(author).success) need(at, ['authors', index], '인물', author, people);
    const shown = base.articles.get(value.slug)?.sections.flatMap(({ body }) => body.pictures) ?? [];
    need(at, ['picture'], '그림(절에 넣은 것)', value.picture, new Set(shown.map(({ id }) => id)));
  }
  for (const { value, file } of content.sections) {
    if (!base.articles.has(value.article) && !content.broken.has(value.article)) {
      const message = `이 절이 속한 글(articles/${value.article}/article.yaml)이 없습니다.`;
      const hint = 'article.yaml을 만들거나 파일을 알맞은 폴더로 옮깁니다.';
      problems.push({ code: 'reference', file, message, hint });
    }
  }
  for (const { value, at } of content.corrections) need(at, ['fact'], '사실', value.fact, facts);
  return problems;
};
