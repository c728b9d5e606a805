import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { companyColours } from '../../../src/charts/colours.ts';
import { mix, palettes } from '../../../src/charts/palette.ts';
import { siteBase } from './bases.ts';
import { contrast, difference, lab, visions } from './vision.ts';

// A pair from Sharma, Wu and Dalal's test data, and one that is black on white, so that the yardstick itself is checked.
describe('the colour arithmetic', () => {
  it('agrees with published values', () => {
    expect(difference([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 3);
    expect(difference([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 3);
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  });
});

describe.each(Object.entries(palettes))('the %s palette', (_, palette) => {
  const names = Object.entries(palette.companies);

  it.each(Object.keys(visions) as (keyof typeof visions)[])('keeps companies apart for %s eyes', (vision) => {
    for (const [i, [name, colour]] of names.entries()) {
      for (const [other, otherColour] of names.slice(0, i)) {
        const apart = difference(lab(colour, vision), lab(otherColour, vision));
        // The first six stand in most charts; no fifteen colours are as far apart for all four kinds of eyes.
        expect(apart, `${name} and ${other}`).toBeGreaterThan(i < 6 ? 20 : 9);
      }
    }
  });

  it.each(Object.keys(visions) as (keyof typeof visions)[])(
    'keeps every company from the warning’s red for %s eyes',
    (vision) => {
      for (const [name, colour] of names)
        expect(difference(lab(colour, vision), lab(palette.warning, vision)), name).toBeGreaterThan(5);
    },
  );

  it('keeps every company at 3:1 on the paper', () => {
    for (const [name, colour] of names) expect(contrast(colour, palette.paper), name).toBeGreaterThanOrEqual(3);
  });

  it('keeps those that the site shows at 4.5:1', () => {
    const shown = new Set(companyColours(siteBase()).values());
    expect(shown.size).toBe(7);
    for (const name of shown)
      expect(contrast(palette.companies[name], palette.paper), name).toBeGreaterThanOrEqual(4.5);
  });

  it('can be read', () => {
    expect(contrast(palette.ink, palette.paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(palette.muted, palette.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.warning, palette.paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.focus, palette.paper)).toBeGreaterThanOrEqual(3);
  });
});

describe('mix', () => {
  it('goes from the ground to the colour', () => {
    expect(mix('#ff0000', '#ffffff', 0)).toBe('#ffffff');
    expect(mix('#ff0000', '#ffffff', 1)).toBe('#ff0000');
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
  });
});

describe('the page and its pictures', () => {
  const css = readFileSync('src/styles/tokens.css', 'utf8');
  const token = (name: string): (string | undefined)[] => {
    const [, light, dark] = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css) ?? [];
    return [light, dark];
  };
  it.each([
    ['paper', 'paper'],
    ['ink', 'ink'],
    ['muted', 'ink-soft'],
    ['rule', 'rule'],
    ['warning', 'warning'],
    ['brand', 'brand'],
    ['focus', 'ink'],
  ] as const)('agree on %s', (name, of) => {
    expect([palettes.light[name], palettes.dark[name]]).toEqual(token(of));
  });
});
