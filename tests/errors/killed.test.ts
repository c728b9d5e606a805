import { cpSync, existsSync, rmSync } from 'node:fs';
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
    { op: 'copyFile', path: '\\.build/site/.*\\.br$', n: 40, when: 'during' },
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

test('the next build, elsewhere in the world and on another day, gives the same bytes', async () => {
  const { code, output: text } = await build(published, elsewhere);
  expect(code, text).toBe(0);
  expect(differences(fingerprints(published), good)).toEqual([]);
});
