import { type Addresses, csv, csvMetadata } from '../charts/csv.ts';
import { json } from '../charts/json.ts';
import type { Base } from '../facts/base.ts';
import { correctionsOf } from '../facts/corrections.ts';
import { contentTypeOf } from '../site/content-types.ts';
import { identity } from '../site/identity.ts';
import { absolute, chartEndings, pathOf } from '../site/url.ts';
import { type ChartPlace, chartFile, chartPictures, chartPlaces, chartVersion, liveEnding } from './chart-files.ts';
import { citationFile, isCitation, workOf } from './citation.ts';
import { picture } from './picture/studio.ts';

/** A file of a chart or view: what `getStaticPaths` gives and the endpoint answers with. */
type ChartFile = ReturnType<typeof chartFiles>[number] & {
  /** The path of the page that the file is of, where that is not the chart's. */
  readonly page?: string;
  /** Whether few ask for it. */
  readonly seldom?: boolean;
};

/**
 * Every file of every chart and view: pictures, data, citations; with what was corrected in the chart's facts, newest first.
 * @param sealedAt gives the absolute address at which a view stays as it is, where there is one
 */
export const chartFiles = (base: Base, sealedAt: (place: ChartPlace) => string | undefined) =>
  chartPlaces(base).flatMap(({ of, ...place }) => {
    const [{ series }, corrections] = [place, correctionsOf(base, of.facts)];
    const endings = new Set([...chartEndings, liveEnding(chartVersion(series)), ...chartPictures(series).keys()]);
    const work = { ...workOf(base, place, series), sealed: sealedAt(place) };
    return [...endings].map((ending) => ({ ...place, ending, corrections, work }));
  });

/** Answers with a file; `path` where it lies elsewhere than `chartFile` says. */
export async function chartResponse(file: ChartFile & { readonly path?: string }): Promise<Response> {
  const { ending } = file;
  const type = contentTypeOf(file.path ?? chartFile(file, ending)) ?? '';
  return new Response(await contentOf(file), { headers: { 'content-type': type } });
}

async function contentOf(file: ChartFile): Promise<string | Uint8Array<ArrayBuffer>> {
  const { chart, view, series, ending, corrections, page = pathOf.chart(chart, view) } = file;
  const url = absolute(page);
  const addresses: Addresses = { fact: (id) => absolute(pathOf.fact(id)), chart: url, licence: identity.licence };
  if (ending === 'csv') return csv(series, addresses);
  if (ending === 'meta.json') return csvMetadata(series, addresses, absolute(chartFile(file, 'csv')));
  if (isCitation(ending)) return citationFile(file.work, ending);
  const told = { $schema: absolute('/schemas/chart.json'), licence: identity.licence, url };
  if (ending === 'json') return json(series, told, corrections);
  // What a page's chart comes to life from is named by the series alone; corrections stand in the page itself.
  if (ending.endsWith('json')) return json(series, told);
  const request = chartPictures(series).get(ending);
  if (!request) throw new RangeError(`no chart file ends with ${ending}`);
  // What a PNG of a version shows the chart's own may show as well; it is drawn once.
  const isQuick = file.seldom === true && request.format === 'svg';
  return new Uint8Array(await picture(isQuick ? { ...request, seldom: true } : request));
}
