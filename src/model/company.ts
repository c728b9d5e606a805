import type { Base } from './base.ts';
import { companyOf } from './relations.ts';

/** Whether an entity is `id` itself or belongs to the company `id`. */
export const standsFor = (entity: string, id: string, base: Pick<Base, 'entities'>): boolean =>
  entity === id || companyOf(base, entity) === id;
