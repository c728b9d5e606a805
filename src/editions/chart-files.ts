import type { Base } from '../facts/base.ts';
import { type ChartPlace, chartFile, chartPictures, chartVersion, liveEnding } from '../share/chart-files.ts';
import { chartFiles } from '../share/chart-response.ts';
import { pathOf } from '../site/url.ts';
import { type Editions, sealedAddress } from './record.ts';
import { keptOf, placeOf, sealedWork } from './sealed.ts';
import { viewId } from './version.ts';

/** What lies beside the page of a version of a chart or view: `/v/<version>.csv`. */
const besideView = ['png', 'csv', 'json'] as const;

/**
 * The files of sealed versions of charts and views that `chartResponse` writes: those beside the versions' own pages, and what these draw
 * from, which of a version that stands is what its living page draws from.
 */
const sealedChartFiles = (editions: Editions) =>
  keptOf(editions, 'view').flatMap(({ id, version, edition, body }) => {
    if (!body) return [];
    const { series } = body;
    const place = placeOf({ id });
    const page = pathOf.version(version);
    const work = sealedWork({ id, kind: 'view', version, edition, body });
    const file = (ending: string, path: string) => ({ path, ...place, series, ending, corrections: [], work, page });
    const drawn = [liveEnding(chartVersion(series)), ...chartPictures(series).keys()].filter((ending) =>
      ending.startsWith(chartVersion(series)),
    );
    return [
      ...besideView.map((ending) => file(ending, pathOf.versionFile(version, ending))),
      ...drawn.map((ending) => file(ending, chartFile(place, ending))),
    ];
  });

/**
 * Every file of every chart and view by its path, and those of sealed versions, each once: what a version that stands is drawn from is
 * the living chart's. `seldom` are those of versions alone.
 */
export function chartFilesByPath(base: Base, editions: Editions) {
  const sealedAt = (place: ChartPlace) => sealedAddress(base, 'view', viewId(place.chart, place.view));
  const living = chartFiles(base, sealedAt).map((file) => ({ ...file, path: chartFile(file, file.ending) }));
  const sealed = sealedChartFiles(editions).map((file) => ({ ...file, seldom: true }));
  return new Map([...sealed, ...living.map((file) => ({ ...file, seldom: false }))].map((file) => [file.path, file]));
}
