import type { Entity } from '../schema/entity.ts';
import type { Fact } from '../schema/fact.ts';
import type { Base } from './base.ts';
import { chartsOf, factsOf } from './relations.ts';
import { selectionsOf } from './selection.ts';

/**
 * The charts that are about an entity, each as such or in the view that is most about it, the most so first: half of the values
 * drawn are its own, or it stands forward, and more than one is drawn, since one alone is no chart.
 */
export function chartsAbout(base: Base, entity: Pick<Entity, 'id' | 'kind'>) {
  const own = new Set<Fact>(factsOf(base, entity));
  return chartsOf(base, entity)
    .flatMap((chart) => {
      const shown = selectionsOf(chart, base).map(({ id: view, view: of, drawn }) => {
        const count = drawn.filter((fact) => own.has(fact)).length;
        const about = of?.focus === entity.id ? 1 : count / drawn.length;
        return { chart, view, drawn, about, count, isAbout: drawn.length > 1 && about >= 0.5 };
      });
      return shown.filter(({ isAbout }) => isAbout).toSorted((a, b) => b.about - a.about)[0] ?? [];
    })
    .toSorted((a, b) => b.about - a.about || b.count - a.count);
}
