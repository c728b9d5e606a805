import type { APIRoute, GetStaticPaths } from 'astro';
import { chartFiles, chartResponse } from '../../share/chart-response.ts';
import { getBase } from '../../validate/base.ts';

export const getStaticPaths = (() =>
  chartFiles(getBase())
    .filter(({ view }) => view === undefined)
    .map((file) => ({ params: { chart: file.chart, ending: file.ending }, props: { file } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => chartResponse(props['file']);
