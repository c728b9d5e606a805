import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { restoreFolder } from '../../src/build/replace.ts';
import { build, builtSite, output, sites } from '../support/build.ts';
import { differences, fingerprints } from '../support/fingerprint.ts';
import { elsewhere, killAt, type Moment } from '../support/killed.ts';

// A sample: real builds killed at two moments of publishing. All of them, with new content, are in tests/deep.

const published = join(output, 'killed');
let good: Record<string, string> = {};

beforeAll(async () => {
  await builtSite('root');
  for (const ending of ['', '.next', '.last']) rmSync(published + ending, { recursive: true, force: true });
  cpSync(sites.root.folder, published, { recursive: true });
  good = fingerprints(published);
});
afterAll(() => rmSync(published, { recursive: true, force: true }));

const moments: [string, Moment, boolean][] = [
  [
    'with half of a packed page taken over',
    { op: 'writeFile', path: '\\.build/site/.*\\.br$', n: 40, when: 'during' },
    true,
  ],
  ['between the two moves', { op: 'rename', path: '/killed$', when: 'before' }, false],
];

test.each(moments)('killed %s: the last good site is whole', async (_, moment, inPlace) => {
  const { code, output: text } = await build(published, killAt(moment));
  expect(code, text).not.toBe(0);
  expect(text).toContain(`killed ${moment.when} ${moment.op}`);
  expect(existsSync(published)).toBe(inPlace);
  // What the server and the next build do first.
  await restoreFolder(published);
  expect(differences(fingerprints(published), good)).toEqual([]);
  expect(existsSync(`${published}.last`)).toBe(false);
});

test('the next build, elsewhere in the world and on another day, gives the same bytes, and mends what was damaged', async () => {
  const forms = readdirSync(join(published, 'companies'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:br|gz)$/.test(name))
    .map((name) => join(published, 'companies', name));
  expect(forms.length).toBeGreaterThan(10);
  for (const form of forms) writeFileSync(form, '');
  const { code, output: text } = await build(published, elsewhere);
  expect(code, text).toBe(0);
  expect(text).toMatch(/앞선 빌드에서 남겨 둔 파일 \d+개가 손상되어 새로 만들었습니다/);
  expect(differences(fingerprints(published), good)).toEqual([]);
});
