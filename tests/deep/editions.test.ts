import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { sep } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite } from '../../src/build/serve.ts';
import { launch } from '../support/browser.ts';
import { findFirefox, launchFirefox } from '../support/firefox.ts';
import { ProjectCopy } from '../support/project-copy.ts';

// Three editions published one after another: the article, a correction, and a view that is retired while a version is taken down.
// Every address that was ever given still opens and tells the truth.

const copy = new ProjectCopy();
let server: Server | undefined;
let origin = '';
/** Every address that one of the first two sites gave, and one that opens no longer for a reason that its page tells. */
const given = new Set<string>();
let takenDown = '';

/** Publishes what the copy holds, under a day. */
async function publish(day: string): Promise<void> {
  const made = spawnSync(process.execPath, ['src/build/launch.mjs', 'src/editions/edition.ts'], {
    cwd: copy.folder,
    encoding: 'utf8',
    env: { ...process.env, EDITION_DAY: day, CONTENT_DIR: copy.at('content') },
  });
  expect(made.stdout, made.stderr).toContain(`${day}.jsonl`);
  const { code, output } = await copy.build();
  expect(code, output).toBe(0);
}

/** The addresses of a site that people pass on: pages, data and pictures beside them, twins; not what only its pages load. */
const addresses = (): string[] =>
  readdirSync(copy.at('dist'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter((name) => /\.(?:html|csv|json|md|xml)$|^(?:charts|v)\/.*\.(?:svg|png)$/.test(name))
    .filter((name) => !/^(?:_astro|chart-files|pictures|search-index)\//.test(name))
    .map((name) => `/${name.replace(/(?:^|(?<=\/))index\.html$/, '')}`);

function edit(path: string, change: (text: string) => string): void {
  const [file, before] = [copy.at(path), readFileSync(copy.at(path), 'utf8')];
  const after = change(before);
  expect(after, path).not.toBe(before);
  writeFileSync(file, after);
}

/** The version under which a thing stood in an edition. */
function versionIn(day: string, kind: string, id: string): string {
  const lines = readFileSync(copy.at(`content/editions/${day}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  const found = lines.map((line) => JSON.parse(line)).find((line) => line.kind === kind && line.id === id);
  return found?.version ?? '';
}

const [first, second, third] = ['2026-12-01', '2026-12-02', '2026-12-03'] as const;
const raise = 'openai-raise-2024-09';

beforeAll(async () => {
  rmSync(copy.at('content/editions'), { recursive: true, force: true });
  await publish(first);
  for (const address of addresses()) given.add(address);

  edit('content/facts/openai/funding.yaml', (text) =>
    text.replace('6500000000', '6000000000').replace('65억달러(', '60억달러('),
  );
  edit('content/articles/ai-model-race-2/10-money.mdx', (text) => text.replace('65억 달러', '60억 달러'));
  writeFileSync(
    copy.at('content/corrections.yaml'),
    `- date: ${second}\n  fact: ${raise}\n  was: 65억 달러\n  now: 60억 달러\n  note: 옮겨 적다 틀렸다.\n`,
  );
  await publish(second);
  for (const address of addresses()) given.add(address);

  edit('content/charts/valuation.yaml', (text) => text.replace(/^ {2}krw:\n(?: {4}.*\n)+/m, ''));
  copy.append(
    'content/retired-ids.yaml',
    `- kind: view\n  id: valuation/krw\n  to: valuation/anthropic\n  date: ${third}\n  reason: 한 보기로 모았다.\n`,
  );
  takenDown = versionIn(first, 'fact', 'chatgpt-release');
  edit(`content/editions/${first}.jsonl`, (text) =>
    text
      .split('\n')
      .map((line) => {
        if (!line.includes(`"version":"${takenDown}","sum"`)) return line;
        const { body: _, ...rest } = JSON.parse(line);
        return JSON.stringify(rest);
      })
      .join('\n'),
  );
  writeFileSync(
    copy.at('content/editions/withdrawn.yaml'),
    `- version: ${takenDown}\n  date: ${third}\n  reason: 싣지 말았어야 할 이름이 있었다.\n`,
  );
  await publish(third);
  const served = await serveSite(copy.at('dist'), 0, '/');
  server = served.server;
  origin = served.address.replace(/\/$/, '');
}, 900_000);

afterAll(() => {
  server?.closeAllConnections();
  server?.close();
  copy.discard();
});

test('every address that was ever given still opens', async () => {
  expect(given.size).toBeGreaterThan(300);
  const lost: string[] = [];
  for (const address of given) {
    const { status } = await fetch(origin + address);
    const isDown = address === `/v/${takenDown}.json`;
    if ((status === 200) === isDown && address !== '/404.html') lost.push(`${address} ${status}`);
  }
  expect(lost).toEqual([]);
}, 120_000);

test('the next edition names what is gone, and the record stays sound', async () => {
  expect(versionIn(third, 'view', 'valuation/krw')).toBe('');
  expect(readFileSync(copy.at(`content/editions/${third}.jsonl`), 'utf8')).toContain(
    '{"kind":"view","id":"valuation/krw"}',
  );
});

/** What each version’s page has to say: the path, and words in it. */
const told = (): [string, string[]][] => [
  [
    `/v/${versionIn(first, 'fact', raise)}/`,
    ['65억 달러(계획)', '그 뒤 고침', '65억 달러 → 60억 달러', '2026년 12월 2일', '옮겨 적다 틀렸다.'],
  ],
  [`/v/${versionIn(second, 'fact', raise)}/`, ['60억 달러(계획)', '그 뒤로 바뀐 내용이 없습니다']],
  [`/v/${versionIn(first, 'view', 'openai-funding')}/`, ['그 뒤 고침', '65억 달러 → 60억 달러']],
  [`/v/${versionIn(first, 'view', 'openai-funding')}/embed/`, ['그 뒤 고침', '65억 달러 → 60억 달러']],
  [
    `/v/${versionIn(first, 'section', 'ai-model-race-2/money')}/`,
    ['65억 달러를 투자받으려고', '65억 달러 → 60억 달러'],
  ],
  [`/v/${versionIn(first, 'article', 'ai-model-race-2')}/`, ['65억 달러를 투자받으려고', '65억 달러 → 60억 달러']],
  [`/v/${versionIn(first, 'view', 'valuation/krw')}/`, ['그 뒤 없어짐', '현재 페이지 보기']],
  [`/v/${takenDown}/`, ['내림', '싣지 말았어야 할 이름이 있었다.']],
  [`/facts/${raise}/`, ['60억 달러', '정정']],
];

const plain = (text: string): string => text.replaceAll('\u2060', '').replace(/[\u00a0\s]+/g, ' ');

/** The words of the page that is open, and the pictures of it that did not load. */
const read = () => ({
  text: document.querySelector('main')?.innerText ?? '',
  broken: [...document.images].filter((image) => image.complete && image.naturalWidth === 0).map(({ src }) => src),
});

/** @param open opens a page and reads it */
async function tryAll(open: (address: string) => Promise<ReturnType<typeof read>>): Promise<void> {
  for (const [path, words] of told()) {
    const { text, broken } = await open(origin + path);
    for (const one of words) expect(plain(text), path).toContain(one);
    expect(broken, path).toEqual([]);
  }
}

test('in Chromium each version says what it said, and what has changed since', async () => {
  const browser = await launch();
  const page = await browser.newPage();
  await tryAll(async (address) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    return page.evaluate(read);
  });
  await browser.close();
}, 120_000);

test.skipIf(!findFirefox())(
  'in Firefox too',
  async () => {
    const browser = await launchFirefox();
    const page = await browser.newPage();
    await tryAll(async (address) => {
      await page.goto(address, { waitUntil: 'load' });
      return page.evaluate(read);
    });
    await browser.close();
  },
  120_000,
);
