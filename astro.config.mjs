import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkDirective from 'remark-directive';
import { checkedContent } from './src/build/checked-content.ts';
import { followContent } from './src/build/follow-content.ts';
import { licences } from './src/build/licences/integration.ts';
import { offline, offlineReading } from './src/build/offline.ts';
import { pageStyles } from './src/build/page-styles.ts';
import { picturesAhead } from './src/build/pictures.ts';
import { publish } from './src/build/publish.ts';
import { search } from './src/build/search.ts';
import { versionData } from './src/build/version-data.ts';
import { modifiedOf } from './src/feeds/modified.ts';
import { remarkTablesAndNotes } from './src/prose/blocks.ts';
import { remarkFacts } from './src/prose/plugin.ts';
import { site } from './src/site/url.ts';
import { getBase } from './src/validate/base.ts';

/**
 * The three style sheets of the site, each of which stands in the pages that need it (`src/build/page-styles.ts`). First that of
 * the frame, of articles and of charts.
 */
const styleOfArticle =
  /src\/(?:components\/(?:article\/(?!ArticleList|PlaceRows)|chart\/(?!ChartList|controls|share)|fact\/(?:Corrections|FactMark)|search\/SearchBox|site\/(?!Band))|layouts\/Page|pages\/articles\/\[article\]\/index|styles\/site)\b.*\.css$/;
/**
 * That of embeds. They ask for a chart's styles under another name (`chart.css?embed`), so that they get a copy of them and nothing
 * else of the site.
 */
const styleOfEmbed = /\.css\?embed$|src\/styles\/(?:tokens|reset)\.css$/;
/** And what no article shows: tables of facts, what the page of a chart has alone, lists, the search's answers, a fact's own page. */
const styleOfOthers = /src\/.*\.css$/;

/** What brings charts to life when a reader turns to them, and what Vite puts before late imports: one file, since all pages need both. */
const scriptOfCharts = /src\/charts\/browser\/element\.ts$|vite\/preload-helper/;

/** What charts and the search both know of Korean: one file. Left out, amounts would go into the engine, which every chart would then load. */
const korean = /src\/korean\/(?:amount|collate|ending|josa|letters|once-per|particles|syllable)\.ts$/;
/** What an embed needs, and a chart that is shared as one. */
const embedded = /src\/charts\/(?:height-message|browser\/theme)\.ts$/;
/** What charts, the comparison of two facts and the search's answers know of comparing: one file. */
const comparing = /src\/facts\/(?:comparability|ratio)\.ts$/;
/** What the search loads first, but for what others load too: one file, whose name stands in every page's script. */
const engine = /src\/search\/browser\/(?:after-paint|engine|recent)\.ts$/;

/**
 * Vite's own preparation of late imports, which every page would carry, also waits for their style sheets. Here none has one: what
 * a script needs is asked for with it, and that is all.
 */
const lateImports = {
  name: 'jatdae:late-imports',
  enforce: 'pre',
  load: (id) =>
    id === '\0vite/preload-helper.js'
      ? `const asked = new Set();
export function __vitePreload(load, files = []) {
  for (const file of files) {
    const href = new URL(import.meta.env.BASE_URL + file, import.meta.url).href;
    if (!asked.has(href))
      document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', crossOrigin: '', href }));
    asked.add(href);
  }
  return load();
}`
      : undefined,
};

/**
 * What `/compare/` runs has copies of its modules (`….ts?alone`). Shared with charts and the search, each module would be a file of its
 * own, and every page with a chart would name and ask for them all.
 */
const alone = {
  name: 'jatdae:alone',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!importer?.endsWith('?alone')) return undefined;
    const found = await this.resolve(source, importer.slice(0, -'?alone'.length), { ...options, skipSelf: true });
    return found && /\/src\/.*\.ts$/.test(found.id) ? `${found.id}?alone` : found;
  },
};

/** An entry of the sitemap with the date that the content states for it; an entry without one says nothing. */
function dated(item) {
  const date = modifiedOf(getBase(), new URL(item.url).pathname.slice(site.base.length - 1));
  return date ? { ...item, lastmod: new Date(date).toISOString() } : item;
}

export default defineConfig({
  site: site.origin,
  // As it is read, not as it is written in addresses: Astro encodes it itself, and fails on what is encoded already.
  base: decodeURI(site.base),
  trailingSlash: 'always',
  // Astro builds beside the published folder; `publish` puts the whole in place of dist/ when all of it is there.
  outDir: './.build/site',
  cacheDir: './.cache/astro',
  devToolbar: { enabled: false },
  // Scripts are files, and so are styles until all pages are there: then they move into them (docs/decisions/0006).
  // Several pages at a time: while a picture is drawn in a worker, the next pages are made.
  build: { inlineStylesheets: 'never', concurrency: 8 },
  vite: {
    plugins: [lateImports, alone],
    define: {
      'import.meta.env.OFFLINE': String(offline),
      // Encoded, since scripts compare it with addresses.
      'import.meta.env.BASE_URL': JSON.stringify(site.base),
    },
    build: {
      assetsInlineLimit: 0,
      // Three style sheets for the whole site: the header that allows them names each.
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              { name: 'site', test: styleOfArticle, priority: 3 },
              { name: 'embed', test: styleOfEmbed, priority: 2 },
              { name: 'more', test: styleOfOthers, priority: 1 },
              { name: 'element', test: scriptOfCharts },
              { name: 'josa', test: korean },
              { name: 'theme', test: embedded },
              { name: 'facts', test: comparing },
              { name: 'trusted', test: /src\/site\/browser\/trusted\.ts$/ },
              { name: 'engine', test: engine },
            ],
          },
        },
      },
    },
  },
  markdown: {
    // Of GFM only tables and notes, see there.
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [remarkDirective, remarkCjkFriendly, remarkTablesAndNotes, [remarkFacts, { getBase }]],
    }),
    syntaxHighlight: false,
  },
  integrations: [
    checkedContent(),
    followContent(),
    picturesAhead(),
    mdx(),
    sitemap({ filter: (page) => !/\/(?:embed|offline|v\/[^/]+)\/$/.test(page), serialize: dated }),
    versionData(),
    search(),
    pageStyles(),
    offlineReading(),
    licences(),
    publish(),
  ],
});
