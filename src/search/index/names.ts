import type { Base } from '../../facts/base.ts';
import { givenNames, namesOf } from '../../facts/names.ts';
import { chartsOf } from '../../facts/relations.ts';
import { nameKey } from '../../korean/letters.ts';
import { spokenForms } from '../../korean/spoken.ts';
import { unbreakable } from '../../korean/unbreakable.ts';
import type { Chart } from '../../schema/chart.ts';
import type { Entity } from '../../schema/entity.ts';
import { pathOf } from '../../site/url.ts';
import type { Dictionary, Thing } from '../language/lexicon.ts';
import { measuresOf, toldOf } from '../language/told.ts';

/** All the names that readers may type for an entity: those that it goes by, and how those given sound. */
const typedNames = (entity: Entity, base: Base): string[] => [
  ...namesOf(entity, base),
  ...givenNames(entity)
    .flatMap(spokenForms)
    .filter((form) => form.length > 2),
];

/**
 * Makes the dictionary of names: every entity under its name, its English name, its aliases and how they sound, and every
 * chart under its label and keywords. Names that only differ in spacing or case are one name, which leads to all of them,
 * entities before charts.
 */
export function makeNames(base: Base): Pick<Dictionary, 'things' | 'names' | 'measures'> {
  const entities = [...base.entities.values()];
  const charts = [...base.charts.values()];
  const placeOf = new Map(entities.map(({ id }, place) => [id, place]));
  const chartAt = (chart: Chart): number => entities.length + charts.indexOf(chart);

  const factsOf = toldOf(base, (id) => placeOf.get(id ?? ''), chartAt);

  const things: Thing[] = [
    ...entities.map((entity): Thing => {
      const family = entity.kind === 'model' && entity.family ? placeOf.get(entity.family) : undefined;
      const drawn = chartsOf(base, entity).map(chartAt);
      return {
        path: pathOf.entity(entity),
        title: entity.name,
        kind: entity.kind,
        summary: unbreakable(entity.summary),
        entity: entity.id,
        ...(family === undefined ? {} : { family }),
        ...(drawn.length === 0 ? {} : { charts: drawn }),
        facts: factsOf(entity.id),
      };
    }),
    ...charts.map(
      ({ id, question, summary }): Thing => ({
        ...{ path: pathOf.chart(id), title: question, kind: 'chart' },
        summary: unbreakable(summary),
      }),
    ),
  ];

  const names = new Map<string, [string, ...number[]]>();
  const add = (text: string, place: number): void => {
    const key = nameKey(text);
    const known = names.get(key);
    if (!known) names.set(key, [text, place]);
    else if (!known.includes(place, 1)) known.push(place);
  };
  for (const [place, entity] of entities.entries()) {
    for (const name of typedNames(entity, base)) add(name, place);
  }
  for (const chart of charts) for (const name of [chart.label, ...chart.keywords]) add(name, chartAt(chart));
  return { things, names: [...names.values()], measures: measuresOf(base) };
}
