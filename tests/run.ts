import { mkdir } from 'node:fs/promises';
import { buildSite, output, run, type SiteName } from './support/build.ts';
import { ensureBrowser, ensureFirefox, howToGetOne, withoutFirefox } from './support/install-browser.ts';
import { runRoom, type Tally } from './support/room.ts';

// `npm test`: everything that keeps the site honest, in this order. `npm test -- unit site` runs only those steps.
// All steps run even where an earlier one fails; the last line says how many checks passed and failed.

const passed: Tally = { passed: 1, failed: 0 };
const failed: Tally = { passed: 0, failed: 1 };
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const failedBuilds = new Set<SiteName>();

/** A command that is one check. */
const command = (name: string, args: readonly string[]) => async (): Promise<Tally> =>
  (await run(name, args, {}, true)).code === 0 ? passed : failed;

const production = (site: SiteName) => async (): Promise<Tally> => {
  const { code, output: text } = await buildSite(site);
  // A good build is quiet here: a line a page would bury what matters.
  say(code === 0 ? (text.match(/.*page\(s\) built in .*/)?.[0] ?? '') : text);
  if (code !== 0) failedBuilds.add(site);
  return code === 0 ? passed : failed;
};

/** A room that looks at the built site. Where the site could not be built there is nothing to look at. */
const ofTheSite = (room: string) => async (): Promise<Tally> => {
  if (failedBuilds.size === 0) return runRoom(room);
  say(`Not run: the site could not be built (${[...failedBuilds].join(', ')}).`);
  return failed;
};

const browser = async (): Promise<Tally> => {
  if (!ensureBrowser()) {
    say(howToGetOne);
    return failed;
  }
  if (!ensureFirefox()) say(withoutFirefox);
  return ofTheSite('browser')();
};

const steps: Record<string, () => Promise<Tally>> = {
  types: command('astro', ['check']),
  'types-worker': command('tsc', ['-p', 'src/offline/worker']),
  lint: command('biome', ['check', '.']),
  // Exports, files and packages that nothing uses.
  unused: command('knip', ['--no-progress', '--no-config-hints']),
  build: production('root'),
  'build-subpath': production('subpath'),
  unit: () => runRoom('unit'),
  content: ofTheSite('content'),
  errors: () => runRoom('errors'),
  site: ofTheSite('site'),
  browser,
  // The unit tests once more: how many lines and branches of what is pure they run (tests/vitest.config.ts).
  coverage: () => runRoom('unit', '--coverage'),
  deep: ofTheSite('deep'),
};

/** What only runs when it is asked for: `npm run test:deep`. */
const onRequest = ['coverage', 'deep'];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in steps));
if (unknown.length > 0) {
  say(`No such step: ${unknown.join(', ')}. The steps: ${Object.keys(steps).join(', ')}.`);
  process.exit(1);
}

await mkdir(output, { recursive: true });
const results: { name: string; tally: Tally; seconds: number }[] = [];
for (const [name, step] of Object.entries(steps)) {
  if (wanted.length > 0 ? !wanted.includes(name) : onRequest.includes(name)) continue;
  say(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
  const start = performance.now();
  const tally = await step().catch((error: unknown): Tally => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return failed;
  });
  results.push({ name, tally, seconds: (performance.now() - start) / 1000 });
}

say('\n── results ─────────────────────────────────────────────────────');
for (const { name, tally, seconds } of results) {
  const counts = `${String(tally.passed).padStart(5)} passed ${String(tally.failed).padStart(4)} failed`;
  say(`${tally.failed === 0 ? '✓' : '✗'} ${name.padEnd(14)} ${counts} ${seconds.toFixed(1).padStart(7)} s`);
}
const total = (key: keyof Tally): number => results.reduce((sum, { tally }) => sum + tally[key], 0);
say(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 ? 0 : 1;
