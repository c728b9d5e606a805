import { expect, test } from 'vitest';
import { type ColourName, colourOf, palettes } from '../../../src/charts/palette.ts';
import { darkened } from '../../../src/share/picture/dark.ts';

const { companies, ...roles } = palettes.light;
const pairs = [
  ...Object.entries(roles).map(([role, colour]) => [role, colour, palettes.dark[role as keyof typeof roles]] as const),
  ...(Object.keys(companies) as ColourName[]).flatMap((colour) =>
    [true, false].map((back) => {
      const [light, dark] = [palettes.light, palettes.dark].map((palette) => colourOf({ colour, back }, palette));
      return [`${colour}${back ? ', drawn back' : ''}`, light, dark] as const;
    }),
  ),
];

// No two roles may have one colour in the light and two in the dark.
test.each(pairs)('%s, in the light %s, is %s in the dark', (_, light, dark) => {
  expect(darkened(`<path fill="${light?.toUpperCase()}" stroke="none"/>`)).toBe(`<path fill="${dark}" stroke="none"/>`);
});

test('what is the colour of no role is not guessed', () => {
  expect(darkened('<path stroke="#123456"/>')).toBeUndefined();
  expect(darkened('<path fill="red"/>')).toBeUndefined();
  expect(darkened('<path d="M0 0"/>')).toBe('<path d="M0 0"/>');
});
