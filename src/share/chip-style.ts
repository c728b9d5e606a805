import { palettes } from '../charts/palette.ts';

const coloursOf = ({ paper, rule, ink, muted }: (typeof palettes)['light']): string =>
  `.p{fill:${paper};stroke:${rule}}.i{fill:${ink}}.s{fill:${muted}}`;

/**
 * The style sheet of every figure's chip, light and dark as the reader's device has it. The same in each, for the content
 * security policy allows it by its hash (src/build/headers.ts).
 */
export const chipStyle = `${coloursOf(palettes.light)}@media(prefers-color-scheme:dark){${coloursOf(palettes.dark)}}`;
