/** What an `@font-face` rule says. */
export interface FontFace {
  readonly family: string;
  /** The WOFF2 file, beside the style sheet. */
  readonly file: string;
  readonly weight: number;
  readonly display: 'swap' | 'optional';
  /** The characters that it serves, where not all that it has. */
  readonly range?: string;
}

/** An `@font-face` rule as CSS. */
export const fontFace = ({ family, file, weight, display, range }: FontFace): string =>
  [
    '@font-face {',
    `  font-family: "${family}";`,
    `  src: url("./${file}") format("woff2");`,
    `  font-weight: ${weight};`,
    `  font-display: ${display};`,
    ...(range === undefined ? [] : [`  unicode-range: ${range};`]),
    '}',
  ].join('\n');
