import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkitten';
import { describe, expect, test } from 'vitest';
import { fallbackFaces } from '../../../src/build/fallbacks.ts';
import { root } from '../../support/build.ts';

const files = {
  text: 'node_modules/pretendard/dist/public/variable/PretendardVariable.ttf',
  headline: 'node_modules/@expo-google-fonts/gowun-batang/700Bold/GowunBatang_700Bold.ttf',
};
/** Words as they stand in the articles of the site: the syllables of Gowun Batang are not equally wide. */
const sample = '몸값도 이용자도 오픈AI, 그 몸값은 확정되지 않았다. 두 회사의 몸값은 확정된 값이 아니었다';

/** The descriptors of the first rule for a family, in per cent. */
function descriptors(family: string): Record<string, number> {
  const rule =
    fallbackFaces()
      .split('@font-face')
      .find((text) => text.includes(`"${family}"`)) ?? '';
  return Object.fromEntries(
    [...rule.matchAll(/([a-z-]+):(-?[\d.]+)%/g)].map(([, name = '', value]) => [name, Number(value)]),
  );
}

describe.each([
  ['text', 'Jatdae Noto Sans', 0.92, 0.224, 'Jatdae Text Box 1'],
  ['headline', 'Jatdae Noto Serif', 0.966, 0.25, 'Jatdae Headline Box 1'],
] as const)('stand-ins of the %s', (kind, family, syllable, space, box) => {
  const font = create(readFileSync(join(root, files[kind])));
  if (font.isCollection) throw new Error(files[kind]);
  const em = (letter: string): number =>
    font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
  const syllables = [...sample].filter((letter) => letter >= '가');
  const spaces = [...sample].filter((letter) => letter === ' ').length;
  const mean = syllables.reduce((sum, letter) => sum + em(letter), 0) / syllables.length;

  test('a line of theirs is as wide as the same line of ours, to two in a hundred', () => {
    const ours = syllables.length * mean + spaces * em(' ');
    const theirs = ((descriptors(family)['size-adjust'] ?? 0) / 100) * (syllables.length * syllable + spaces * space);
    expect(Math.abs(theirs / ours - 1)).toBeLessThan(0.02);
  });

  test('they keep our ascent and descent once the size is adjusted', () => {
    const { 'size-adjust': size = 0, ...rest } = descriptors(family);
    expect(((rest['ascent-override'] ?? 0) * size) / 1e4).toBeCloseTo(font.ascent / font.unitsPerEm, 3);
    expect(((rest['descent-override'] ?? 0) * size) / 1e4).toBeCloseTo(-font.descent / font.unitsPerEm, 3);
    expect([rest['line-gap-override'], font.lineGap]).toEqual([0, 0]);
  });

  test('the empty box of a font without Hangul is as wide as a letter of ours', () => {
    expect(((descriptors(box)['size-adjust'] ?? 0) / 100) * 0.6001).toBeCloseTo(mean, 1);
  });
});

test('every weight of a family is named, each by its own local fonts', () => {
  expect(fallbackFaces()).toMatch(/local\("Noto Sans CJK KR"\)[^}]*font-weight:400/);
  expect(fallbackFaces()).toMatch(/local\("Noto Sans CJK KR Bold"\)[^}]*font-weight:600/);
});
