import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { openRecord } from '../../../src/editions/record.ts';
import { editionsFolder, readEditions } from '../../../src/read/editions.ts';
import { buildProgram, output, root } from '../../support/build.ts';
import { filesIn } from '../../support/folder.ts';
import { sectionsPerArticle, sizeOf } from '../../support/synthetic/size.ts';
import { type Cost, costOf } from '../build/measure.ts';
import { publishAll } from './publish.ts';

// `npm run bench:editions [-- ARTICLES CORRECTIONS [RUNS]]`: what the record of editions and the pages of versions cost. A synthetic site
// is built without editions, with its first, and after all corrections, by turns, each without any cache and then again with what the
// builds before kept. At full size (200 articles, 1,000 corrections) the table goes into docs/links.md.

const full = { articles: 200, corrections: 1000 };
const [articles = full.articles, corrections = full.corrections, runs = 1] = process.argv.slice(2).map(Number);
const size = sizeOf(articles * sectionsPerArticle);
const folder = join(output, 'bench-editions');
const contentOf = (name: string): string => join(folder, name, 'content');
/** What a build keeps for the next one. */
const caches = ['.cache', '.astro', '.build'].map((name) => join(root, name));

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const mb = (bytes: number): string => (bytes / 1e6).toFixed(1);
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;

rmSync(folder, { recursive: true, force: true });
const { editions, seconds: perEdition } = publishAll(contentOf('first'), contentOf('all'), size, corrections);
say(`${editions} editions, ${perEdition.toFixed(1)} s each`);
cpSync(contentOf('first'), contentOf('none'), { recursive: true });
rmSync(join(contentOf('none'), editionsFolder), { recursive: true });

/** What is built: the same content without a record, with its first edition, and as it stands after all corrections. */
const states = ['none', 'first', 'all'] as const;
type State = (typeof states)[number];
const costs: Record<'cold' | 'warm', Record<State, Cost[]>> = {
  cold: { none: [], first: [], all: [] },
  warm: { none: [], first: [], all: [] },
};
const loads: number[] = [];
for (let turn = 1; turn <= runs; turn += 1) {
  for (const state of states) {
    for (const cache of caches) rmSync(cache, { recursive: true, force: true });
    const site = join(folder, state, 'site');
    rmSync(site, { recursive: true, force: true });
    for (const kind of ['cold', 'warm'] as const) {
      loads.push(loadavg()[0] ?? 0);
      const cost = await costOf([[buildProgram]], { CONTENT_DIR: contentOf(state), OUT_DIR: site });
      costs[kind][state].push(cost);
      say(
        `${turn}/${runs} ${state} ${kind}: ${cost.seconds.toFixed(1)} s, ${cost.processors.toFixed(1)} s of processors, ${(cost.memory / 2 ** 30).toFixed(2)} GB`,
      );
    }
  }
}

/** The record of a state: its files, raw and as git keeps them (zlib, each for itself), and how long it takes to read and prove. */
function recordOf(state: State) {
  const own = join(contentOf(state), editionsFolder);
  const texts = state === 'none' ? [] : filesIn(own).map((file) => readFileSync(join(own, file)));
  const start = performance.now();
  const { versions } = openRecord(readEditions(contentOf(state)));
  const seconds = (performance.now() - start) / 1000;
  const kept = texts.reduce((sum, text) => sum + deflateSync(text).length, 0);
  return { bytes: texts.reduce((sum, { length }) => sum + length, 0), kept, seconds, versions: versions.size };
}

const rows = states.map((state) => {
  const { bytes, kept, seconds, versions } = recordOf(state);
  const site = join(folder, state, 'site');
  const files = filesIn(site);
  const sizes = files.reduce((sum, file) => sum + statSync(join(site, file)).size, 0);
  const of = (kind: 'cold' | 'warm', one: State, key: keyof Cost): number =>
    median(costs[kind][one].map((cost) => cost[key]));
  const more = (kind: 'cold' | 'warm', key: keyof Cost): string =>
    state === 'all' ? ` (${((of(kind, 'all', key) / of(kind, 'first', key) - 1) * 100).toFixed(0)} % more)` : '';
  const times = (kind: 'cold' | 'warm'): string =>
    (['seconds', 'processors'] as const)
      .map((key) => `${of(kind, state, key).toFixed(0)}${more(kind, key)}`)
      .join(' · ');
  return [
    { none: 'no edition', first: 'the first', all: `${editions} with ${corrections} corrections` }[state],
    `${versions}`,
    `${mb(bytes)} · ${mb(kept)}`,
    seconds.toFixed(1),
    `${files.length} · ${mb(sizes)}`,
    times('cold'),
    times('warm'),
    (of('cold', state, 'memory') / 2 ** 30).toFixed(2),
  ];
});
const head = [
  'editions',
  'versions',
  'record, MB: as it lies · as git keeps it',
  's to read and prove it',
  'site: files · MB',
  'build, s, cold: clock · processors',
  'warm: clock · processors',
  'memory, GB',
];
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const day = new Date().toISOString().slice(0, 10);
const table = [
  `${articles} articles, ${size.facts} facts, ${corrections} corrections; ${day}, ${availableParallelism()} processors, load before a build ${Math.min(...loads).toFixed(1)} to ${Math.max(...loads).toFixed(1)}, ${runs === 1 ? 'once each' : `medians of ${runs}`}.`,
  '',
  row(head),
  row(head.map(() => '---')),
  ...rows.map(row),
].join('\n');
say(table);
if (articles === full.articles && corrections === full.corrections) {
  const file = join(root, 'docs', 'links.md');
  const [before = '', , after = ''] = readFileSync(file, 'utf8').split(/<!-- \/?bench:editions -->/);
  writeFileSync(file, `${before}<!-- bench:editions -->\n${table}\n<!-- /bench:editions -->${after}`);
}
