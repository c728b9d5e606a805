import { indexNames, type NameIndex } from '../korean/names.ts';
import { oncePer } from '../korean/once-per.ts';
import type { Entity } from '../schema/entity.ts';

/** Everything that holds entities by id: the base, or what is to become one. */
interface Named {
  readonly entities: ReadonlyMap<string, Entity>;
}

/** What an entity's file calls it: its name, its English name, its aliases. */
export const givenNames = ({ name, en, aliases }: Entity): string[] => [name, en, ...aliases];

/** All the names that an entity goes by: those given, how they are read, those of its family with its version. */
export function namesOf(entity: Entity, { entities }: Named): string[] {
  const given = givenNames(entity);
  const family = entity.kind === 'model' && entity.family ? entities.get(entity.family) : undefined;
  return [...given, ...(entity.reading ? [entity.reading] : []), ...(family ? familyNames(given, family) : [])];
}

/** A version under every name of its family: 제미나이 1.5 is Gemini 1.5 and 제미니 1.5 too. */
function familyNames(given: readonly string[], family: Entity): string[] {
  const names = givenNames(family);
  const versions = given.flatMap((name) => {
    const own = names.find((familyName) => name.startsWith(`${familyName} `));
    return own === undefined ? [] : [name.slice(own.length + 1)];
  });
  return names.flatMap((name) =>
    versions.filter((version) => /^\d/.test(version)).map((version) => `${name} ${version}`),
  );
}

const indexOf = oncePer((entities: Named['entities']): NameIndex<Entity> => {
  const namedBy = (names: (entity: Entity) => string[]) =>
    [...entities.values()].flatMap((entity) => names(entity).map((name) => [name, entity] as const));
  return indexNames([...namedBy(givenNames), ...namedBy((entity) => namesOf(entity, { entities }))]);
});

/** The names of a base's entities, ready to be found; made once for each base. A name that is given goes before any other. */
export const nameIndexOf = ({ entities }: Named): NameIndex<Entity> => indexOf(entities);
