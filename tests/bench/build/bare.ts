import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { Base } from '../../../src/facts/base.ts';
import { recordsOf } from '../../../src/search/index/records.ts';
import { pathOf } from '../../../src/site/url.ts';

const config = `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({ integrations: [mdx()], devToolbar: { enabled: false } });
`;

const collection = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = { pages: defineCollection({ loader: glob({ base: './content', pattern: '**/*.mdx' }) }) };
`;

const page = `---
import { getCollection, render } from 'astro:content';
import Layout from '../Layout.astro';

export async function getStaticPaths() {
  const pages = await getCollection('pages');
  return pages.map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<Layout title={entry.data.title}><Content /></Layout>
`;

const layout = `---
const { title } = Astro.props;
---
<!doctype html>
<html lang="ko">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title></head>
  <body><main><h1>{title}</h1><slot /></main></body>
</html>
`;

/** A page of the bare site. */
interface Words {
  readonly path: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/**
 * Writes the same site as bare Astro: a page for each section, article, entity, fact and chart with the words that it has
 * with us, as MDX in one collection under one layout. It has no charts, share pictures, cards, lists, links or feeds.
 * @returns how many pages it has
 */
export async function writeBareSite(folder: string, base: Base): Promise<number> {
  await rm(folder, { recursive: true, force: true });
  const pages = wordsOfPages(base);
  const files: [string, string][] = [
    ['package.json', '{ "type": "module" }\n'],
    ['astro.config.mjs', config],
    ['src/content.config.mjs', collection],
    ['src/pages/[...slug].astro', page],
    ['src/Layout.astro', layout],
    ...pages.map(({ path, title, paragraphs }): [string, string] => [
      `content${path.replace(/\/$/, '')}.mdx`,
      `---\n${stringify({ title }, { lineWidth: 0 })}---\n\n${paragraphs.map(escaped).join('\n\n')}\n`,
    ]),
  ];
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return pages.length;
}

/** What each page says, article pages with all their sections. */
function wordsOfPages(base: Base): Words[] {
  const records = recordsOf(base);
  const whole = new Map(
    [...base.articles.values()].map(({ slug, summary, sections }) => [
      pathOf.article(slug),
      [
        ...summary.map(({ plain }) => plain),
        ...sections.flatMap(({ title, body }) => [`## ${title}`, ...body.plain.split('\n')]),
      ],
    ]),
  );
  return records.map(({ path, title, text }) => ({
    path,
    title,
    paragraphs: [...text.split('\n'), ...(whole.get(path) ?? [])],
  }));
}

/** What MDX would take for markup. */
const escaped = (text: string): string => text.replace(/[<>{}*_~`]/g, '\\$&');
