import type { APIRoute, GetStaticPaths } from 'astro';
import { chartFile } from '../share/chart-files.ts';
import { chartFiles, chartResponse } from '../share/chart-response.ts';
import { getBase } from '../validate/base.ts';

/** Every file of every chart and view, at the address that `chartFile` gives it. */
export const getStaticPaths = (() =>
  chartFiles(getBase()).map((file) => ({
    params: { chartFile: chartFile(file, file.ending).slice(1) },
    props: { file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => chartResponse(props['file']);
