import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtSite, root } from '../../support/build.ts';
import { howToGetThem, isInstalled, startNginx, startNginxWith, stopServers } from '../../support/servers.ts';
import { mixOf } from './mix.ts';
import { type Load, wrk } from './wrk.ts';

// `npm run bench:load [-- SECONDS]`: wrk with 200 connections against nginx with the configuration that the build writes, an
// article, pictures of charts and files of the search by turns, beside bare nginx on one static file as
// large as the mean of the mix; by turns, medians of three runs each. Writes its table into docs/reliability.md.

const seconds = Number(process.argv[2] ?? 30);
const connections = 200;
const runs = 3;

const missing = ['nginx', 'wrk'].filter((command) => !isInstalled(command));
if (missing.length > 0) throw new Error(`${missing.join(' and ')} not installed: ${howToGetThem}`);

const site = await builtSite('root');
const own = mkdtempSync(join(tmpdir(), 'jatdae-load-'));
const mix = mixOf(site);

/** What nginx sends for a path: the brotli form where there is one. */
const bytesOf = (path: string): number => {
  const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
};
const size = Math.round(mix.reduce((sum, path) => sum + bytesOf(path), 0) / mix.length);
const bareFolder = join(own, 'bare');
mkdirSync(bareFolder);
writeFileSync(join(bareFolder, 'index.html'), randomBytes(size));

const workers = availableParallelism();
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const figures = ['requestsASecond', 'median', 'p99', 'megabytesASecond'] as const;
type Middle = Pick<Load, (typeof figures)[number] | 'errors'>;
const middle = (loads: readonly Load[]): Middle => ({
  ...(Object.fromEntries(figures.map((name) => [name, median(loads.map((load) => load[name]))])) as Omit<
    Middle,
    'errors'
  >),
  errors: loads.reduce((sum, { errors }) => sum + errors, 0),
});

try {
  const ours = await startNginx({ site, own: join(own, 'ours') }, workers);
  const bare = await startNginxWith(`server { listen 80; root ${bareFolder}; }`, join(own, 'plain'), workers);
  const loads = { ours: [] as Load[], bare: [] as Load[] };
  for (let turn = 0; turn < runs; turn += 1) {
    loads.ours.push(wrk(ours, mix, own, connections, seconds));
    loads.bare.push(wrk(bare, ['/'], own, connections, seconds));
  }
  write(middle(loads.ours), middle(loads.bare));
} finally {
  await stopServers();
  rmSync(own, { recursive: true });
}

function write(ours: Middle, bare: Middle): void {
  const row = (name: string, { requestsASecond, median: middleTime, p99, megabytesASecond, errors }: Middle): string =>
    `| ${name} | ${Math.round(requestsASecond).toLocaleString('en')} | ${middleTime.toFixed(1)} | ${p99.toFixed(1)} | ${megabytesASecond.toFixed(0)} | ${errors} |`;
  const ratio = (name: 'requestsASecond' | 'median' | 'p99' | 'megabytesASecond'): string =>
    (ours[name] / bare[name]).toFixed(2);
  const table = [
    `${connections} connections, ${seconds} s a run, medians of ${runs} runs by turns, ${workers} nginx workers and wrk on the same ${workers} cores (${cpus()[0]?.model ?? 'unknown'}), ${new Date().toISOString().slice(0, 10)}. The mix has ${mix.length} files of ${size.toLocaleString('en')} bytes on average, and the static file has as many.`,
    '',
    '| | requests/s | median, ms | 99th percentile, ms | MB/s | errors |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    row('our configuration, the mix', ours),
    row('bare nginx, one static file', bare),
    `| ours ÷ bare | ${figures.map(ratio).join(' | ')} | |`,
  ].join('\n');
  process.stdout.write(`${table}\n`);
  const file = join(root, 'docs', 'reliability.md');
  const [before = '', , after = ''] = readFileSync(file, 'utf8').split(/<!-- \/?bench:load -->/);
  writeFileSync(file, `${before}<!-- bench:load -->\n${table}\n<!-- /bench:load -->${after}`);
}
