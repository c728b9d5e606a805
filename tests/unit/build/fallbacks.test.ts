import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkitten';
import { describe, expect, test } from 'vitest';
import { fallbackFaces } from '../../../src/build/fallbacks.ts';
import { root } from '../../support/build.ts';

const file = readFileSync(join(root, 'node_modules/pretendard/dist/public/variable/PretendardVariable.ttf'));
const font = create(file);
const em = (character: string): number =>
  font.isCollection ? Number.NaN : font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
const sample = '누가 어떻게 돈을 벌고 있는가';

/** The descriptors of the first rule for a family, in per cent. */
function descriptors(css: string, family: string): Record<string, number> {
  const rule = css.split('@font-face').find((text) => text.includes(`"${family}"`)) ?? '';
  return Object.fromEntries(
    [...rule.matchAll(/([a-z-]+): (-?[\d.]+)%/g)].map(([, name = '', value]) => [name, Number(value)]),
  );
}

describe('fallback faces', () => {
  const noto = descriptors(fallbackFaces('text', file, sample), 'Jatdae Noto Sans');

  test('make a line of Noto Sans as wide as the same line of ours', () => {
    const syllables = sample.replaceAll(' ', '').length;
    const spaces = sample.length - syllables;
    const ours = syllables * em('가') + spaces * em(' ');
    const theirs = syllables * 0.92 + spaces * 0.224;
    expect(((noto['size-adjust'] ?? 0) / 100) * theirs).toBeCloseTo(ours, 1);
  });

  test('keep our ascent and descent once the size is adjusted', () => {
    const size = (noto['size-adjust'] ?? 0) / 100;
    expect((noto['ascent-override'] ?? 0) * size).toBeCloseTo(95.2, 0);
    expect((noto['descent-override'] ?? 0) * size).toBeCloseTo(24.1, 0);
    expect(noto['line-gap-override']).toBe(0);
  });

  test('more spaces in the text bring another width, for the spaces differ more than the letters', () => {
    const wide = descriptors(fallbackFaces('text', file, '가 나 다 라 마'), 'Jatdae Noto Sans');
    expect(wide['size-adjust']).toBeGreaterThan(noto['size-adjust'] ?? 0);
  });

  test('make the empty box of a font without Hangul as wide as a letter of ours', () => {
    const box = descriptors(fallbackFaces('text', file, sample), 'Jatdae Text Box 1');
    expect(((box['size-adjust'] ?? 0) / 100) * 0.6001).toBeCloseTo(em('가'), 3);
  });

  test('name every weight of a family, each by its own local fonts', () => {
    const css = fallbackFaces('text', file, sample);
    expect(css).toMatch(/local\("Noto Sans CJK KR"\)[^}]*font-weight: 400/);
    expect(css).toMatch(/local\("Noto Sans CJK KR Bold"\)[^}]*font-weight: 600/);
  });
});
