import type { Chart, View } from '../schema/chart.ts';
import type { Event, Fact, Figure } from '../schema/fact.ts';
import type { Base } from './base.ts';
import { standsFor } from './company.ts';
import { statedIn } from './fact.ts';
import { overtaken } from './history.ts';

/** A fact that a chart can draw: a number or something that happened. */
export type Drawable = Figure | Event;

/** Why a fact of a chart is not drawn in one of its views. */
export type Omission = 'unit' | 'basis' | 'status' | 'older';

const isDrawable = (fact: Fact | undefined): fact is Drawable => fact !== undefined && fact.kind !== 'statement';

/**
 * What a view of a chart draws and what it leaves out, in the chart's order. A fact of another company is no part of the view; one that the view's unit, basis or
 * statuses rule out is named with the reason, and so is one that a newer value has overtaken where only the latest are wanted.
 * @param view one of the chart's views; the chart as such where none is given
 */
export function select(chart: Chart, view: View | undefined, base: Pick<Base, 'facts' | 'entities'>) {
  const unit = view?.unit ?? chart.unit;
  const { company, basis, statuses } = view ?? {};
  const omission = (fact: Drawable): Omission | undefined => {
    if (statuses && !statuses.includes(fact.status)) return 'status';
    if (fact.kind === 'event') return undefined;
    if (basis !== undefined && fact.basis !== basis) return 'basis';
    return unit !== undefined && !statedIn(fact, unit) ? 'unit' : undefined;
  };
  const own = chart.facts
    .map((id) => base.facts.get(id))
    .filter(isDrawable)
    .filter(({ subjects }) => company === undefined || subjects.some((id) => standsFor(id, company, base)));
  const fitting = own.filter((fact) => !omission(fact));
  const older = (view?.values ?? chart.values) === 'all' ? new Set<Fact>() : overtaken(fitting);
  const left = own.flatMap((fact) => {
    const reason = omission(fact) ?? (older.has(fact) ? 'older' : undefined);
    return reason ? [{ fact, omission: reason }] : [];
  });
  return { drawn: fitting.filter((fact) => !older.has(fact)), left };
}

/** The same of a chart as such, which has no id, and of each of its views. */
export const selectionsOf = (chart: Chart, base: Pick<Base, 'facts' | 'entities'>) =>
  [[undefined, undefined] as const, ...Object.entries(chart.views)].map(([id, view]) => ({
    id,
    view,
    ...select(chart, view, base),
  }));
