import { parseArgs } from 'node:util';
import { root } from '../../support/build.ts';
import { isPure, mutate, type Outcome, pure } from './mutate.ts';

// `npm run bench:mutants [-- FOLDER…] [--every 40] [--seed 1] [--file NAME]`: changes what is pure in one place after another
// and says which changes no unit test notices, as docs/mutants.md tells. Without a folder it takes all of them, without --every
// each change: hours. --file takes the files of that name alone.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    every: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    file: { type: 'string', default: '*' },
  },
});
const every = Number(values.every);
const seed = Number(values.seed);
if (!Number.isInteger(every) || every < 1 || !Number.isInteger(seed))
  throw new Error('--every is a whole number from 1, --seed a whole number.');
const unknown = positionals.filter((name) => !isPure(name));
if (unknown.length > 0)
  throw new Error(`No pure folder: ${unknown.join(', ')}. They are: ${Object.keys(pure).join(', ')}.`);
const folders = (positionals.length > 0 ? positionals : Object.keys(pure)).filter(isPure);

// Stryker looks for files, and puts its copy, where the process stands.
process.chdir(root);
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const outcomes: Outcome[] = [];
for (const folder of folders) outcomes.push(await mutate(folder, { every, seed }, values.file));

const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((total, outcome) => total + of(outcome), 0);
const row = (name: string, all: number, tested: number, killed: number, seconds: number): string =>
  `${name.padEnd(16)} ${String(all).padStart(6)} mutants, ${String(tested).padStart(6)} tested, ${String(killed).padStart(6)} killed ` +
  `${tested === 0 ? '–' : ((100 * killed) / tested).toFixed(1)} %, ${seconds.toFixed(0)} s`;

say('\n── survivors ───────────────────────────────────────────────────');
for (const { survivors } of outcomes) for (const survivor of survivors) say(survivor);
say('\n── results ─────────────────────────────────────────────────────');
for (const { folder, all, tested, killed, seconds } of outcomes) say(row(folder, all, tested, killed, seconds));
say(
  row(
    'together',
    sum(({ all }) => all),
    sum(({ tested }) => tested),
    sum(({ killed }) => killed),
    sum(({ seconds }) => seconds),
  ),
);
