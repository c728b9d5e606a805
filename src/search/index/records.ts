import type { Base } from '../../facts/base.ts';
import { measureOf } from '../../facts/fact.ts';
import { aboutOf } from '../../facts/fact-index.ts';
import { viewOf } from '../../facts/view.ts';
import type { Chart } from '../../schema/chart.ts';
import type { Fact } from '../../schema/fact.ts';
import { about } from '../../site/identity.ts';
import { formerTitles } from '../../site/retired.ts';
import { pathOf } from '../../site/url.ts';
import { otherWords } from '../language/told.ts';
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
  /** The entities whose pages show it (`aboutOf` of its facts), named in the text or not; of an entity's own page itself. */
  readonly about: readonly string[];
}

const paragraphs = (...lines: (string | undefined)[]): string => lines.filter(Boolean).join('\n');

function factRecord(fact: Fact, base: Base): SearchRecord {
  const view = viewOf(fact, base);
  const { valueText, alsoStated, dateText, statusName } = view;
  return {
    path: pathOf.fact(fact.id),
    kind: 'fact',
    title: `${measureOf(fact, base)}: ${valueText}`,
    text: paragraphs(
      // An excerpt runs the paragraphs on, so that each has to end.
      `${[...alsoStated, dateText, statusName].filter(Boolean).join(' · ')}.`,
      view.note,
      view.caution,
      view.source,
    ),
    hidden: sourceNames(fact, base),
    about: view.about,
  };
}

function chartRecord({ id, question, label, summary, mixes, notes, keywords, facts }: Chart, base: Base): SearchRecord {
  return {
    path: pathOf.chart(id),
    kind: 'chart',
    title: question,
    text: paragraphs(summary, ...Object.values(mixes), ...notes),
    hidden: [label, ...keywords, ...(otherWords(base).get(id) ?? [])],
    about: [...new Set(facts.flatMap((fact) => base.facts.get(fact) ?? []).flatMap((fact) => aboutOf(base, fact)))],
  };
}

const proseRecord = (
  kind: Kind,
  path: string,
  title: string,
  text: string,
  hidden: readonly string[] = [],
): SearchRecord => ({ path, kind, title, text, hidden, about: [] });

/** What the source of a fact is called beside its citation: who wrote it, and the English names of who printed and said it. */
function sourceNames({ source: id, attribution }: Fact, { sources }: Base): string[] {
  const source = sources.get(id);
  const report = source && source.kind !== 'outlet' ? source : undefined;
  const outlets = [source, sources.get(report?.outlet ?? ''), sources.get(attribution ?? '')];
  const names = outlets.flatMap((outlet) =>
    outlet?.kind === 'outlet' ? [outlet.name, outlet.en, ...outlet.aliases] : [],
  );
  return [...names, ...(report?.authors ?? []), ...(report?.series ? [report.series] : [])];
}

/** The titles that what a page took in had, which readers may remember; in the text, where an excerpt can show them. */
const formerly = (base: Base, path: string): string[] => formerTitles(base, path).map((title) => `옛 제목: ${title}.`);

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
        hidden: [entity.en, ...entity.aliases, ...(otherWords(base).get(entity.id) ?? [])],
        about: [entity.id],
      }),
    ),
    ...[...base.charts.values()].map((chart) => chartRecord(chart, base)),
    ...[...base.facts.values()].map((fact) => factRecord(fact, base)),
    ...articles.map(({ slug, title, standfirst, keywords }) => {
      const path = pathOf.article(slug);
      return proseRecord('article', path, title, paragraphs(standfirst.plain, ...formerly(base, path)), keywords);
    }),
    ...articles.flatMap(({ slug, sections }) =>
      sections.map(({ id, title, body }) => {
        const path = pathOf.section(slug, id);
        return proseRecord('section', path, title, paragraphs(body.plain, ...formerly(base, path)));
      }),
    ),
    proseRecord('about', '/about/', about.title, paragraphs(about.standfirst, about.description), about.keywords),
  ];
}
