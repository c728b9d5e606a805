import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seriesOf } from '../facts/articles.ts';
import type { Base } from '../facts/base.ts';
import { citeSource } from '../facts/citation.ts';
import { correctionsOf, correctionWords } from '../facts/corrections.ts';
import { markMeaning } from '../facts/marks.ts';
import { sheetOf } from '../facts/sheet.ts';
import { textOf, viewOf } from '../facts/view.ts';
import { referencesOf, shownInArticle } from '../prose/references.ts';
import type { Article } from '../schema/article.ts';
import type { Chart } from '../schema/chart.ts';
import type { ShownPicture } from '../schema/prose.ts';
import type { Source } from '../schema/source.ts';
import { rooms } from '../site/rooms.ts';
import { lettersIn, type Tier } from './slices.ts';

/** Characters that fonts are to have. */
export interface GlyphsInUse {
  /**
   * What each face sets on the whole site, in the order of how much it is read: first what an article page shows before anything
   * on it is opened, then what other pages show, and opened cards, tables and panels add.
   */
  readonly tiers: Readonly<Record<'text' | 'bold' | 'headline', readonly Tier[]>>;
  /** What the pages of one article set, its sections' included, by its slug; opened cards and tables included. */
  readonly articles: ReadonlyMap<string, Readonly<Record<'text' | 'headline', string>>>;
}

/**
 * Rooms whose words are in sight on an article page, and rooms whose words are in sight elsewhere or only when something
 * is opened. Latin letters of an article's rooms are code, not words, so that only other scripts are taken from them.
 */
const folders = {
  article: [
    ...'site/identity.ts layouts components/site/Header.astro components/site/Footer.astro'.split(' '),
    ...'components/article components/chart/Chart.astro pages/articles charts/answer charts/sentence.ts'.split(' '),
    ...'charts/warnings.ts charts/left-out.ts facts/fact.ts'.split(' '),
  ],
  /** What the pages of an article show besides when something is opened; panels that are filled later take the site's fonts. */
  opened: [
    ...'components/fact/Corrections.astro components/fact/FactCards.astro components/fact/FactTable.astro'.split(' '),
    ...'components/chart/ChartTable.astro components/chart/Controls.astro components/chart/Failed.astro'.split(' '),
    ...'components/chart/Share.astro components/site/CopyLink.astro components/site/Missing.astro'.split(' '),
    ...'components/site/ViewSettings.astro charts/complete.ts charts/table.ts facts/citation.ts'.split(' '),
    ...'facts/corrections.ts facts/view.ts'.split(' '),
  ],
  elsewhere: ['components', 'pages', 'facts/view.ts', 'facts/sheet.ts'],
  behind: ['korean', 'facts', 'charts', 'share', 'site', 'search', 'feeds'],
  headlines: ['site', 'pages', 'components/article', 'components/site'],
};

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
const figures = ' 0123456789.,;%~()#:/-RSS';
/** All that a search box shows before it is opened. */
const searchBox = '찾기';
/** What amounts, dates and particles are written with; the functions of src/korean make them. */
const written = '조억만년월일이상하약여넘음미거의초까지~·‘’「」은는을를와과의로달러원명회배';
/** What keeps figures and their units together: a space and a join that are not seen. */
const unseen = '\u00a0\u2060';
/** Heads of the tables of facts, and of what may be compared. */
const tableHeads = '무엇값시점상태출처견줄';

/**
 * Collects the characters in use, from the base and from the interface's source, so that fonts can be cut before Astro
 * builds. A character that only a later slice of a font has costs a reader that slice, never the letter.
 */
export async function glyphsInUse(base: Base, root: URL, content: string): Promise<GlyphsInUse> {
  const src = fileURLToPath(new URL('src/', root));
  const inRooms = (those: readonly string[]): Promise<string[]> => textsIn(those.map((room) => join(src, room)));
  const [article, opened, elsewhere, behind, headlineRooms, contentFiles] = await Promise.all([
    inRooms(folders.article),
    inRooms(folders.opened),
    inRooms(folders.elsewhere),
    inRooms(folders.behind),
    inRooms(folders.headlines),
    textsIn([content]),
  ]);
  const articles = [...base.articles.values()];
  const charts = [...base.charts.values()];
  const metricWords = [...base.metrics.values()].map(({ name, bases }) =>
    [name, ...Object.values(bases).flatMap((basis) => [basis.name, basis.short])].join(''),
  );
  const names = [...base.entities.values()].map(({ name }) => name);
  const sheets = [...base.facts.values()].map((fact) => sheetOf(fact, base));
  const marks = [...new Set(sheets.map(({ statusName }) => statusName))];
  const values = sheets.map(({ valueText }) => valueText);
  const headings = elsewhere.flatMap(headingsIn);
  const titles = Object.values(rooms).map(({ title }) => title);
  const told = [
    ...[...base.entities.values()].map(({ en, summary, body }) => en + summary + body.plain),
    ...sheets.map(({ valueText, caution, rows }) => [valueText, caution, ...rows.map(textOf)].join('…')),
  ];
  // The first slices of text and headline hold all that any article shows. Cut by frequency, they would leave an article of a
  // large site more to wait for, not less (docs/performance.md).
  const everything = Number.POSITIVE_INFINITY;
  const always = {
    text: figures + written + searchBox + withoutLatin(article.join('')),
    headline: '잣대차례세문장으로먼저출처와표시법 ',
  };
  const tiers = {
    text: [
      {
        always: always.text,
        texts: [
          ...articles.map((one) => [proseOf(one), ...one.charts.map((id) => wordsOn(base.charts.get(id)))].join('')),
          names.join(''),
          [...base.sources.values()].map(nameOf).join(''),
          metricWords.join(''),
          marks.join(''),
          charts.map(wordsOn).join(''),
        ],
        size: everything,
      },
      { always: ascii, texts: [], size: 96 },
      { always: `…${sheets.map(markMeaning).join('')}`, texts: elsewhere, size: 64 },
      { texts: told, size: 64 },
      { texts: [...behind, ...contentFiles], size: 160 },
    ],
    bold: [
      { always: figures + written + tableHeads, texts: [...headings, ...charts.map(titleOf)], size: 240, more: 96 },
      {
        always: ascii,
        texts: [...names, ...metricWords, ...articles.map(headlinesOf)],
        size: 96,
      },
      {
        texts: [...articles.map(proseOf), ...article, ...elsewhere, ...behind, ...contentFiles],
        size: 480,
        rare: true,
      },
    ],
    headline: [
      {
        always: always.headline,
        texts: [...articles.map(headlinesOf), charts.map(({ question }) => question).join('')],
        size: everything,
      },
      { texts: [...values, ...names], size: 40 },
      { texts: [...titles, ...headlineRooms.flatMap(titlesIn)], size: 48 },
      { always: ascii, texts: headlineRooms, size: 200, rare: true },
    ],
  };
  const inProse = referencesOf(base).charts;
  const ofAll = {
    text: always.text + withoutLatin(opened.join('')) + unseen,
    headline: always.headline + article.flatMap(titlesIn).join(''),
  };
  const own = articles.map((one) => {
    const shown = charts.filter(
      ({ id }) => one.charts.includes(id) || inProse.get(id)?.some(({ article }) => article.slug === one.slug),
    );
    const letters = {
      text: lettersIn(ofAll.text + proseOf(one) + around(one, shown, base)),
      headline: lettersIn(ofAll.headline + headlinesOf(one) + shown.map(({ question }) => question).join('')),
    };
    return [one.slug, letters] as const;
  });
  return { tiers, articles: new Map(own) };
}

/** What the pages of an article say beside its prose: its charts, its facts and whose they are, the parts of its series. */
function around(article: Article, charts: readonly Chart[], base: Base): string {
  const shown = shownInArticle(base, article);
  const views = shown.flatMap((id) => base.facts.get(id) ?? []).map((fact) => viewOf(fact, base));
  const about = views.flatMap((view) => view.about).flatMap((id) => base.entities.get(id) ?? []);
  return [
    ...charts.map(wordsOn),
    ...views.flatMap(({ topic, valueText, caution, rows }) => [topic, valueText, caution, ...rows.map(textOf)]),
    ...about.map(({ name }) => name),
    ...article.sources.flatMap((id) => base.sources.get(id) ?? []).map((source) => citeSource(source, base)),
    ...correctionsOf(base, shown).map(correctionWords),
    ...seriesOf(base, article).map(({ title }) => title),
  ].join('');
}

/** Without the letters that a source is written in. */
const withoutLatin = (source: string): string => source.replace(/[\x20-\x7e]/g, '');

/** All that an article says, titles and questions of its reports left out. */
const proseOf = ({ title, standfirst, summary, authors, sections }: Article): string =>
  [
    title,
    ...[standfirst, ...summary].map(({ plain }) => plain),
    ...authors,
    ...sections.flatMap(({ title: heading, body }) => [heading, body.plain, ...body.pictures.map(pictureFoot)]),
  ].join('\n');

const pictureFoot = ({ licence, video }: ShownPicture): string => licence + (video ?? '');

/** The headlines of an article. */
export const headlinesOf = ({ title, sections }: Article): string =>
  [title, ...sections.map((section) => section.title)].join('\n');

const nameOf = (source: Source): string =>
  source.kind !== 'outlet' ? [source.title, ...source.authors, source.series].join('') : source.name;

const titleOf = ({ question, label, views }: Chart): string =>
  [question, label, ...Object.values(views).flatMap((view) => [view.label, view.question])].join('');

const wordsOn = (chart: Chart | undefined): string =>
  chart ? [titleOf(chart), chart.viewLabel, ...chart.notes, chart.mixes.basis, chart.mixes.settlement].join('') : '';

/** What an interface's source writes in its headings, of pages and of tables, and in bold. */
const headingsIn = (source: string): string[] =>
  Array.from(source.matchAll(/<(?:h[1-4]|th|dt|strong|summary|caption)\b[^>]*>([^<]+)</g), ([, text = '']) => text);

/** What it writes in large headings, and calls pages. */
const titlesIn = (source: string): string[] =>
  Array.from(source.matchAll(/<h[12]\b[^>]*>([^<]+)<|\btitle ?= ?["'`]([^"'`]+)/g), ([, heading, title]) =>
    [heading, title].join(''),
  );

/** The texts of files, and of all files in folders. */
async function textsIn(places: readonly string[]): Promise<string[]> {
  const texts = await Promise.all(
    places.map(async (folder) => {
      if (extname(folder) !== '') return [shown(await readFile(folder, 'utf8'), extname(folder))];
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      const files = entries.filter(
        (entry) => entry.isFile() && ['.ts', '.astro', '.mdx', '.yaml'].includes(extname(entry.name)),
      );
      return Promise.all(
        files.map(async (entry) =>
          shown(await readFile(join(entry.parentPath, entry.name), 'utf8'), extname(entry.name)),
        ),
      );
    }),
  );
  return texts.flat();
}

/** Comments and styles speak to engineers and authors, and names for screen readers are not painted: none costs bytes. */
function shown(text: string, ending: string): string {
  if (ending === '.yaml' || ending === '.mdx') return text.replace(/^\s*#.*$/gm, '');
  const unpainted =
    /\/\*[\s\S]*?\*\/|^\s*\/\/.*$|<style>[\s\S]*?<\/style>|\saria-label=(?:"[^"]*"|\{(?:[^{}]|\{[^{}]*\})*\})/gm;
  return text.replace(unpainted, '');
}
