import type { Base } from './base.ts';

/** The ways of counting that the facts use, by the name of their metric. */
export const basesInUse = (base: Pick<Base, 'metrics'>): { metric: string; basis: string }[] =>
  [...base.metrics.values()].flatMap(({ name, bases }) =>
    Object.values(bases).map((basis) => ({ metric: name, basis: basis.name })),
  );
