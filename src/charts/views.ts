import type { Chart, View } from '../schema/chart.ts';

/** A view as switches and addresses need it; `id` is left out for the chart as such. */
export interface ViewEntry {
  readonly id?: string;
  /** What stands on the switch. */
  readonly label: string;
  readonly question: string;
  readonly view?: View;
}

/** All views of a chart: the chart as such first, then the named ones as the author ordered them. */
export function viewsOf(chart: Chart): ViewEntry[] {
  const whole = { label: chart.viewLabel ?? chart.label, question: chart.question };
  return [whole, ...Object.entries(chart.views).map(([id, view]) => ({ ...view, id, view }))];
}
