import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../support/build.ts';
import { differences, fingerprints } from '../support/fingerprint.ts';
import { type Ending, ProjectCopy } from '../support/project-copy.ts';

// Of each kind of file that a build writes, one write fails in turn, as on a full or a faulty disk, with half of the file written. The
// site is then the last one or the new one, every byte of it, and what was wrong is said in one sentence without a trace.

const hanging = 400_000;
const copy = new ProjectCopy();
const published = copy.at('dist');
const log = copy.at('writes.txt');
type Prints = Record<string, string>;
let last: Prints = {};
let next: Prints = {};
/** How many files of each kind a build without caches writes. */
let counts = new Map<string, number>();

const preload = { NODE_OPTIONS: `--import ${pathToFileURL(join(root, 'tests', 'support', 'fail-write.ts')).href}` };

beforeAll(async () => {
  expect((await copy.build()).code).toBe(0);
  last = fingerprints(published);
  cpSync(published, copy.at('kept'), { recursive: true });
  copy.append('content/companies/openai.mdx', '\n새 문단이 하나 붙었습니다.\n');
  copy.coldCaches();
  expect((await copy.build({ ...preload, WRITES: log })).code).toBe(0);
  next = fingerprints(published);
  expect(differences(last, next)).toContain('companies/openai/index.html');
  putLastBack();
  counts = new Map();
  for (const kind of readFileSync(log, 'utf8').trim().split('\n')) counts.set(kind, (counts.get(kind) ?? 0) + 1);
}, hanging);
afterAll(() => copy.discard());

function putLastBack(): void {
  rmSync(published, { recursive: true, force: true });
  cpSync(copy.at('kept'), published, { recursive: true });
}

/** The kinds, as `fail-write.ts` names them: those that make the site, and those that are kept for the next build. */
const ofSite = [
  ...['html', 'svg', 'png', 'json', 'md', 'csv', 'xml', 'ris', 'bib', 'txt', 'mjs', 'js', 'css', 'woff2', 'br', 'gz'],
  ...['dict', 'webmanifest', 'pf_fragment', 'pf_index', 'pf_meta', 'pf_filter', 'pagefind'],
].map((ending) => `.build/site/*.${ending}`);
ofSite.push('.build/site/*', 'dist.hosting/*.conf', 'dist.hosting/*');
const kept = [
  ...['pictures/*.svg', 'pictures/*.png', 'pictures/*.sum', 'fonts/*.woff2', 'fonts/*.sum'],
  ...['search/*.json', 'search/*.txt'],
].map((kind) => `.cache/${kind}`);
/** The lock and what looks whether the folder takes files, before anything is built; Astro's own store; seals of what is failed above. */
const rest = ['.cache/search/*.sum', '.cache/*', '.cache/*.lock', '.cache/astro/*.tmp', '.cache/astro/*.json'];

test('every kind of file that a build writes is tried', () => {
  const others = [...counts.keys()].filter((kind) => /^(?:\.build|\.cache|dist)/.test(kind));
  expect(others.filter((kind) => ![...ofSite, ...kept, ...rest].includes(kind))).toEqual([]);
});

/** A build in which a file of each of these kinds cannot be written: the n-th, of a thread where up to four write them. */
const buildWithout = (kinds: readonly string[], code: string): Promise<Ending> => {
  const n = Object.fromEntries(kinds.map((kind) => [kind, Math.ceil((counts.get(kind) ?? 1) / 5)]));
  return copy.build({ ...preload, FAIL_WRITE: JSON.stringify({ n, code }) });
};

const saying = {
  ENOSPC: /^디스크가 가득 차서 .+ 폴더에 쓸 수 없습니다\. /m,
  EIO: /^입출력 오류로 .+ 폴더에 쓰지 못했습니다\. /m,
};

describe('a write of the site fails', () => {
  test.each(ofSite.map((kind, at) => [kind, at % 2 === 0 ? ('ENOSPC' as const) : ('EIO' as const)] as const))(
    '%s, %s: the last site stands, and one sentence says why',
    async (kind, code) => {
      const { code: end, output } = await buildWithout([kind], code);
      expect(end, output).toBe(1);
      expect(output).toMatch(saying[code]);
      expect(output).not.toMatch(/\n\s+at .*:\d+/);
      expect(differences(fingerprints(published), last)).toEqual([]);
      for (const ending of ['.last', '.next']) expect(existsSync(published + ending)).toBe(false);
    },
    hanging,
  );
});

test(
  'writes of each kind of what is kept for the next build fail: the new site is made without them, and the build after that makes the same',
  async () => {
    copy.coldCaches();
    const { code, output } = await buildWithout(kept, 'ENOSPC');
    expect(code, output).toBe(0);
    const [, failed = ''] = /다음 빌드에 쓸 파일 (\d+)개를 저장하지 못했습니다/.exec(output) ?? [];
    expect(Number(failed)).toBe(kept.length);
    expect(differences(fingerprints(published), next)).toEqual([]);
    putLastBack();
    expect((await copy.build()).code).toBe(0);
    expect(differences(fingerprints(published), next)).toEqual([]);
  },
  hanging,
);
