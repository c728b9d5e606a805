import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveSite } from '../../../src/build/serve.ts';
import { launch } from '../../support/browser.ts';
import { builtSite, output, root } from '../../support/build.ts';
import { pages as all } from '../../support/pages.ts';
import { writeBare } from './bare.ts';
import { interactions, nextPaint } from './interactions.ts';
import { ensurePackages, measure, median, type Reading, type Throttling } from './lighthouse.ts';
import { measureSecond, type Second } from './second.ts';
import { serveFolder } from './serve.ts';
import { wordsOf } from './words.ts';
import { buildPlainAstro, buildStarlight } from './yardsticks.ts';

// `npm run bench:reading [-- RUNS [write]]`: our pages beside the article's words as bare HTML, as a page of Starlight and as plain
// Astro with Chart.js, measured by turns in one run, both as Lighthouse simulates a slow line and really slowed; then our pages as the
// second of a visit, and what readers do. Medians of seven or RUNS. Writes its tables into docs/performance.md, of fewer than seven
// runs only when told to. Times depend on the machine; compare only within a table.

const runs = Number(process.argv[2]) || 7;
const methods: readonly Throttling[] = ['devtools', 'simulate'];
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

const readings = new Map<string, Reading[]>();
const seconds = new Map<string, Second[]>(Object.keys(pages).map((name) => [name, []]));
const browser = await launch();
// By turns, so that what else the machine does falls on all alike.
for (let turn = 1; turn <= runs; turn++) {
  for (const [name, address] of targets) {
    for (const method of methods) {
      const reading = await measure(address, method);
      const key = `${name} ${method}`;
      readings.set(key, [...(readings.get(key) ?? []), reading]);
      say(`${turn}/${runs} ${key}: ${Math.round(reading.fcp)} ${Math.round(reading.lcp)} ${reading.failed.join(' ')}`);
    }
  }
  for (const [name, path] of Object.entries(pages))
    seconds.get(name)?.push(await measureSecond(browser, ours + (path === home ? article : home), ours + path));
}
const of = (name: string, key: Exclude<keyof Reading, 'failed'>, method: Throttling = 'simulate'): number =>
  median((readings.get(`${name} ${method}`) ?? []).map((reading) => reading[key]));

const paints = new Map<string, number[]>(interactions.map(({ name }) => [name, []]));
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
const timed = (name: string, key: 'fcp' | 'lcp', method: Throttling): string => {
  const time = of(name, key, method);
  return `${Math.round(time)} (× ${(time / of('bare HTML', key, method)).toFixed(2)})`;
};
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const pageTable = [
  '| page | first paint, slowed | first, simulated | largest paint, slowed | largest, simulated | blocked ms | layout shift | page, styles, fonts KB | script KB | scores |',
  `|${' --- |'.repeat(10)}`,
  ...targets.map(([name]) =>
    row([
      name,
      ...(['fcp', 'lcp'] as const).flatMap((key) => methods.map((method) => timed(name, key, method))),
      Math.round(of(name, 'tbt', 'devtools')),
      Number(of(name, 'cls', 'devtools').toFixed(3)),
      kilobytes(of(name, 'readable')),
      kilobytes(of(name, 'script')),
      scores.map((key) => of(name, key)).join(' '),
    ]),
  ),
].join('\n');
const secondTable = [
  '| as the second page of a visit | first paint ms | largest paint ms | all KB |',
  '| --- | --- | --- | --- |',
  ...[...seconds].map(([name, all]) => {
    const middle = (key: keyof Second): number => median(all.map((one) => one[key]));
    return row([name, Math.round(middle('fcp')), Math.round(middle('lcp')), kilobytes(middle('bytes'))]);
  }),
].join('\n');
const paintTable = [
  '| what the reader does | slowest next paint ms, median | worst |',
  '| --- | --- | --- |',
  ...[...paints].map(([name, times]) => `| ${name} | ${median(times)} | ${Math.max(...times)} |`),
].join('\n');
const note = `Medians of ${runs}, ${new Date().toISOString().slice(0, 10)}; times in ms, × those of bare HTML. Scores: performance, accessibility, best practices, SEO, simulated. What is not ours holds the same words; its bytes are its own.`;
const text = [note, pageTable, secondTable, paintTable].join('\n\n');
say(text);

if (runs >= 7 || process.argv[3] === 'write') {
  const file = join(root, 'docs', 'performance.md');
  const [before = '', , after = ''] = (await readFile(file, 'utf8')).split(/<!-- \/?bench:reading -->/);
  await writeFile(file, `${before}<!-- bench:reading -->\n${text}\n<!-- /bench:reading -->${after}`);
} else {
  say('Fewer than seven runs: docs/performance.md stays as it is.');
}
