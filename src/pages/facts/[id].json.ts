import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedFact } from '../../share/fact-file.ts';
import { getBase } from '../../validate/base.ts';

export const getStaticPaths = (() =>
  [...getBase().facts.values()].map((fact) => ({ params: { id: fact.id }, props: { fact } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(`${JSON.stringify(publishedFact(props['fact'], getBase()), null, 2)}\n`, {
    headers: { 'content-type': 'application/json' },
  });
