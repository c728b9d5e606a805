import { afterAll, expect, test } from 'vitest';
import { differences, fingerprints } from '../support/fingerprint.ts';
import { elsewhere } from '../support/killed.ts';
import { ProjectCopy } from '../support/project-copy.ts';
import { siteFolder } from '../support/site.ts';

const copies: ProjectCopy[] = [];
afterAll(() => {
  for (const copy of copies) copy.discard();
});

/** Builds a fresh copy, in a folder of its own and with cold caches. */
async function cleanBuild(env: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const copy = new ProjectCopy();
  copies.push(copy);
  const { code, output } = await copy.build(env);
  expect(code, output).toBe(0);
  return fingerprints(copy.at('dist'));
}

test('two clean builds in two folders, two time zones, two languages and on two days give the same bytes', async () => {
  const here = await cleanBuild({ TZ: 'Asia/Seoul', LANG: 'C.UTF-8' });
  const there = await cleanBuild(elsewhere);
  expect(Object.keys(here).length).toBeGreaterThan(300);
  expect(differences(here, there)).toEqual([]);
  // And with what builds kept from others before them.
  expect(differences(here, fingerprints(siteFolder('root')))).toEqual([]);
}, 400_000);
