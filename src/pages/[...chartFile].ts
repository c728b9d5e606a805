import type { APIRoute, GetStaticPaths } from 'astro';
import { getEditions, sealedAddress } from '../editions/record.ts';
import { sealedChartFiles } from '../editions/sealed.ts';
import { viewId } from '../editions/version.ts';
import { type ChartPlace, chartFile } from '../share/chart-files.ts';
import { chartFiles, chartResponse } from '../share/chart-response.ts';
import { getBase } from '../validate/base.ts';

/** Every file of every chart and view, at the address that `chartFile` gives it, and those of sealed versions; each once. */
export const getStaticPaths = (() => {
  const base = getBase();
  const sealedAt = (place: ChartPlace) => sealedAddress(base, 'view', viewId(place.chart, place.view));
  const living = chartFiles(base, sealedAt).map((file) => ({ ...file, path: chartFile(file, file.ending) }));
  const files = new Map([...sealedChartFiles(getEditions()), ...living].map((file) => [file.path, file]));
  return [...files].map(([path, file]) => ({ params: { chartFile: path.slice(1) }, props: { file } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => chartResponse(props['file']);
