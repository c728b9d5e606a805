import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveSite } from '../../../src/build/serve.ts';
import { launch } from '../../support/browser.ts';
import { builtSite, output, root } from '../../support/build.ts';
import { pages as all } from '../../support/pages.ts';
import { writeBare } from './bare.ts';
import { interactions, nextPaint } from './interactions.ts';
import { ensurePackages, measure, median, type Reading } from './lighthouse.ts';
import { serveFolder } from './serve.ts';
import { wordsOf } from './words.ts';
import { buildPlainAstro, buildStarlight } from './yardsticks.ts';

// `npm run bench:reading [-- RUNS]`: our pages beside the article's words as bare HTML, as a page of Starlight and as plain
// Astro with Chart.js, measured by turns in one run; then what readers do. Medians of five or RUNS. Writes its tables into
// docs/performance.md, but of fewer than five runs only shows them. Times depend on the machine; compare only within a table.

const runs = Number(process.argv[2]) || 5;
const { home, article, section, company, chart, search } = all;
const pages = { home, article, section, company, chart, search };
const say = (text: string): void => void process.stdout.write(`${text}\n`);

ensurePackages();
const site = await builtSite('root');
const words = await wordsOf(join(site, pages.article, 'index.html'));
const bareFolder = join(output, 'bare');
await writeBare(words, bareFolder);
const yardsticks = {
  'bare HTML': await serveFolder(bareFolder),
  Starlight: await serveFolder(await buildStarlight(words)),
  'plain Astro, Chart.js at once': await serveFolder(await buildPlainAstro(words, site)),
};
const { server, address: ours } = await serveSite(site, 0, '/');
const targets: [string, string][] = [
  ...Object.entries(yardsticks).map(([name, { address }]): [string, string] => [name, address]),
  ...Object.entries(pages).map(([name, path]): [string, string] => [name, ours + path]),
];

const readings = new Map<string, Reading[]>(targets.map(([name]) => [name, []]));
// By turns, so that what else the machine does falls on all alike.
for (let turn = 1; turn <= runs; turn++) {
  for (const [name, address] of targets) {
    const reading = await measure(address);
    readings.get(name)?.push(reading);
    say(`${turn}/${runs} ${name}: ${reading.performance} ${reading.failed.join(' ')}`);
  }
}
const of = (name: string, key: Exclude<keyof Reading, 'failed'>): number =>
  median((readings.get(name) ?? []).map((reading) => reading[key]));

const paints = new Map<string, number[]>(interactions.map(({ name }) => [name, []]));
const browser = await launch();
for (let turn = 1; turn <= runs; turn++) {
  for (const interaction of interactions) {
    paints.get(interaction.name)?.push(await nextPaint(browser, ours, interaction));
  }
}
await browser.close();
for (const { close } of Object.values(yardsticks)) close();
server.closeAllConnections();
server.close();

const scores = ['performance', 'accessibility', 'bestPractices', 'seo'] as const;
const bare = { fcp: of('bare HTML', 'fcp'), lcp: of('bare HTML', 'lcp') };
const timed = (name: string, key: 'fcp' | 'lcp'): string => {
  const time = of(name, key);
  return `${Math.round(time)} (× ${(time / bare[key]).toFixed(2)})`;
};
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
const pageTable = [
  '| page | performance | accessibility | best practices | SEO | FCP ms (× bare) | LCP ms (× bare) | TBT ms | layout shift | page, styles, fonts KB | script KB |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  ...targets.map(([name]) => {
    const cells = [
      ...scores.map((key) => of(name, key)),
      ...[timed(name, 'fcp'), timed(name, 'lcp'), Math.round(of(name, 'tbt')), Number(of(name, 'cls').toFixed(3))],
      ...[kilobytes(of(name, 'readable')), kilobytes(of(name, 'script'))],
    ];
    return `| ${[name, ...cells].join(' | ')} |`;
  }),
].join('\n');
const paintTable = [
  '| what the reader does | slowest next paint ms, median | worst |',
  '| --- | --- | --- |',
  ...[...paints].map(([name, times]) => `| ${name} | ${median(times)} | ${Math.max(...times)} |`),
].join('\n');
const note = `Medians of ${runs}, ${new Date().toISOString().slice(0, 10)}. What is not ours holds the same words; its bytes are its own.`;
const text = `${note}\n\n${pageTable}\n\n${paintTable}`;
say(text);

if (runs >= 5) {
  const file = join(root, 'docs', 'performance.md');
  const [before = '', , after = ''] = (await readFile(file, 'utf8')).split(/<!-- \/?bench:reading -->/);
  await writeFile(file, `${before}<!-- bench:reading -->\n${text}\n<!-- /bench:reading -->${after}`);
} else {
  say('Fewer than five runs: docs/performance.md stays as it is.');
}
