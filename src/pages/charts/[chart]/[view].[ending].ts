import type { APIRoute, GetStaticPaths } from 'astro';
import { hasVersion } from '../../../share/chart-files.ts';
import { chartFiles, chartResponse } from '../../../share/chart-response.ts';
import { getBase } from '../../../validate/base.ts';

export const getStaticPaths = (() =>
  chartFiles(getBase()).flatMap((file) =>
    file.view === undefined || hasVersion(file.ending)
      ? []
      : [{ params: { chart: file.chart, view: file.view, ending: file.ending }, props: { file } }],
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => chartResponse(props['file']);
