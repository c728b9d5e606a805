import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio: AAA for what is read (7), AA for what is seen (3). On sunk paper
// warnings do not stand (AA, 4.5).
const css = readFileSync('src/styles/tokens.css', 'utf8');
const colours = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const pairs = (['paper', 'paper-raised', 'paper-sunk'] as const).flatMap((paper) =>
  (['light', 'dark'] as const).flatMap((theme) => [
    { ink: 'ink', paper, theme, least: 7 },
    { ink: 'ink-soft', paper, theme, least: 7 },
    { ink: 'warning', paper, theme, least: paper === 'paper-sunk' ? 4.5 : 7 },
    { ink: 'rule-strong', paper, theme, least: 3 },
    { ink: 'edge', paper, theme, least: 3 },
  ]),
);

test.each(pairs)('$ink on $paper, $theme: at least $least to 1', ({ ink, paper, theme, least }) => {
  const front = colours.get(ink)?.[theme];
  const back = colours.get(paper)?.[theme];
  if (!front || !back) throw new Error(`tokens.css has no ${ink} or ${paper}`);
  expect(contrast(front, back)).toBeGreaterThanOrEqual(least);
});

test.each(['light', 'dark'] as const)('marked text reads as well as any other, %s', (theme) => {
  const mark = colours.get('mark')?.[theme] ?? '';
  const ink = colours.get('ink')?.[theme] ?? '';
  expect(contrast(ink, mark)).toBeGreaterThanOrEqual(7);
});
