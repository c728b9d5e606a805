import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from '../support/browser.ts';
import { root } from '../support/build.ts';
import { copyContent } from '../support/content-copy.ts';
import { startDev } from '../support/dev-server.ts';

// `npm run bench:dev [-- --dry]`: how long after it is saved a sentence stands in the browser's page, with `npm run dev` over a
// copy of the real content. Writes the table into docs/performance.md; --dry only prints it.

const article = 'articles/ai-model-race-2';
/** What is saved, and what of the page waits for it: prose, a fact that the prose cites, the article's own file. */
const saves = {
  'a sentence of prose': { file: `${article}/10-money.mdx`, line: (word: string) => `\n${word}.\n` },
  'a note on a fact': { file: 'facts/openai/valuation.yaml', line: (word: string) => `  caution: ${word}.\n` },
} as const;
const runs = 15;
/** Words that no page holds, without figures, which would need a fact. */
const words = Array.from({ length: runs }, (_, at) => `잰글월${'가나다라마바사아자차카타파하거'[at]}`);

const copy = await copyContent();
const [server, browser] = await Promise.all([startDev(copy.folder), launch()]);
const rows: string[] = [];
try {
  const page = await browser.newPage();
  await page.goto(`${server.address}${article}/`);
  for (const [name, { file, line }] of Object.entries(saves)) {
    const path = join(copy.folder, file);
    const before = await readFile(path, 'utf8');
    const times: number[] = [];
    for (const word of words) {
      await writeFile(path, before);
      await page.getByText(word).waitFor({ state: 'detached' });
      // A writer stops to think; a save right behind another would wait for it.
      await page.waitForTimeout(1000);
      const start = performance.now();
      await appendFile(path, line(word));
      await page.locator('main').filter({ hasText: word }).waitFor({ state: 'attached' });
      times.push(performance.now() - start);
    }
    await writeFile(path, before);
    const [first = 0, ...rest] = times;
    const sorted = rest.toSorted((a, b) => a - b);
    const at = (share: number): number => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
    rows.push(`| ${name} | ${Math.round(first)} ms | ${at(0.5)} ms | ${at(1)} ms |`);
  }
} finally {
  await browser.close();
  await server.stop();
  copy.remove();
}

const day = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const table = [
  `From saving to standing in the browser's page, ${runs} times each, ${day}.`,
  '',
  '| saved | first | median of the others | slowest of the others |',
  '| --- | --- | --- | --- |',
  ...rows,
].join('\n');
process.stdout.write(`${table}\n`);
if (!process.argv.includes('--dry')) {
  const file = join(root, 'docs', 'performance.md');
  const text = await readFile(file, 'utf8');
  const marks = /<!-- bench:dev -->[\s\S]*<!-- \/bench:dev -->/;
  if (!marks.test(text)) throw new Error(`${file} has no place for the table`);
  await writeFile(
    file,
    text.replace(marks, () => `<!-- bench:dev -->\n${table}\n<!-- /bench:dev -->`),
  );
}
