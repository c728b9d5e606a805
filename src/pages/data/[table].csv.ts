import type { APIRoute, GetStaticPaths } from 'astro';
import { resources } from '../../feeds/data-package.ts';
import { getBase } from '../../validate/base.ts';

export const getStaticPaths = (() =>
  resources.map(({ name }) => ({ params: { table: name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const table = resources.find(({ name }) => name === params['table']);
  return new Response(table?.csv(getBase()), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
