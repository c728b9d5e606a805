declare module 'subset-font' {
  /** Cuts a font down to the glyphs of `text` (https://github.com/papandreou/subset-font). Its own types lag behind. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    /** With the OpenType features to keep, and the glyphs they need. */
    options: { targetFormat: 'woff2'; keepFeatures: readonly string[]; noHinting: boolean },
  ): Promise<Buffer>;
}
