import type { Entity } from '../schema/entity.ts';
import type { Base } from './base.ts';

/** The company behind an entity: itself, the maker of a model, where a person holds office. A term has none. */
export function companyOf(id: string, base: Pick<Base, 'entities'>): Extract<Entity, { kind: 'company' }> | undefined {
  const entity = base.entities.get(id);
  if (!entity || entity.kind === 'term') return undefined;
  if (entity.kind === 'company') return entity;
  const company = base.entities.get(entity.kind === 'model' ? entity.by : entity.of);
  return company?.kind === 'company' ? company : undefined;
}

/** Whether an entity is `id` itself or belongs to the company `id`. */
export const standsFor = (entity: string, id: string, base: Pick<Base, 'entities'>): boolean =>
  entity === id || companyOf(entity, base)?.id === id;
