import type { Base } from '../facts/base.ts';
import { citeFact } from '../facts/citation.ts';
import { companyOf } from '../facts/company.ts';
import { basisOf, dateOf, statedValuesOf, topicOf, wordsOf } from '../facts/fact.ts';
import { markName, markOf } from '../facts/marks.ts';
import type { Chart } from '../schema/chart.ts';
import type { Fact } from '../schema/fact.ts';
import { pathOf } from '../site/url.ts';
import type { Kind } from './kinds.ts';

/** A page as full text takes it in: each text of the site stands in one record only. */
export interface SearchRecord {
  /** The page's path, base path left out. */
  readonly path: string;
  readonly kind: Kind;
  readonly title: string;
  /** What the page says, paragraph by paragraph; excerpts are cut from it. */
  readonly text: string;
  /** What it is found by as well and what no excerpt shows: aliases, keywords. */
  readonly hidden: readonly string[];
  /** The entities that it is about, named in the text or not: the maker of a fact's model, the term of its metric. */
  readonly about: readonly string[];
}

/** The entities whose pages show a fact: its subjects, their makers and families, the terms that explain its metric. */
function aboutFact(fact: Fact, base: Base): string[] {
  const metric = base.metrics.get(fact.metric);
  const term = fact.kind === 'figure' && fact.basis ? metric?.bases[fact.basis]?.term : undefined;
  const subjects = fact.subjects.flatMap((id) => {
    const entity = base.entities.get(id);
    return [id, companyOf(base, id), entity?.kind === 'model' ? entity.family : undefined];
  });
  const all = [...subjects, ...fact.compares, fact.where, fact.attribution, metric?.term, term];
  return [...new Set(all.filter((id) => id !== undefined && base.entities.has(id)))].filter((id) => id !== undefined);
}

const paragraphs = (...lines: (string | undefined)[]): string => lines.filter(Boolean).join('\n');

function factRecord(fact: Fact, base: Base): SearchRecord {
  const figure = fact.kind === 'figure' ? statedValuesOf(fact, base) : [];
  return {
    path: pathOf.fact(fact.id),
    kind: 'fact',
    title: `${topicOf(fact, base)}: ${wordsOf(fact, base)}`,
    text: paragraphs(
      // An excerpt runs the paragraphs on, so that each has to end.
      `${[basisOf(fact, base), ...figure, dateOf(fact, base), markName(markOf(fact, base))].filter(Boolean).join(' · ')}.`,
      fact.note,
      fact.caution,
      citeFact(fact, base),
    ),
    hidden: [],
    about: aboutFact(fact, base),
  };
}

function chartRecord({ id, question, label, summary, mixes, notes, keywords, facts }: Chart, base: Base): SearchRecord {
  return {
    path: pathOf.chart(id),
    kind: 'chart',
    title: question,
    text: paragraphs(summary, ...Object.values(mixes), ...notes),
    hidden: [label, ...keywords],
    about: [...new Set(facts.flatMap((fact) => base.facts.get(fact) ?? []).flatMap((fact) => aboutFact(fact, base)))],
  };
}

/** Every page that can be found, in a fixed order. */
export function recordsOf(base: Base): SearchRecord[] {
  const articles = [...base.articles.values()];
  return [
    ...[...base.entities.values()].map(
      (entity): SearchRecord => ({
        path: pathOf.entity(entity),
        kind: entity.kind,
        title: entity.name,
        text: paragraphs(entity.summary, entity.body.plain, entity.caution),
        hidden: [entity.en, ...entity.aliases],
        about: [entity.id],
      }),
    ),
    ...[...base.charts.values()].map((chart) => chartRecord(chart, base)),
    ...[...base.facts.values()].map((fact) => factRecord(fact, base)),
    ...articles.map(
      ({ slug, title, standfirst }): SearchRecord => ({
        path: pathOf.article(slug),
        kind: 'article',
        title,
        about: [],
        text: standfirst.plain,
        hidden: [],
      }),
    ),
    ...articles.flatMap(({ slug, sections }) =>
      sections.map(
        ({ id, title, body }): SearchRecord => ({
          path: pathOf.section(slug, id),
          kind: 'section',
          title,
          about: [],
          text: body.plain,
          hidden: [],
        }),
      ),
    ),
  ];
}
