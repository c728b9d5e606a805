import { type ColourName, colourOf, type Palette, palettes } from '../../charts/palette.ts';

/** The colours that charts are drawn with, each under its role. */
const coloursIn = (palette: Palette): [role: string, colour: string][] => [
  ...Object.entries(palette).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  ...(Object.keys(palette.companies) as ColourName[]).flatMap((colour) =>
    [true, false].map((back): [string, string] => [`${colour} ${back}`, colourOf({ colour, back }, palette)]),
  ),
];

/** The colour in the dark of each in the light. */
const inDark = new Map(
  coloursIn(palettes.light).map(([role, colour]) => [colour, new Map(coloursIn(palettes.dark)).get(role) ?? '']),
);

/**
 * A chart's light picture in the dark palette: a chart is laid out alike in both, so that drawing it twice would be twice the work for
 * the same lines.
 * @returns undefined where the picture has a colour of none of the palette's roles
 */
export function darkened(svg: string): string | undefined {
  let isKnown = true;
  const dark = svg.replace(/ (fill|stroke)="([^"]*)"/g, (whole, attribute: string, colour: string) => {
    if (colour === 'none') return whole;
    const found = inDark.get(colour.toLowerCase());
    if (found === undefined) isKnown = false;
    return ` ${attribute}="${found}"`;
  });
  return isKnown ? dark : undefined;
}
