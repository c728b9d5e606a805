import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compressFolder } from '../../../src/build/compress.ts';
import { run } from '../../support/build.ts';
import { asHtml, escaped, type Words } from './words.ts';

// The same article by other means. The projects stand below this folder, so that they find the bench's own packages.

const projects = join(import.meta.dirname, '.yardsticks');

/** Writes a project, builds it with its Astro and gives the folder of the site, with compressed forms beside its files. */
async function buildProject(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const project = join(projects, name);
  await rm(project, { recursive: true, force: true });
  // Astro bundles a theme only where the project says that it depends on it.
  const manifest = await readFile(join(import.meta.dirname, 'package.json'), 'utf8');
  for (const [path, text] of Object.entries({ 'package.json': manifest, ...files })) {
    await mkdir(dirname(join(project, path)), { recursive: true });
    await writeFile(join(project, path), text);
  }
  const astro = join(import.meta.dirname, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const { code, output } = await run(astro, ['build', '--root', project], { ASTRO_TELEMETRY_DISABLED: '1' });
  if (code !== 0) throw new Error(`The yardstick ${name} could not be built:\n${output}`);
  await compressFolder(join(project, 'dist'));
  return join(project, 'dist');
}

const markdownOf: Readonly<Record<string, string>> = { h1: '# ', h2: '## ', h3: '### ', h4: '#### ', p: '', li: '- ' };

/** The article as a page of Starlight, as the theme comes. */
export function buildStarlight({ title, description, blocks }: Words): Promise<string> {
  const text = blocks
    // The title is a heading of the theme's own.
    .filter(({ tag }) => tag !== 'h1')
    .map((block) => (markdownOf[block.tag] ?? '') + block.text.replace(/[!-/:-@[-`{-~]/g, '\\$&'))
    .join('\n\n');
  return buildProject('starlight', {
    'astro.config.mjs': `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'http://localhost',
  integrations: [starlight({ title: '잣대', locales: { root: { label: '한국어', lang: 'ko' } } })],
});
`,
    'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'src/content.config.ts': `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    'src/content/docs/index.md': `---\n${JSON.stringify({ title, description })}\n---\n\n${text}\n`,
  });
}

/** What is taken of a chart's published data. */
interface Data {
  question: string;
  points: { label: string; min: number | null; max: number | null }[];
}

/**
 * The article as plain Astro makes it, with its charts drawn by the whole of Chart.js as soon as the page is there.
 * @param site our built site, whose data the charts draw
 */
export async function buildPlainAstro(words: Words, site: string): Promise<string> {
  const charts = await Promise.all(
    words.charts.map(async (id) => {
      const { question, points }: Data = JSON.parse(await readFile(join(site, 'charts', `${id}.json`), 'utf8'));
      const data = points.map(({ min, max }) => max ?? min ?? 0);
      return { type: 'bar', data: { labels: points.map(({ label }) => label), datasets: [{ label: question, data }] } };
    }),
  );
  return buildProject('plain-astro', {
    'astro.config.mjs':
      "import { defineConfig } from 'astro/config';\n\nexport default defineConfig({ devToolbar: { enabled: false } });\n",
    'src/charts.json': JSON.stringify(charts),
    'src/words.html': asHtml(words),
    'src/pages/index.astro': `---
import words from '../words.html?raw';
import charts from '../charts.json';
---
<!doctype html>
<html lang="ko">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <link rel="icon" href="data:,">
    <title>${escaped(words.title)}</title>
    <meta name="description" content="${escaped(words.description)}">
  </head>
  <body>
    <main>
      <Fragment set:html={words} />
      {charts.map((chart) => <div><canvas aria-label={chart.data.datasets[0].label} role="img"></canvas></div>)}
    </main>
    <script>
    import Chart from 'chart.js/auto';
    import charts from '../charts.json';
    document.querySelectorAll('canvas').forEach((canvas, at) => new Chart(canvas, charts[at]));
    </script>
    <style>
    main { max-width: 40rem; margin: 0 auto; padding: 1rem; line-height: 1.7; font-family: sans-serif; }
    canvas { width: 100%; }
    </style>
  </body>
</html>
`,
  });
}
