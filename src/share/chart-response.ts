import { csv } from '../charts/csv.ts';
import { json } from '../charts/json.ts';
import type { Base } from '../facts/base.ts';
import { correctionsOf } from '../facts/corrections.ts';
import { absolute, pathOf } from '../site/url.ts';
import { chartPictures, chartPlaces, chartVersion, liveEnding } from './chart-files.ts';
import { picture } from './picture/studio.ts';

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
};

/** A file of a chart or view: what `getStaticPaths` gives and the endpoint answers with. */
type ChartFile = ReturnType<typeof chartFiles>[number];

/** Every file of every chart and view: pictures, CSV, JSON; with what was corrected in the chart's facts, newest first. */
export const chartFiles = (base: Base) =>
  chartPlaces(base).flatMap(({ of, ...place }) => {
    const [{ series }, corrections] = [place, correctionsOf(base, of.facts)];
    const endings = ['csv', 'json', liveEnding(chartVersion(series)), ...chartPictures(series).keys()];
    return endings.map((ending) => ({ ...place, ending, corrections }));
  });

export async function chartResponse(file: ChartFile): Promise<Response> {
  const { ending } = file;
  const type = types[ending.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return new Response(await contentOf(file), { headers: { 'content-type': type } });
}

async function contentOf(file: ChartFile): Promise<string | Uint8Array<ArrayBuffer>> {
  const { chart, view, series, ending, corrections } = file;
  const url = absolute(pathOf.chart(chart, view));
  if (ending === 'json') return json(series, url, corrections);
  // What a page's chart comes to life from is named by the series alone; corrections stand in the page itself.
  if (ending.endsWith('json')) return json(series, url);
  if (ending === 'csv') return csv(series, (fact) => absolute(pathOf.fact(fact)), url);
  const request = chartPictures(series).get(ending);
  if (!request) throw new RangeError(`no chart file ends with ${ending}`);
  return new Uint8Array(await picture(request));
}
