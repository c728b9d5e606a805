import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Base } from '../model/base.ts';
import { inlineText } from '../remark/inline.ts';
import { plainBody } from '../remark/plain.ts';

/** The characters that the site shows, by where they are shown. Each is a text with every character once, in order. */
export interface Glyphs {
  /** What an article page shows before anything on it is opened: prose, questions and notes of charts, sources, the frame. */
  article: string;
  /** Everything else that any page may show; on an article page, what opened cards, tables and panels add. */
  rest: string;
  /** The headlines of article pages: titles of articles and sections, questions of charts. */
  articleHeadlines: string;
  /** Every other headline: names, statements, the interface's own. */
  otherHeadlines: string;
}

/**
 * Rooms whose words are in sight on an article page, and rooms whose words are in sight elsewhere or only when something
 * is opened. Latin letters of the former are code, not words, so that only other scripts are taken from them.
 */
const rooms = {
  article: [
    'site/identity.ts',
    'layouts',
    'components/site/Header.astro',
    'components/site/Footer.astro',
    'components/article',
    'components/chart/Chart.astro',
    'pages/articles',
    'charts/answer',
    'charts/sentence.ts',
    'charts/warnings.ts',
    'charts/left-out.ts',
    'model/fact.ts',
  ],
  rest: ['text', 'model', 'share', 'search', 'feeds', 'components', 'pages'],
  headlines: ['site', 'pages', 'components/article', 'components/site'],
};

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
const figures = ' 0123456789.,;%~()#:/-RSS';
/** All that a search box shows before it is opened. */
const searchBox = '찾기';
/** What amounts, dates and particles are written with; the functions of src/text make them. */
const written = '조억만년월일이상하약약여~·‘’「」은는을를와과의로달러원명회배';

/**
 * Collects the characters in use, from the base and from the interface's source, so that fonts can be cut before Astro
 * builds. A character that only the second file of a font has costs a reader that file, never the letter.
 */
export async function glyphsInUse(base: Base, root: URL, content: string): Promise<Glyphs> {
  const src = fileURLToPath(new URL('src/', root));
  const [article, rest, interfaceHeadlines, wholeContent] = await Promise.all([
    textsIn(rooms.article.map((room) => join(src, room))),
    textsIn(rooms.rest.map((room) => join(src, room))),
    textsIn(rooms.headlines.map((room) => join(src, room))),
    textsIn([content]),
  ]);
  const articles = [...base.articles.values()];
  const prose = articles.flatMap(({ title, standfirst, summary, authors, sections }) => [
    title,
    ...[standfirst, ...summary].map(inlineText),
    ...authors,
    ...sections.flatMap((section) => [section.title, plainBody(section.body)]),
  ]);
  const names = [...base.entities.values()].map(({ name }) => name);
  const sources = [...base.sources.values()].flatMap((source) =>
    source.kind === 'report' ? [source.title, ...source.authors, source.series] : [source.name],
  );
  const metrics = [...base.metrics.values()].flatMap(({ name, bases }) => [
    name,
    ...Object.values(bases).flatMap((basis) => [basis.name, basis.short]),
  ]);
  const charts = [...base.charts.values()].flatMap((chart) => [
    chart.question,
    chart.label,
    chart.viewLabel,
    ...Object.values(chart.views).flatMap((view) => [view.label, view.question]),
    ...chart.notes,
    chart.mixes.basis,
    chart.mixes.settlement,
  ]);
  const inArticle = once([
    figures,
    written,
    searchBox,
    article.replace(/[\x20-\x7e]/g, ''),
    ...prose,
    ...names,
    ...sources,
    ...metrics,
    ...charts,
  ]);
  const titles = articles.flatMap(({ title, sections }) => [title, ...sections.map((section) => section.title)]);
  const inArticleHeadlines = once([
    ...titles,
    ...[...base.charts.values()].map(({ question }) => question),
    '잣대차례세문장으로먼저출처와표시법 ',
  ]);
  const entityNames = [...base.entities.values()].map(({ name, en }) => name + en);
  const statements = [...base.facts.values()].map((fact) => ('text' in fact ? fact.text : ''));
  return {
    article: inArticle,
    rest: without(once([ascii, rest, wholeContent]), inArticle),
    articleHeadlines: inArticleHeadlines,
    otherHeadlines: without(
      once([ascii, written, interfaceHeadlines, ...entityNames, ...statements]),
      inArticleHeadlines,
    ),
  };
}

function once(texts: readonly (string | undefined)[]): string {
  const characters = new Set(texts.join('').normalize('NFC'));
  return [...characters]
    .filter((character) => character >= ' ')
    .sort()
    .join('');
}

const without = (characters: string, taken: string): string =>
  [...characters].filter((character) => !taken.includes(character)).join('');

/** The text of files, and of all files in folders. */
async function textsIn(places: readonly string[]): Promise<string> {
  const texts = await Promise.all(
    places
      .filter((place) => existsSync(place))
      .map(async (folder) => {
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
  return texts.flat().join('');
}

/** Comments and styles speak to engineers and authors, and names for screen readers are not painted: none costs bytes. */
function shown(text: string, ending: string): string {
  if (ending === '.yaml' || ending === '.mdx') return text.replace(/^\s*#.*$/gm, '');
  const unpainted =
    /\/\*[\s\S]*?\*\/|^\s*\/\/.*$|<style>[\s\S]*?<\/style>|\saria-label=(?:"[^"]*"|\{(?:[^{}]|\{[^{}]*\})*\})/gm;
  return text.replace(unpainted, '');
}
