import { readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../../../src/validate/base.ts';
import { buildProgram, output, root } from '../../support/build.ts';
import { sitePagesIn } from '../../support/folder.ts';
import { large, sizeOf } from '../../support/synthetic/size.ts';
import { writeSynthetic } from '../../support/synthetic/write.ts';
import { writeBareSite } from './bare.ts';
import { type Cost, costOf } from './measure.ts';
import { type Row, tableOf } from './table.ts';

// `npm run bench:build [-- --sizes 45,300,1000,3000,large] [--runs 5]`: builds synthetic sites with 잣대 and the same pages with
// bare Astro and Pagefind, by turns, each first without any cache and then again with all that the first build kept. Medians of
// --runs, of three where a site has 1,000 sections or more. Writes the table into docs/performance.md; --dry only prints it.

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '45,300,1000,3000,large' },
    runs: { type: 'string', default: '5' },
    dry: { type: 'boolean', default: false },
  },
});
if (process.platform !== 'linux')
  throw new Error('bench:build reads the memory of processes from /proc, which Linux has.');

const folder = join(output, 'bench-build');
/** What a build of ours keeps for the next one. */
const caches = ['.cache', '.astro', '.build'].map((name) => join(root, name));

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const seconds = ({ seconds: time, memory }: Cost): string =>
  `${time.toFixed(1)} s, ${(memory / 2 ** 30).toFixed(2)} GB`;

async function measure(name: string): Promise<Row> {
  const size = name === 'large' ? large : sizeOf(Number(name));
  const runs = Math.max(1, Math.min(Number(values.runs), size.sections >= 1000 ? 3 : Number(values.runs)));
  const content = join(folder, name, 'content');
  const ours = join(folder, name, 'ours');
  const bare = join(folder, name, 'bare');
  await writeSynthetic(content, size);
  const { base } = checkContent(content);
  const row: Row = {
    name,
    size,
    runs,
    pages: { ours: 0, bare: 0 },
    ours: { cold: [], warm: [] },
    bare: { cold: [], warm: [] },
  };
  const buildOurs = (): Promise<Cost> => costOf([[buildProgram]], { CONTENT_DIR: content, OUT_DIR: ours });
  const buildBare = (): Promise<Cost> =>
    costOf([
      ['astro', 'build', '--root', bare],
      ['pagefind', '--site', join(bare, 'dist')],
    ]);
  // By turns, so that what else the machine does falls on both alike.
  for (let turn = 1; turn <= runs; turn++) {
    for (const cache of caches) await rm(cache, { recursive: true, force: true });
    row.ours.cold.push(await buildOurs());
    await writeBareSite(bare, base);
    row.bare.cold.push(await buildBare());
    row.ours.warm.push(await buildOurs());
    row.bare.warm.push(await buildBare());
    for (const kind of ['cold', 'warm'] as const) {
      const [own, other] = [row.ours[kind].at(-1), row.bare[kind].at(-1)];
      if (own && other) say(`${name} ${turn}/${runs} ${kind}: ${seconds(own)}; bare ${seconds(other)}`);
    }
  }
  row.pages = { ours: sitePagesIn(ours).length, bare: sitePagesIn(join(bare, 'dist')).length };
  // Sites of thousands of pages: what was measured is no longer needed.
  await rm(join(folder, name), { recursive: true, force: true });
  return row;
}

const rows: Row[] = [];
for (const name of values.sizes.split(',')) rows.push(await measure(name));
const table = tableOf(rows, `${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} processors`);
say(table);
if (!values.dry) {
  const file = join(root, 'docs', 'performance.md');
  const [before = '', , after = ''] = (await readFile(file, 'utf8')).split(/<!-- \/?bench:build -->/);
  await writeFile(file, `${before}<!-- bench:build -->\n${table}\n<!-- /bench:build -->${after}`);
}
