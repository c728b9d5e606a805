import { csv } from '../charts/csv.ts';
import { json } from '../charts/json.ts';
import type { Series } from '../charts/series.ts';
import type { Base } from '../model/base.ts';
import { absolute, pathOf } from '../site/url.ts';
import { type ChartPlace, chartPictures, chartPlaces, chartVersion, liveEnding } from './chart-files.ts';
import { picture } from './picture/studio.ts';

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
};

/** A file of a chart or view: what `getStaticPaths` gives and the endpoint answers with. */
export interface ChartFile extends ChartPlace {
  readonly ending: string;
  readonly series: Series;
}

/** Every file of every chart and view: pictures, CSV, JSON. */
export const chartFiles = (base: Base): ChartFile[] =>
  chartPlaces(base).flatMap(({ chart, view, series }) =>
    ['csv', 'json', liveEnding(chartVersion(series)), ...chartPictures(series).keys()].map((ending) => ({
      chart,
      view,
      ending,
      series,
    })),
  );

/** The file's answer. */
export async function chartResponse({ series, ending, ...place }: ChartFile): Promise<Response> {
  const type = types[ending.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return new Response(await contentOf(series, ending, place), { headers: { 'content-type': type } });
}

async function contentOf(series: Series, ending: string, place: ChartPlace): Promise<string | Uint8Array<ArrayBuffer>> {
  const url = absolute(pathOf.chart(place.chart, place.view));
  if (ending.endsWith('json')) return json(series, url);
  if (ending === 'csv') return csv(series, (fact) => absolute(pathOf.fact(fact)), url);
  const request = chartPictures(series).get(ending);
  if (!request) throw new RangeError(`no chart file ends with ${ending}`);
  return new Uint8Array(await picture(request));
}
