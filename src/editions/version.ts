import { createHash } from 'node:crypto';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { buildSeries } from '../charts/build.ts';
import { sentence } from '../charts/sentence.ts';
import { type Series, titleOf } from '../charts/series.ts';
import { viewsOf } from '../charts/views.ts';
import type { Base } from '../facts/base.ts';
import { attributionOf, citeSource } from '../facts/citation.ts';
import { wordsOf } from '../facts/fact.ts';
import { headOf, sheetOf } from '../facts/sheet.ts';
import type { Row } from '../facts/view.ts';
import { oncePer } from '../korean/once-per.ts';
import { bodyHtml, inlineHtml } from '../prose/inline.ts';
import { attributesOf } from '../prose/pictures.ts';
import { citedAbove } from '../prose/references.ts';
import type { Article, Section } from '../schema/article.ts';
import type { VersionedKind } from '../schema/edition.ts';
import type { Fact } from '../schema/fact.ts';
import type { Prose } from '../schema/prose.ts';
import { href, pathOf, site } from '../site/url.ts';

/** What is kept of a version of a fact: its page in words, and the record itself for programs. */
export interface FactBody {
  readonly title: string;
  readonly description: string;
  readonly topic: string;
  readonly value: string;
  /** All that its page tells. */
  readonly rows: readonly Row[];
  readonly caution?: string | undefined;
  readonly fact: Fact;
}

/** Of a chart or one of its views: all that it is drawn from, and its answer. */
export interface ViewBody {
  readonly title: string;
  readonly description: string;
  readonly series: Series;
  /** The versions of the facts that it draws or leaves out. */
  readonly facts: Readonly<Record<string, string>>;
}

/** Of a section: its text, in which figures and charts lead to their versions of that day. */
interface SectionBody {
  readonly title: string;
  readonly description: string;
  /** The title of its article. */
  readonly article: string;
  /** HTML with paths from the site's root, whatever that is. */
  readonly html: string;
  /** The versions of the facts that it cites, and of the charts that it shows by `chart` or `chart/view`. */
  readonly facts: Readonly<Record<string, string>>;
  readonly charts: Readonly<Record<string, string>>;
}

/** Of an article: what stands above its sections, and their versions in order. */
interface ArticleBody {
  readonly title: string;
  readonly description: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly html: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly sections: readonly { readonly id: string; readonly version: string }[];
}

export interface Bodies {
  fact: FactBody;
  view: ViewBody;
  section: SectionBody;
  article: ArticleBody;
}

/** A thing as it stands: what it is, the name of what it says, and what to keep of it, made when it is asked for. */
export interface Standing {
  readonly kind: VersionedKind;
  readonly id: string;
  readonly version: string;
  readonly body: () => Bodies[VersionedKind];
}

/** JSON with the keys of every object in order, so that what says the same is written the same. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

/** The name of what a thing says: the first twelve hexadecimal digits of its SHA-256, of which a million have a chance of 1 in 500 to share one. */
const versionOf = (kind: VersionedKind, says: object): string =>
  createHash('sha256')
    .update(`${kind} ${canonical(says)}`)
    .digest('hex')
    .slice(0, 12);

/** The id under which a chart or one of its views has its versions: `valuation`, `valuation/krw`. */
export const viewId = (chart: string, view?: string): string => (view === undefined ? chart : `${chart}/${view}`);

/**
 * Everything that has versions as it stands now, by kind and id (`fact openai-valuation-2024-09`). A version is named by what
 * the thing says and not by how the site words or draws it: by a fact's record with the names in it, by a view's words and
 * facts, by a section's text, facts and charts, by an article's head and sections. So no change of the site's own code makes a version.
 */
export const standingOf = oncePer((base: Base): ReadonlyMap<string, Standing> => {
  const all = new Map<string, Standing>();
  const add = (kind: VersionedKind, id: string, says: object, body: Standing['body']): void =>
    void all.set(`${kind} ${id}`, { kind, id, version: versionOf(kind, { id, ...says }), body });
  const versionsOf = (kind: VersionedKind, ids: Iterable<string>): Record<string, string> =>
    Object.fromEntries([...ids].flatMap((id) => [[id, all.get(`${kind} ${id}`)?.version ?? '']]));

  for (const fact of base.facts.values()) add('fact', fact.id, factSays(fact, base), () => factBody(fact, base));
  for (const chart of base.charts.values()) {
    for (const { id: view } of viewsOf(chart)) {
      const series = buildSeries(base, chart, view);
      const { points, leftOut, kind, question, finding, label, summary, unit, focus, annotations, declared, notes } =
        series;
      const facts = versionsOf(
        'fact',
        [...points, ...leftOut].map(({ fact }) => fact),
      );
      const says = {
        ...{ kind, question, finding, label, summary, unit: unit?.id, focus, annotations, declared, notes, facts },
        drawn: points.map(({ fact }) => fact),
        left: leftOut.map(({ fact, omission }) => [fact, omission]),
      };
      add('view', viewId(chart.id, view), says, () => ({
        title: titleOf(series),
        description: sentence(series),
        series,
        facts,
      }));
    }
  }
  for (const article of base.articles.values()) {
    for (const section of article.sections) {
      const used = {
        facts: versionsOf('fact', section.body.facts),
        charts: versionsOf('view', chartsIn(section.body)),
      };
      const { title, summary, body } = section;
      const id = `${article.slug}/${section.id}`;
      add('section', id, { title, summary, text: body.source, ...used }, () => ({
        title,
        description: summary,
        article: article.title,
        html: sectionHtml(article, section, base, used),
        ...used,
      }));
    }
    const facts = versionsOf('fact', citedAbove(article));
    const sections = article.sections.map(({ id }) => ({
      id,
      version: all.get(`section ${article.slug}/${id}`)?.version ?? '',
    }));
    const { slug, title, authors, published, standfirst, summary } = article;
    const texts = [standfirst, ...summary].map((text) => text.source);
    add('article', slug, { title, authors, published, texts, facts, sections }, () => ({
      title,
      description: standfirst.plain,
      authors,
      published,
      html: withVersions(articleHead(article, base), facts),
      facts,
      sections,
    }));
  }
  return all;
});

/** A fact's record, with the words for what it names: another name of a company or a source is another statement. */
function factSays(fact: Fact, base: Base): object {
  const source = base.sources.get(fact.source);
  return {
    ...fact,
    named: [
      headOf(fact, base).headline,
      wordsOf(fact, base),
      attributionOf(fact, base) ?? '',
      source ? citeSource(source, base) : '',
    ],
  };
}

function factBody(fact: Fact, base: Base): FactBody {
  const { title, description } = headOf(fact, base);
  const { topic, valueText: value, rows, caution } = sheetOf(fact, base);
  return { title, description, topic, value, rows, ...(caution === undefined ? {} : { caution }), fact };
}

/** The charts that a text shows, as `chart` or `chart/view`. */
function chartsIn({ tree }: Prose): string[] {
  const ids = new Set<string>();
  visit(tree, 'mdxJsxFlowElement', (node: MdxJsxFlowElement) => {
    if (node.name !== 'Chart') return;
    const { id = '', view } = attributesOf(node);
    ids.add(viewId(id, view));
  });
  return [...ids];
}

type Used = Pick<SectionBody, 'facts' | 'charts'>;

/** A section's text as it is kept: its charts are their pictures of that version, with question and answer. */
function sectionHtml({ slug }: Article, { id, body }: Section, base: Base, { facts, charts }: Used): string {
  const still = (chartId: string, view?: string) => {
    const chart = base.charts.get(chartId);
    if (!chart) throw new RangeError(`no chart ${chartId}`);
    const series = buildSeries(base, chart, view);
    const version = charts[viewId(chartId, view)] ?? '';
    const alt = `${titleOf(series)}: ${sentence(series)}`;
    return {
      href: href(pathOf.version(version)),
      picture: { src: href(pathOf.versionFile(version, 'png')), alt, width: 1200, height: 630 },
      caption: `${alt} ${series.source}`,
    };
  };
  const pictureAt = (picture: string): string => href(pathOf.picture(slug, picture));
  return withVersions(bodyHtml(body, base, still, pathOf.article(slug), id, pictureAt), facts);
}

const articleHead = (article: Article, base: Base): string =>
  [article.standfirst, ...article.summary]
    .map((line) => `<p>${inlineHtml(line, base, pathOf.article(article.slug))}</p>`)
    .join('\n');

/** HTML whose figures lead to their versions, with paths from the root of the site wherever that will be. */
function withVersions(html: string, facts: Readonly<Record<string, string>>): string {
  const rooted = site.base === '/' ? html : html.replaceAll(`="${site.base}`, '="/');
  return rooted.replace(/(?<=href=")\/facts\/([a-z0-9-]+)\/(?=")/g, (path, id: string) =>
    facts[id] ? pathOf.version(facts[id]) : path,
  );
}

/** Such HTML where the site stands now. */
export const placed = (html: string): string =>
  site.base === '/' ? html : html.replaceAll(/(?<= (?:href|src)=")\/(?!\/)/g, site.base);
