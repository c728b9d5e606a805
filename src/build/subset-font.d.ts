declare module 'subset-font' {
  /** Cuts a font down to the glyphs of `text` (https://github.com/papandreou/subset-font). Its own types lag behind. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options?: {
      targetFormat?: 'woff2' | 'sfnt';
      variationAxes?: Record<string, number | { min: number; max: number; default?: number }>;
      /** OpenType features to keep, with the glyphs they need. */
      keepFeatures?: readonly string[];
      noHinting?: boolean;
    },
  ): Promise<Buffer>;
}
