/** Components that authors may use in MDX, with the attributes that each takes. The pages map them to Astro components. */
export const offered: Readonly<Record<string, { required: readonly string[]; optional: readonly string[] }>> = {
  /** A chart, or one of its views: `<Chart id="valuation" view="krw" />`. */
  Chart: { required: ['id'], optional: ['view'] },
};
