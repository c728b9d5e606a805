import type { APIRoute } from 'astro';
import { dateOf } from '../../facts/fact.ts';
import { headOf } from '../../facts/sheet.ts';
import { getBase } from '../../validate/base.ts';

/** What the two fields can be asked for: `[id, title with its time]`. */
export const GET: APIRoute = () => {
  const base = getBase();
  return Response.json(
    [...base.facts.values()].map((fact) => [
      fact.id,
      [headOf(fact, base).title, fact.kind === 'event' ? undefined : dateOf(fact, base)].filter(Boolean).join(' · '),
    ]),
  );
};
