import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { kinds } from '../../src/authoring/kinds.ts';
import { offered } from '../../src/prose/components.ts';
import { chartSchema, viewSchema } from '../../src/schema/chart.ts';
import { boundSchema, statusSchema } from '../../src/schema/fact.ts';
import { output, root, toolPath } from '../support/build.ts';
import { type ContentCopy, copyContent } from '../support/content-copy.ts';
import { filesIn } from '../support/folder.ts';
import { type Commands, type FileText, guideSteps, guideText } from '../support/guide.ts';

// docs/authoring.ko.md, followed word for word: its commands are run, its files written, in a copy of the content, and what
// it says is printed and shown is looked for.

const { scripts } = manifest;
const text = guideText();
const steps = guideSteps(text);
const site = join(output, 'guide');
let copy: ContentCopy;

/** What npm would run: a script of package.json with what stands after `--`. Saves npm's own start, twenty times over. */
function scriptOf(line: string): string {
  const [, name = '', rest = ''] = /^npm run (\S+)(?: -- (.+))?$/.exec(line) ?? [];
  const script: unknown = Reflect.get(scripts, name);
  if (typeof script !== 'string') throw new Error(`package.json has no script for: ${line}`);
  return `${script} ${rest}`;
}

/** Runs one line of the guide as a terminal would. The site goes to a folder of its own. */
function run(line: string): { code: number | null; printed: string } {
  const { NODE_ENV: _, ...inherited } = process.env;
  const { status, stdout, stderr } = spawnSync(scriptOf(line), {
    cwd: root,
    shell: true,
    encoding: 'utf8',
    env: { ...inherited, PATH: toolPath, CONTENT_DIR: copy.folder, OUT_DIR: site, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return { code: status, printed: `${stdout}${stderr}` };
}

function runAll({ lines, fails }: Commands): string {
  return lines
    .map((line, index) => {
      const { code, printed } = run(line);
      expect(code === 0, `${line}\n${printed}`).toBe(!(fails && index === lines.length - 1));
      return printed;
    })
    .join('');
}

function write({ does, file, text: said }: FileText): void {
  const path = join(copy.folder, file);
  // Where the guide fills in what its own commands have made, it names no file that is not there.
  expect(existsSync(path), `${file} is there`).toBe(does === 'write');
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, said);
}

beforeAll(async () => {
  copy = await copyContent();
  let printed = '';
  for (const step of steps) {
    if (step.does === 'run') printed = runAll(step);
    else if (step.does === 'write' || step.does === 'create') write(step);
    else if (step.does === 'print') expect(printed, `line ${step.line} of the guide`).toContain(step.text);
  }
});
afterAll(() => copy.remove());

/**
 * HTML as it is compared: the order of attributes as written, no spaces between tags, and of the attributes that scripts and
 * styles go by only the status, which a reader sees.
 */
const plain = (html: string): string =>
  load(html, null, false)
    .html()
    .replace(/ data-(?!status)[\w-]+(?:="[^"]*")?/g, '')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .trim();

describe('pages hold what the guide shows', () => {
  const shown = steps.flatMap((step) => (step.does === 'show' || step.does === 'show-text' ? [step] : []));

  test.each(shown)('line $line: $path', ({ does, path, text: said }) => {
    const html = readFileSync(join(site, path, path.endsWith('/') ? 'index.html' : ''), 'utf8');
    if (does === 'show') {
      expect(plain(html)).toContain(plain(said));
      return;
    }
    const words = load(html)('main').text().replaceAll('\u2060', '').replace(/\s+/g, ' ');
    for (const line of said.split('\n').filter(Boolean)) expect(words).toContain(line);
  });
});

test('nothing of the draft and of what only it speaks of is in the built site', () => {
  const files = filesIn(site).filter((file) => !/\.(?:gz|br|woff2|png)$/.test(file));
  expect(files.filter((file) => /articles\/night-boats|yunseul-marine-seats/.test(file))).toEqual([]);
  const secret = /articles\/night-boats|yunseul-marine-seats-2027-03|밤을 건너는 배/;
  expect(files.filter((file) => secret.test(readFileSync(join(site, file), 'utf8')))).toEqual([]);
});

describe('the guide leaves nothing out', () => {
  test.each(Object.keys(kinds))('npm run new -- %s', (kind) => {
    expect(text).toMatch(new RegExp(`^npm run new -- ${kind} `, 'm'));
  });

  test.each(Object.entries(offered))('<%s>, with each attribute that it takes', (name, { required, optional }) => {
    for (const attribute of [...required, ...optional]) {
      expect(text).toMatch(new RegExp(`^### \`<${name} [^>]*${attribute}="`, 'm'));
    }
  });

  test.each([...statusSchema.options, ...boundSchema.options, ...chartSchema.shape.kind.options])('%s', (word) => {
    expect(text).toContain(`\`${word}\``);
  });

  test.each(Object.keys(viewSchema.shape))('what a view may change: %s', (field) => {
    expect(text).toMatch(new RegExp(`\`${field}\`|^ {4}${field}: `, 'm'));
  });
});
