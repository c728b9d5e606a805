import type { APIRoute, GetStaticPaths } from 'astro';
import { chartFilesByPath } from '../editions/chart-files.ts';
import { getEditions } from '../editions/record.ts';
import { chartResponse } from '../share/chart-response.ts';
import { getBase } from '../validate/base.ts';

/** Every file of every chart and view, and those of sealed versions. */
export const getStaticPaths = (() =>
  [...chartFilesByPath(getBase(), getEditions())].map(([path, file]) => ({
    params: { chartFile: path.slice(1) },
    props: { file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => chartResponse(props['file']);
