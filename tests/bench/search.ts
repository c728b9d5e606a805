/**
 * `npm run bench:search`: what the search finds, what it costs and how it grows, beside Pagefind's own interface,
 * MiniSearch, Fuse.js, FlexSearch and Orama on the same pages in one run. Prints Markdown for docs/search.md.
 * `-- quality`, `-- generated`, `-- questions`, `-- text`, `-- plain`, `-- cost` or `-- growth` runs that part alone.
 */

import { loadAnalyser } from '../../src/search/index/analyse.ts';
import { launch } from '../support/browser.ts';
import { builtSite } from '../support/build.ts';
import {
  asInitials,
  halfTyped,
  inOtherLayout,
  measure,
  measureQuestions,
  shortSlips,
  slipped,
  withParticles,
  wordsNotOn,
} from '../unit/search/generated.ts';
import { askAll, type Outcome, rightQuestions, wrongQuestions } from '../unit/search/questions.ts';
import { type ContentWord, inflector, neighbours } from '../unit/search/sentences.ts';
import { type SearchSite, searchSite } from '../unit/search/site.ts';
import { byRule } from './search/by-rule.ts';
import { ourCost, stockCost } from './search/cost.ts';
import { type Engine, otherEngines } from './search/engines.ts';
import { makeSynthetic, measureGrowth } from './search/growth.ts';
import { measurePlain } from './search/plain.ts';
import { readQueries, score, total } from './search/quality.ts';

const parts = ['quality', 'generated', 'questions', 'text', 'plain', 'cost', 'growth'] as const;
const wanted = parts.filter((part) => process.argv.includes(part));
const runs = (part: (typeof parts)[number]): boolean => wanted.length === 0 || wanted.includes(part);

const print = (text = ''): void => void process.stdout.write(`${text}\n`);
const row = (cells: readonly (string | number)[]): void => print(`| ${cells.join(' | ')} |`);
const head = (cells: readonly string[]): void => {
  row(cells);
  row(cells.map(() => '---'));
};
const fixed = (value: number, digits = 1): string => value.toFixed(digits);

const site = await searchSite();
const ours: Engine = { name: '잣대', find: async (query) => (await site.top(query, 3)).map(({ path }) => path) };

if (runs('quality')) await quality(site);
if (runs('generated')) await generated(site);
if (runs('questions')) await questions(site);
if (runs('text')) await text();
if (runs('plain')) await plain(site);
if (runs('cost')) await cost(site);
if (runs('growth')) await growth();

async function quality({ made }: SearchSite): Promise<void> {
  const engines = [ours, ...(await otherEngines(made.pages))];
  for (const [name, file] of [
    ['the public set', 'queries.tsv'],
    ['our own set', 'own.tsv'],
  ] as const) {
    const queries = readQueries(new URL(`search/${file}`, import.meta.url));
    const scores = await Promise.all(engines.map(async (engine) => ({ engine, result: await score(engine, queries) })));
    print(`\n### Quality on ${name} (${queries.length} queries; right first / in the first three)\n`);
    head(['category', 'queries', ...engines.map((engine) => engine.name)]);
    for (const [category, { queries: count }] of scores[0]?.result ?? []) {
      row([
        category,
        count,
        ...scores.map(({ result }) => `${result.get(category)?.first} / ${result.get(category)?.three}`),
      ]);
    }
    row([
      '**all, %**',
      queries.length,
      ...scores.map(({ result }) => `${fixed(total(result).first)} / ${fixed(total(result).three)}`),
    ]);
  }
}

async function generated(of: SearchSite): Promise<void> {
  print('\n### Generated over every name and alias\n');
  head(['generated', 'cases', 'first, %', 'bound']);
  const sets = [
    ['60 particles and stacked particles', withParticles(of), 97],
    ['both keyboard layouts, whole and mixed, either case', inOtherLayout(of), 99],
    ['initials, whole', asInitials(of), 99],
    ['every keystroke past 60 % of the name', halfTyped(of), 95],
    ['one edit, six strokes or five letters and more', slipped(of, 1), 97],
    ['the same with a particle', slipped(of, 1, true), 97],
    ['two edits, ten strokes and more (found first)', slipped(of, 2), 85],
  ] as const;
  const misses: string[] = [];
  for (const [name, cases, bound] of sets) {
    const { first, missed } = await measure(of, cases);
    row([name, cases.length, fixed(first, 2), `≥ ${bound}`]);
    misses.push(`- ${name}: ${missed.join('; ') || 'none'}`);
  }
  const short = shortSlips(of);
  const { asked, hits } = await measureQuestions(of, short);
  row(['one edit in shorter names, asked about', short.length, fixed(asked, 2), '≥ 90']);
  row(['one edit in shorter names, answered', short.length, hits.length, '0']);
  print(`\nNot first, what was typed (the name) → what came first:\n\n${misses.join('\n')}`);
}

/** Every question made from the facts, by how it asks. */
async function questions(of: SearchSite): Promise<void> {
  const outcomes: readonly Outcome[] = ['right', 'belied', 'other', 'refused', 'silent'];
  for (const [name, asked] of [
    ['conditions that hold', rightQuestions()],
    ['a condition that does not', wrongQuestions()],
  ] as const) {
    print(`\n### Questions made from facts, ${name}\n`);
    head(['asked by', 'questions', ...outcomes]);
    const { tally } = await askAll(of, asked);
    for (const [template, counts] of tally) row([template, counts.asked, ...outcomes.map((key) => counts[key])]);
    const sum = (key: Outcome | 'asked'): number => [...tally.values()].reduce((all, counts) => all + counts[key], 0);
    row([
      '**all**',
      sum('asked'),
      ...outcomes.map((key) => `${sum(key)} (${fixed((100 * sum(key)) / sum('asked'))} %)`),
    ]);
  }
}

/** What our ways with Pagefind's files bring, beside plain uses of its API. */
async function plain(of: SearchSite): Promise<void> {
  const [entities, sections] = [500, 750];
  print(
    `\n### Pagefind’s files: as built, and by its API alone (second figures: ${entities} entities, ${sections} sections)\n`,
  );
  head([
    'way',
    'first ten results of a name, bytes',
    'index, bytes',
    'what is shown, bytes',
    'words found on just their pages, %',
    'words not on the site that Pagefind finds: Korean / English, %',
    'right first / in three, public set, %',
    'own set, %',
  ]);
  for (const found of await measurePlain(of, await makeSynthetic(entities, sections))) {
    const { name, large, exact, bent, quality: sets } = found;
    const both = (key: 'first' | 'index' | 'shown'): string => `${found[key]} · ${large[key]}`;
    row([
      name,
      both('first'),
      both('index'),
      both('shown'),
      fixed(exact),
      bent.map((share) => fixed(share)).join(' / '),
      ...sets.map(({ first, three }) => `${fixed(first)} / ${fixed(three)}`),
    ]);
  }
}

/** What the analyser brings: the same search built with it and with rules alone. */
async function text(): Promise<void> {
  print('\n### Words of the text, with garu-ko and by rule alone\n');
  const both = [
    { name: 'garu-ko 0.3.7', of: site },
    { name: 'by rule', of: await searchSite(byRule) },
  ];
  const analyse = await loadAnalyser(new Map(site.lexicon.names.map(({ bare }) => [bare, false])));
  const words = wordsNotOn(site, 'ko');
  head([
    'analyser',
    'three neighbouring words, as written: section in the first three, %',
    'in any inflection, %',
    'Korean words not on the site answered, %',
    'English words answered, %',
    'Pagefind index, bytes',
    'dictionary, bytes',
  ]);
  for (const { name, of } of both) {
    const found = async (form: (word: ContentWord) => string): Promise<number> => {
      const cases = neighbours(analyse);
      let right = 0;
      for (const { words: three, path } of cases) {
        right += Number((await of.top(three.map(form).join(' '))).some((hit) => hit.path === path));
      }
      return (100 * right) / cases.length;
    };
    const answered = async (list: readonly string[]): Promise<number> => {
      let count = 0;
      for (const word of list) count += Number((await of.top(word, 1)).length > 0);
      return (100 * count) / list.length;
    };
    const size = (pattern: RegExp): number =>
      of.made.files.filter(({ path }) => pattern.test(path)).reduce((sum, { content }) => sum + content.length, 0);
    row([
      name,
      fixed(await found(({ written }) => written)),
      fixed(await found(inflector())),
      fixed(await answered(words), 2),
      fixed(await answered(wordsNotOn(site, 'en')), 2),
      size(/\.pf_(?:index|meta)$/),
      size(/\.dict$/),
    ]);
  }
}

async function cost({ made }: SearchSite): Promise<void> {
  const folder = await builtSite('root');
  const browser = await launch();
  const costs = [await ourCost(folder, browser), await stockCost(made.pages, browser)];
  await browser.close();
  print('\n### Bytes to the first answer, and key to painted answer when warm\n');
  head([
    '',
    'bytes',
    'bytes, text gzipped',
    'files',
    'median / 95th / longest, ms',
    'the same at a quarter of the speed',
  ]);
  const told = (times: readonly number[]): string => times.map((time) => fixed(time)).join(' / ');
  for (const { name, bytes, gzipped, files, warm, slow } of costs)
    row([name, bytes, gzipped, files.length, told(warm), told(slow)]);
  print(`\nOurs: ${costs[0]?.files.join(' ')}`);
}

async function growth(): Promise<void> {
  print('\n### Growth\n');
  head([
    'entities',
    'sections',
    'dictionary, bytes gz (files)',
    'first answer: a name, bytes',
    'first answer: a name with a slip, bytes',
    'query layer: median / 95th / longest, ms',
    'whole answer: median / 95th / longest, ms',
    'real words at build, s',
  ]);
  for (const [entities, sections] of [
    [50, 75],
    [500, 750],
    [2000, 3000],
  ] as const) {
    const found = await measureGrowth(entities, sections);
    row([
      entities,
      sections,
      `${found.dictionary} (${found.files})`,
      found.name,
      found.slip,
      found.layer.map((time) => fixed(time, 2)).join(' / '),
      found.answer.map((time) => fixed(time, 2)).join(' / '),
      fixed(found.realWords),
    ]);
  }
}
process.exit(0);
