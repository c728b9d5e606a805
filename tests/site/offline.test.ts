import { describe, expect, test } from 'vitest';
import { sumsOf } from '../../src/build/offline.ts';
import { isPageOf, isRightFile } from '../../src/offline/answers.ts';
import { contentTypeOf } from '../../src/site/content-types.ts';
import {
  binarySiteFile,
  type SiteName,
  siteAddress,
  siteFile,
  siteFiles,
  siteFolder,
  sitePages,
} from '../support/site.ts';

// What the worker keeps is told right from wrong by what the built site itself says.

describe.each<SiteName>(['root', 'subpath'])('the site at %s', (name) => {
  const named = siteFiles(name).filter((file) => /^(?:_astro|chart-files)\/.*(?<!\.(?:br|gz))$/.test(file));
  const answer = (file: string, bytes: Uint8Array<ArrayBuffer>): Response =>
    new Response(bytes, { headers: { 'content-type': contentTypeOf(`/${file}`) ?? '' } });

  test('knows each of its files, and each that is cut short', async () => {
    const sums = await sumsOf(siteFolder(name));
    expect(named.length).toBeGreaterThan(50);
    for (const file of named) {
      const bytes = binarySiteFile(file, name);
      expect(await isRightFile(`/${file}`, answer(file, bytes), sums), file).toBe(true);
      for (const length of [bytes.length >> 1, bytes.length - 3]) {
        expect(await isRightFile(`/${file}`, answer(file, bytes.subarray(0, length)), sums), file).toBe(false);
      }
    }
  });

  test('its worker holds the sums of just these files', async () => {
    const worker = siteFile('sw.js', name);
    for (const [file, sum] of Object.entries(await sumsOf(siteFolder(name)))) {
      expect(worker, file).toContain(sum);
      expect(worker, file).toContain(file);
    }
  });

  test('knows each of its pages that is kept, and takes no page for another', () => {
    const kept = sitePages(name).filter(({ path }) => !/\/embed\/$|^\/search\//.test(path));
    const pages = kept.map(({ path, file }) => ({ path, html: siteFile(file, name) }));
    // What leads on to a new address is not kept.
    const own = pages.filter(({ html }) => !html.includes('http-equiv="refresh"'));
    for (const { path, html } of own) {
      const address = siteAddress(name) + path.slice(1);
      expect(isPageOf(address, html), path).toBe(true);
      expect(isPageOf(`${siteAddress(name)}another/`, html), path).toBe(false);
      expect(isPageOf(address, html.slice(0, html.length >> 1)), path).toBe(false);
    }
  });
});
