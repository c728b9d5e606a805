import type { APIRoute, GetStaticPaths } from 'astro';
import { chartFile, hasVersion } from '../../share/chart-files.ts';
import { chartFiles, chartResponse } from '../../share/chart-response.ts';
import { getBase } from '../../validate/base.ts';

/** Files named by their content: what pages draw charts from. */
export const getStaticPaths = (() =>
  chartFiles(getBase())
    .filter(({ ending }) => hasVersion(ending))
    .map((file) => {
      const [name = '', ...ending] = chartFile(file, file.ending).replace('/chart-files/', '').split('.');
      return { params: { name, ending: ending.join('.') }, props: { file } };
    })) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => chartResponse(props['file']);
