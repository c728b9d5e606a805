import type { Chart } from '../schema/chart.ts';

/** All views of a chart as switches and addresses name them: the chart as such first, without an id, then as the author ordered them. */
export const viewsOf = (chart: Chart): { readonly id?: string; readonly label: string }[] => [
  { label: chart.viewLabel ?? chart.label },
  ...Object.entries(chart.views).map(([id, { label }]) => ({ id, label })),
];
