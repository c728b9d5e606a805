import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { SKIP, visit } from 'unist-util-visit';
import { buildSeries } from '../charts/build.ts';
import { sentence } from '../charts/sentence.ts';
import { titleOf } from '../charts/series.ts';
import { table } from '../charts/table.ts';
import { viewsOf } from '../charts/views.ts';
import { sealedAddress } from '../editions/record.ts';
import { articlesNewestFirst } from '../facts/articles.ts';
import type { Base } from '../facts/base.ts';
import { chartsAbout } from '../facts/charts-about.ts';
import { comparedWith } from '../facts/compare.ts';
import { correctionsOf, correctionWords } from '../facts/corrections.ts';
import { factIndex } from '../facts/fact-index.ts';
import { conflictsOf, entitiesOf, quotedFacts } from '../facts/relations.ts';
import { headOf, sheetOf } from '../facts/sheet.ts';
import { textOf, viewOf } from '../facts/view.ts';
import { formatDate } from '../korean/date.ts';
import { oncePer } from '../korean/once-per.ts';
import { resolveLinks } from '../prose/links.ts';
import { attributesOf, pictureOf } from '../prose/pictures.ts';
import { referencesOf, shownInSection } from '../prose/references.ts';
import type { Article, Section } from '../schema/article.ts';
import type { Entity, EntityKind } from '../schema/entity.ts';
import type { Fact } from '../schema/fact.ts';
import type { Prose } from '../schema/prose.ts';
import { chartFile } from '../share/chart-files.ts';
import { identity } from '../site/identity.ts';
import { lists, quotedTitle, rooms } from '../site/rooms.ts';
import { absolute, entityRooms, pathOf, site, twinPath } from '../site/url.ts';

// The Markdown twins of pages, for programs that read them: written from the base and not from HTML. Every figure carries a note of
// CommonMark's extension for footnotes, as GitHub has it: value, basis, who said it, when, how settled, address and version.

const options: Options = {
  extensions: [gfmTableToMarkdown(), gfmFootnoteToMarkdown()],
  bullet: '-',
  // Korean writes ranges with it, and no twin strikes anything through.
  unsafe: [],
};

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const link = (path: string, words: string): PhrasingContent => ({
  type: 'link',
  url: absolute(path),
  children: [text(words)],
});
const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
const heading = (depth: 1 | 2 | 3, words: string): RootContent => ({ type: 'heading', depth, children: [text(words)] });
const list = (items: readonly PhrasingContent[][]): RootContent[] =>
  items.length === 0
    ? []
    : [
        {
          type: 'list',
          spread: false,
          children: items.map((children) => ({ type: 'listItem', spread: false, children: [paragraph(...children)] })),
        },
      ];
const grid = (rows: readonly (readonly string[])[]): RootContent => ({
  type: 'table',
  children: rows.map((cells) => ({
    type: 'tableRow',
    children: cells.map((cell) => ({ type: 'tableCell', children: [text(cell)] })),
  })),
});
const noted = (id: string): PhrasingContent => ({ type: 'footnoteReference', identifier: id, label: id });

/** A figure with its address and its note. */
const named = (fact: Fact, base: Base): PhrasingContent[] => [
  link(pathOf.fact(fact.id), headOf(fact, base).headline),
  noted(fact.id),
];

/** A page as it is told to programs. */
interface Twin {
  /** The page's path. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** The Markdown, made when it is asked for. */
  readonly markdown: () => string;
}

/** All pages that have a twin, the article first. What has no figure of its own (search, privacy, the note on method) has none. */
export const twins = oncePer((base: Base): readonly Twin[] => {
  const twin = (path: string, title: string, description: string, body: () => RootContent[]): Twin => ({
    path,
    title,
    description,
    markdown: () => write(base, path, title, description, body()),
  });
  const factsOf = (ids: Iterable<string>): Fact[] => [...ids].flatMap((id) => base.facts.get(id) ?? []);
  const listed = (facts: readonly Fact[]): RootContent[] => list(facts.map((fact) => named(fact, base)));
  const pages = (items: readonly { path: string; title: string; description: string }[]): RootContent[] =>
    list(items.map(({ path, title, description }) => [link(path, title), text(`: ${description}`)]));

  const articles = articlesNewestFirst(base).flatMap((article): Twin[] => [
    twin(pathOf.article(article.slug), article.title, article.standfirst.plain, () => articleBody(article, base)),
    ...article.sections.map((section) =>
      twin(pathOf.section(article.slug, section.id), section.title, section.summary, () =>
        sectionBody(article, section, base),
      ),
    ),
  ]);
  const charts = [...base.charts.values()].flatMap((chart) =>
    viewsOf(chart).map(({ id }) => {
      const series = buildSeries(base, chart, id);
      return twin(pathOf.chart(chart.id, id), series.question, sentence(series), () =>
        chartBody(base, chart.id, id, 2),
      );
    }),
  );
  const facts = [...base.facts.values()].map((fact) => {
    const { title, description } = headOf(fact, base);
    return twin(pathOf.fact(fact.id), title, description, () => factBody(fact, base));
  });
  const entities = [...base.entities.values()].map((entity) =>
    twin(pathOf.entity(entity), entity.name, entity.summary, () => [
      ...proseBody(entity.body, base, pathOf.entity(entity)),
      ...listed(factsOf(drawnOf(entity, base))),
    ]),
  );
  const kinds = (Object.keys(entityRooms) as EntityKind[]).map((kind) =>
    twin(`/${entityRooms[kind]}/`, rooms[kind].title, rooms[kind].description, () => [
      ...entitiesOf(base, kind).flatMap((entity) => [
        heading(2, entity.name),
        paragraph(link(pathOf.entity(entity), entity.summary)),
        ...listed(factsOf(drawnOf(entity, base))),
      ]),
      ...(kind === 'person' ? [heading(2, quotedTitle), ...listed(quotedFacts(base))] : []),
    ]),
  );
  const others = [
    twin('/articles/', lists['/articles/'].title, lists['/articles/'].description, () => pages(articles)),
    twin('/charts/', lists['/charts/'].title, lists['/charts/'].description, () => [
      ...pages(charts),
      ...listed(factsOf(new Set([...base.charts.values()].flatMap((chart) => chart.facts)))),
    ]),
    twin('/facts/', lists['/facts/'].title, lists['/facts/'].description, () => listed([...base.facts.values()])),
  ];
  const home = twin('/', identity.name, identity.description, () => [
    ...pages(articles),
    heading(2, lists['/charts/'].title),
    ...pages(charts),
    heading(2, lists['/facts/'].title),
    ...listed([...base.facts.values()]),
  ]);
  return [home, ...articles, ...others, ...charts, ...kinds, ...entities, ...facts];
});

const pathsOfTwins = oncePer((base: Base): ReadonlySet<string> => new Set(twins(base).map(({ path }) => path)));

/** Whether a page has a twin. */
export const hasTwin = (base: Base, page: string): boolean => pathsOfTwins(base).has(page);

/** What is told of an entity, what charts about it draw, and of a person what the sections show that quote them. */
function drawnOf(entity: Entity, base: Base): Set<string> {
  const own = factIndex(base).byEntity.get(entity.id) ?? [];
  const drawn = chartsAbout(base, entity).flatMap((about) => about.drawn);
  const spoken = entity.kind === 'person' ? own.flatMap(({ id }) => referencesOf(base).facts.get(id) ?? []) : [];
  return new Set([
    ...[...own, ...drawn].map(({ id }) => id),
    ...spoken.flatMap(({ section }) => shownInSection(base, section)),
  ]);
}

/** `llms.txt` (https://llmstxt.org): what the site is, how its figures are to be read, and where its pages are for programs. */
export function llmsText(base: Base): string {
  const all = twins(base);
  const item = ({ path, title, description }: Twin): string =>
    `- [${title}](${absolute(twinPath(path))}): ${description}`;
  const part = (name: string, under: RegExp): string[] => [
    '',
    `## ${name}`,
    '',
    ...all.filter(({ path }) => under.test(path)).map(item),
  ];
  return `${[
    `# ${identity.name}`,
    '',
    `> ${identity.description}`,
    '',
    '숫자마다 누가, 언제, 무슨 기준으로 말했고 얼마나 확정된 것인지 각주로 달았습니다. 숫자를 옮길 때는 기준과 상태를 함께 옮기고, 각주의 바뀌지 않는 주소(/v/…)로 인용해 주세요. 더하거나 평균을 내거나 환율로 다시 계산한 값은 없습니다.',
    '',
    `- [모든 근거의 데이터](${absolute('/data/datapackage.json')}): Frictionless Data Package`,
    `- 근거 하나의 데이터: ${absolute('/facts/')}<id>.json`,
    ...part('글', /^\/articles\/./),
    ...part('차트', /^\/charts\/./),
    ...part('기업, 모델, 인물, 용어', /^\/(?:companies|models|people|glossary)\/./),
    ...part('근거', /^\/facts\//),
  ].join('\n')}\n`;
}

/** A twin with its head, and a note for every figure in it. */
function write(base: Base, path: string, title: string, description: string, body: readonly RootContent[]): string {
  const tree: Root = {
    type: 'root',
    children: [heading(1, title), paragraph(text(description)), ...body, paragraph(link(path, absolute(path)))],
  };
  const cited = new Set<string>();
  visit(tree, 'footnoteReference', ({ identifier }) => void cited.add(identifier));
  const known = [...cited].flatMap((id) => base.facts.get(id) ?? []);
  tree.children.push(...known.map((fact) => noteOf(fact, base)));
  return toMarkdown(tree, options);
}

/** What is told of a fact in its note. */
function noteOf(fact: Fact, base: Base): RootContent {
  const { topic, valueText, rows, caution } = viewOf(fact, base);
  const sealed = sealedAddress(base, 'fact', fact.id);
  const told = [
    `${topic}: ${valueText}.`,
    ...rows.map((row) => `${row.name}: ${textOf(row)}.`),
    ...(caution === undefined ? [] : [`주의: ${caution}`]),
    `주소: ${absolute(pathOf.fact(fact.id))}`,
    ...(sealed === undefined ? [] : [`판: ${sealed}`]),
  ];
  return {
    type: 'footnoteDefinition',
    identifier: fact.id,
    label: fact.id,
    children: [paragraph(text(told.join(' ')))],
  };
}

function factBody(fact: Fact, base: Base): RootContent[] {
  const { topic, valueText, rows, caution } = sheetOf(fact, base);
  const { told, untold } = fact.kind === 'statement' ? { told: [], untold: [] } : comparedWith(fact, base);
  const beside = [
    ...conflictsOf(base, fact).map((other) => ({ fact: other, words: '이와 어긋나는 보도다.' })),
    ...[...told, ...untold],
  ];
  return [
    paragraph(text(`${topic}: ${valueText}`), noted(fact.id)),
    ...(caution === undefined ? [] : [paragraph(text(`주의: ${caution}`))]),
    ...list(
      rows.map((row) => [
        text(`${row.name}: ${textOf(row)}`),
        ...row.parts.flatMap((part) => (part.fact === undefined ? [] : [noted(part.fact)])),
      ]),
    ),
    ...corrected(base, [fact.id]),
    ...list(beside.map(({ fact: other, words }) => [...named(other, base), text(` ${words}`)])),
  ];
}

const corrected = (base: Base, facts: readonly string[]): RootContent[] =>
  correctionsOf(base, facts).map((correction) =>
    paragraph(text(`정정 ${formatDate(correction.date)}: ${correctionWords(correction)}`)),
  );

/** A chart as its answer, its values as a table whose notes stand below, and where its data are. */
function chartBody(base: Base, id: string, view: string | undefined, depth: 2 | 3): RootContent[] {
  const chart = base.charts.get(id);
  if (!chart) return [];
  const series = buildSeries(base, chart, view);
  const { columns, rows, caption } = table(series);
  return [
    heading(depth, titleOf(series)),
    paragraph(text(sentence(series))),
    grid([columns.map(({ title }) => title), ...rows.map(({ cells }) => columns.map(({ key }) => cells[key]))]),
    paragraph(text(caption), ...[...series.points, ...series.leftOut].map(({ fact }) => noted(fact))),
    ...[...series.notes, ...series.leftOut.map((left) => `${left.text}: ${left.reason}`)].map((note) =>
      paragraph(text(note)),
    ),
    paragraph(
      text(`${series.source}. `),
      link(pathOf.chart(id, view), '차트'),
      text(' · '),
      link(chartFile({ chart: id, view }, 'csv'), 'CSV'),
      text(' · '),
      link(chartFile({ chart: id, view }, 'json'), 'JSON'),
    ),
    ...corrected(base, chart.facts),
  ];
}

/** A text of authors with its figures noted, its charts as tables, its pictures as links. */
function proseBody({ tree: whole }: Prose, base: Base, page: string): RootContent[] {
  const tree = structuredClone(whole);
  resolveLinks(tree, page);
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return;
    const put = (...nodes: unknown[]): [typeof SKIP, number] => {
      parent.children.splice(index, 1, ...(nodes as RootContent[]));
      return [SKIP, index + nodes.length];
    };
    if (node.type === 'textDirective') {
      const id = node.attributes?.['id'] ?? '';
      return put(...node.children, ...(base.facts.has(id) ? [noted(id)] : []));
    }
    if (node.type === 'link' && node.url.startsWith(site.base)) node.url = new URL(node.url, site.origin).href;
    // Quotations and questions; what stands in them is visited next.
    if (node.type === 'containerDirective') Object.assign(node, { type: 'blockquote' });
    if (!node.type.startsWith('mdx')) return;
    if (node.type !== 'mdxJsxFlowElement') return put();
    const { id = '', view } = attributesOf(node);
    if (node.name === 'Chart') return put(...chartBody(base, id, view, 3));
    const { alt, caption, credit } = pictureOf(node);
    return put(paragraph(text([caption || alt, credit].filter(Boolean).join(' · '))));
  });
  return tree.children;
}

const sectionBody = (article: Article, { id, body }: Section, base: Base): RootContent[] =>
  proseBody(body, base, pathOf.section(article.slug, id));

function articleBody(article: Article, base: Base): RootContent[] {
  const page = pathOf.article(article.slug);
  return [
    paragraph(text(`${article.authors.join('·')}, ${formatDate(article.published)}`)),
    ...[article.standfirst, ...article.summary].flatMap((line) => proseBody(line, base, page)),
    ...article.charts.flatMap((chart) => chartBody(base, chart, undefined, 2)),
    ...article.sections.flatMap((section) => [heading(2, section.title), ...sectionBody(article, section, base)]),
  ];
}
