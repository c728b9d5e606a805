import type { Base } from './base.ts';

/** The company behind a subject: itself, its maker, its employer. Undefined for a term. */
export function companyOf(base: Pick<Base, 'entities'>, id: string): string | undefined {
  const entity = base.entities.get(id);
  if (entity?.kind === 'company') return id;
  if (entity?.kind === 'model') return entity.by;
  return entity?.kind === 'person' ? entity.of : undefined;
}

/** Whether an entity is `id` itself or belongs to the company `id`. */
export const standsFor = (entity: string, id: string, base: Pick<Base, 'entities'>): boolean =>
  entity === id || companyOf(base, entity) === id;
