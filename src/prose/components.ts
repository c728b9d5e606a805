/** Components that authors may use in MDX, with the attributes that each takes. The pages map them to Astro components. */
export const offered: Readonly<Record<string, { required: readonly string[]; optional: readonly string[] }>> = {
  /** A chart, or one of its views: `<Chart id="valuation" view="krw" />`. */
  Chart: { required: ['id'], optional: ['view'] },
  /** A photograph or a drawing that lies beside the article, `<id>.jpg` or `<id>.png`; `video` is the address of what it is a still of. */
  Picture: { required: ['id', 'alt', 'caption', 'credit', 'licence'], optional: ['video'] },
};

/** Blocks that authors may use, between `:::name` and `:::`: words pulled out of the text, questions and answers. */
export const offeredBlocks: readonly string[] = ['pullquote', 'qa'];
