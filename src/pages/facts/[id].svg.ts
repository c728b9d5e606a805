import type { APIRoute, GetStaticPaths } from 'astro';
import { chip } from '../../share/chip.ts';
import { getBase } from '../../validate/base.ts';

export const getStaticPaths = (() =>
  [...getBase().facts.values()].map((fact) => ({ params: { id: fact.id }, props: { fact } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(chip(props['fact'], getBase()).svg, { headers: { 'content-type': 'image/svg+xml' } });
