import { cpSync, existsSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restoreFolder } from '../../src/build/replace.ts';
import { differences, fingerprints } from '../support/fingerprint.ts';
import { killAt, type Moment } from '../support/killed.ts';
import { ProjectCopy } from '../support/project-copy.ts';

// A copy of the project gets a new paragraph, and the build of it is killed at ten moments by the clock and at
// twelve by what it is just doing. Each time either the last good site or the new one must be there, every byte of it, at once or
// after what the server and the next build do first; and what the killed build left in caches must spoil no later one.

const hanging = 400_000;
const copy = new ProjectCopy();
const published = copy.at('dist');
const kept = copy.at('kept');
type Prints = Record<string, string>;
let last: Prints = {};
let next: Prints = {};
let seconds = 0;

beforeAll(async () => {
  expect((await copy.build()).code).toBe(0);
  last = fingerprints(published);
  cpSync(published, kept, { recursive: true });
  copy.append('content/companies/openai.mdx', '\n새 문단이 하나 붙었습니다.\n');
  copy.coldCaches();
  const start = performance.now();
  expect((await copy.build({ OUT_DIR: copy.at('whole') })).code).toBe(0);
  seconds = (performance.now() - start) / 1000;
  next = fingerprints(copy.at('whole'));
  expect(differences(last, next)).toContain('companies/openai/index.html');
}, hanging);
afterAll(() => copy.discard());

async function expectWhole(): Promise<void> {
  await restoreFolder(published);
  const found = fingerprints(published);
  const differing = differences(found, last);
  if (differing.length > 0) expect(differences(found, next)).toEqual([]);
  for (const ending of ['.last', '.next']) expect(existsSync(published + ending)).toBe(false);
}

function putLastBack(): void {
  rmSync(published, { recursive: true, force: true });
  cpSync(kept, published, { recursive: true });
}

describe('by the clock, with cold caches', () => {
  test.each([5, 15, 25, 35, 45, 55, 65, 75, 85, 95])(
    'killed after %d percent of the time a build takes',
    async (percent) => {
      putLastBack();
      copy.coldCaches();
      await copy.build({}, (seconds * 1000 * percent) / 100);
      await expectWhole();
    },
    hanging,
  );
});

const moments: [string, Moment, 'cold' | 'warm'][] = [
  ['a font is half cut', { op: 'writeFile', path: 'fonts/text\\.woff2\\.\\d+$', when: 'during' }, 'cold'],
  ['a font lies there and its seal does not', { op: 'rename', path: 'fonts/text\\.woff2$', when: 'after' }, 'cold'],
  ['a drawn picture is half kept', { op: 'writeFile', path: '\\.cache/pictures/', n: 20, when: 'during' }, 'cold'],
  [
    'what the analyser said is half kept',
    { op: 'writeFile', path: '\\.cache/search/morphemes', when: 'during' },
    'cold',
  ],
  ['the list of real words is half kept', { op: 'writeFile', path: '\\.cache/search/real', when: 'during' }, 'cold'],
  ['half of a page is written', { op: 'writeFile', path: '\\.build/site/.*html$', n: 30, when: 'during' }, 'warm'],
  ['a changed page is half packed', { op: 'writeFile', path: 'openai/index\\.html\\.br$', when: 'during' }, 'warm'],
  ['some of the packed files are taken over', { op: 'writeFile', path: '\\.br$', n: 20, when: 'during' }, 'warm'],
  ['a server configuration is half written', { op: 'writeFile', path: 'nginx\\.conf\\.\\d+$', when: 'during' }, 'warm'],
  ['the new site lies beside the old one', { op: 'rename', path: '/dist\\.next$', when: 'after' }, 'warm'],
  ['the old site is aside and the new one not in place', { op: 'rename', path: '/dist$', when: 'before' }, 'warm'],
  ['the new site is in place and the old one not removed', { op: 'rename', path: '/dist$', when: 'after' }, 'warm'],
];

describe('by what it is doing', () => {
  test.each(moments)(
    'killed when %s',
    async (_, moment, caches) => {
      putLastBack();
      if (caches === 'cold') copy.coldCaches();
      const { output, code } = await copy.build(killAt(moment));
      expect(code, output).not.toBe(0);
      expect(output).toContain(`killed ${moment.when} ${moment.op}`);
      await expectWhole();
      if (caches === 'warm') return;
      // What it left half kept must not come out in the next site.
      expect((await copy.build()).code).toBe(0);
      expect(differences(fingerprints(published), next)).toEqual([]);
    },
    hanging,
  );
});

test(
  'after all that, a build gives the new site, every byte of it',
  async () => {
    putLastBack();
    expect((await copy.build()).code).toBe(0);
    expect(differences(fingerprints(published), next)).toEqual([]);
  },
  hanging,
);
