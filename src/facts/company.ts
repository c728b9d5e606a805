import type { Fact } from '../schema/fact.ts';
import type { Base } from './base.ts';

/** The company behind a subject: itself, its maker, its employer, that of a division. Undefined for a term and for whom none employs. */
export function companyOf({ entities }: Pick<Base, 'entities'>, id: string): string | undefined {
  const entity = entities.get(id);
  const own = entity?.kind === 'model' ? entity.by : entity?.kind === 'person' ? entity.of : id;
  const company = entities.get(own ?? '');
  return company?.kind === 'company' ? (company.of ?? own) : undefined;
}

/** Whether an entity is `id` itself or belongs to the company `id`. */
export const standsFor = (entity: string, id: string, base: Pick<Base, 'entities'>): boolean =>
  entity === id || companyOf(base, entity) === id;

/** The company that a fact is told under in a list: that of the first that it is about and has one, else of whoever said it. */
export const companyBehind = (
  { subjects, attribution = '' }: Pick<Fact, 'subjects' | 'attribution'>,
  base: Pick<Base, 'entities'>,
): string | undefined => [...subjects, attribution].map((id) => companyOf(base, id)).find((id) => id !== undefined);
