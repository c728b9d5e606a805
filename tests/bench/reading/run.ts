import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveSite } from '../../../src/build/serve.ts';
import { builtSite, output, root } from '../../support/build.ts';
import { writeBare } from './bare.ts';
import { ensureLighthouse, measure, median, type Reading } from './lighthouse.ts';

// `npm run bench:reading [-- RUNS]`: our pages and the article's words as bare HTML, measured by turns in one run, medians of
// five or RUNS. Writes the table into docs/performance.md. Times depend on the machine; compare only within one table.

const runs = Math.max(5, Number(process.argv[2]) || 5);
const pages = {
  home: '',
  article: 'articles/ai-model-race-2/',
  section: 'articles/ai-model-race-2/openai-money-and-users/',
  company: 'companies/openai/',
  chart: 'charts/valuation/',
  search: 'search/',
};

ensureLighthouse();
const site = await builtSite('root');
const bareFolder = join(output, 'bare');
await writeBare(join(site, pages.article, 'index.html'), bareFolder);
const ours = await serveSite(site, 0, '/');
const bare = await serveSite(bareFolder, 0, '/');
const targets: [string, string][] = [
  ['bare HTML', bare.address],
  ...Object.entries(pages).map(([name, path]): [string, string] => [name, ours.address + path]),
];
const readings = new Map<string, Reading[]>(targets.map(([name]) => [name, []]));
// By turns, so that what else the machine does falls on all alike.
for (let turn = 1; turn <= runs; turn++) {
  for (const [name, address] of targets) {
    const reading = await measure(address);
    readings.get(name)?.push(reading);
    process.stdout.write(`${turn}/${runs} ${name}: ${reading.performance} ${reading.failed.join(' ')}\n`);
  }
}
for (const { server } of [ours, bare]) {
  server.closeAllConnections();
  server.close();
}

const table = [
  '| page | performance | accessibility | best practices | SEO | FCP ms | LCP ms | TBT ms | layout shift |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  ...targets.map(([name]) => {
    const of = (key: Exclude<keyof Reading, 'failed'>): number =>
      median((readings.get(name) ?? []).map((reading) => reading[key]));
    const cells = [of('performance'), of('accessibility'), of('bestPractices'), of('seo')];
    const times = [of('fcp'), of('lcp'), of('tbt')].map(Math.round);
    return `| ${[name, ...cells, ...times, Number(of('cls').toFixed(3))].join(' | ')} |`;
  }),
].join('\n');
process.stdout.write(`${table}\n`);
const file = join(root, 'docs', 'performance.md');
const [before = '', , after = ''] = (await readFile(file, 'utf8')).split(/<!-- \/?bench:reading -->/);
const note = `Medians of ${runs}, ${new Date().toISOString().slice(0, 10)}.`;
await writeFile(file, `${before}<!-- bench:reading -->\n${note}\n\n${table}\n<!-- /bench:reading -->${after}`);
