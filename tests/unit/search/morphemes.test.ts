import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Read } from '../../../src/korean/analyser.ts';
import { loadAnalyser } from '../../../src/search/index/analyse.ts';
import { openMorphemes } from '../../../src/search/index/morphemes.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jatdae-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const reader = () => vi.fn<Read>((text) => [{ text, pos: 'NNG', start: 0 }]);

test('a text is read once, in this build and the next', async () => {
  const first = reader();
  const now = await openMorphemes(folder);
  now.of('기업가치', first);
  const said = now.of('기업가치', first);
  await now.keep();
  expect(first).toHaveBeenCalledOnce();
  const second = reader();
  expect((await openMorphemes(folder)).of('기업가치', second)).toEqual(said);
  expect(second).not.toHaveBeenCalled();
});

test('what is no longer asked for is no longer kept', async () => {
  for (const texts of [['옛말', '새말'], ['새말']]) {
    const morphemes = await openMorphemes(folder);
    for (const text of texts) morphemes.of(text, reader());
    await morphemes.keep();
  }
  const again = reader();
  const morphemes = await openMorphemes(folder);
  morphemes.of('새말', again);
  expect(again).not.toHaveBeenCalled();
  morphemes.of('옛말', again);
  expect(again).toHaveBeenCalledOnce();
});

test('a file that cannot be read is made anew', async () => {
  const morphemes = await openMorphemes(folder);
  morphemes.of('기업가치', reader());
  await morphemes.keep();
  for (const file of readdirSync(folder)) writeFileSync(join(folder, file), '{"기업');
  const again = reader();
  (await openMorphemes(folder)).of('기업가치', again);
  expect(again).toHaveBeenCalledOnce();
});

test('the terms of what was kept are those of what was read', async () => {
  const text =
    '앤트로픽의 기업가치는 1830억 달러로 올랐다. ‘클로드 3.5’가 수학·과학을 풀었다.\n구글과 메타도 따라왔다.';
  const names = new Map([['앤트로픽', false]]);
  const plainly = (await loadAnalyser(names))(text);
  const morphemes = await openMorphemes(folder);
  expect((await loadAnalyser(names, morphemes))(text)).toEqual(plainly);
  await morphemes.keep();
  expect((await loadAnalyser(names, await openMorphemes(folder)))(text)).toEqual(plainly);
  expect(plainly.flat().length).toBeGreaterThan(8);
});
