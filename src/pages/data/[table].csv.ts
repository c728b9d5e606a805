import type { APIRoute, GetStaticPaths } from 'astro';
import { tables } from '../../feeds/data-package.ts';
import { getBase } from '../../validate/base.ts';

export const getStaticPaths = (() =>
  tables.map(({ name, csv }) => ({ params: { table: name }, props: { csv } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(props['csv'](getBase()), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
