import type { APIRoute } from 'astro';
import { entitiesWithFacts } from '../../facts/relations.ts';
import { getBase } from '../../validate/base.ts';

/** What the list of facts can be asked about: `[id, name, name in Latin letters]`, in the order of the Korean alphabet. */
export const GET: APIRoute = () =>
  Response.json(entitiesWithFacts(getBase()).map(({ id, name, en }) => [id, name, en]));
