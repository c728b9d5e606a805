import type { APIRoute, GetStaticPaths } from 'astro';
import { chartPlaces } from '../../share/chart-files.ts';
import { oembed } from '../../share/embed.ts';
import { getBase } from '../../validate/base.ts';

export const getStaticPaths = (() =>
  chartPlaces(getBase()).map(({ chart, view, series }) => ({
    params: { place: view === undefined ? chart : `${chart}/${view}` },
    props: { answer: oembed({ chart, view }, series) },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(`${JSON.stringify(props['answer'], null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
