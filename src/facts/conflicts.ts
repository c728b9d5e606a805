import type { Fact } from '../schema/fact.ts';

/**
 * Sets of facts that contradict one another, whichever of two says so. A fact that contradicts two puts all three into one
 * set: none of them is a later state of another, and they are told side by side.
 * @param facts those to look among; what a fact outside this list contradicts does not count
 * @returns sets of two or more, and each set's facts, in the order of the list
 */
export function conflictSets<T extends Pick<Fact, 'id'> & { readonly conflictsWith: readonly string[] }>(
  facts: readonly T[],
): T[][] {
  const set = new Map(facts.map(({ id }): [string, Set<string>] => [id, new Set([id])]));
  for (const { id, conflictsWith } of facts) {
    for (const other of conflictsWith) {
      const [one, two] = [set.get(id), set.get(other)];
      if (!one || !two || one === two) continue;
      for (const member of two) set.set(member, one.add(member));
    }
  }
  return [...Map.groupBy(facts, ({ id }) => set.get(id)).values()].filter((group) => group.length > 1);
}

/** Facts in their order, but those that contradict one another side by side where the first of them stands: each such set, all others alone. */
export function sideBySide<T extends Parameters<typeof conflictSets>[0][number]>(facts: readonly T[]): T[][] {
  const setOf = new Map<T, T[]>(conflictSets(facts).flatMap((set) => set.map((fact) => [fact, set] as const)));
  return [...Map.groupBy(facts, (fact) => setOf.get(fact) ?? fact).values()];
}
