import { createHash } from 'node:crypto';
import { buildSeries } from '../charts/build.ts';
import type { Layout } from '../charts/draw/plot.ts';
import type { Theme } from '../charts/palette.ts';
import type { Series } from '../charts/series.ts';
import { viewsOf } from '../charts/views.ts';
import type { Base } from '../facts/base.ts';
import type { Chart } from '../schema/chart.ts';
import { fingerprint } from './picture/fingerprint.ts';
import type { ChartPicture } from './picture/request.ts';

/** A chart or one of its views, as addresses name it. */
export interface ChartPlace {
  readonly chart: string;
  readonly view?: string | undefined;
}

/**
 * The path of a file of a chart or view, base left out: `/charts/valuation/krw.dark.svg`. What is named by its content lies in
 * a folder of its own, `/chart-files/valuation.krw.1a2b3c4d.json`: hosts that read `_headers` tell by the folder alone
 * which files never change.
 */
export const chartFile = ({ chart, view }: ChartPlace, ending: string): string =>
  /^[0-9a-f]{8}\./.test(ending)
    ? `/chart-files/${[chart, view, ending].filter((part) => part !== undefined).join('.')}`
    : `/charts/${chart}${view === undefined ? '' : `/${view}`}.${ending}`;

const layouts: readonly Layout[] = ['wide', 'medium', 'narrow'];
const themes: readonly Theme[] = ['light', 'dark'];

/**
 * What a page draws a chart from is named by its content, so that no page is ever shown with the picture or the data of
 * another deployment (docs/decisions/0014): eight hexadecimal digits over the series and all that decides how it looks.
 */
export const chartVersion = (series: Series): string =>
  createHash('sha256').update(fingerprint()).update(JSON.stringify(series)).digest('hex').slice(0, 8);

/** How a page's picture is called: `1a2b3c4d.plot-wide.svg`, `1a2b3c4d.plot-wide.dark.svg`. */
export const plotEnding = (version: string, layout: Layout, theme: Theme): string =>
  `${version}.plot-${layout}.${theme === 'dark' ? 'dark.' : ''}svg`;

/** How the data is called that a page's chart comes to life from: the published JSON under a name that never changes. */
export const liveEnding = (version: string): string => `${version}.json`;

/** The pictures of a view by ending: `svg` and `dark.svg` go out alone, messengers show `png`, pages `….plot-….svg`. */
export function chartPictures(series: Series): ReadonlyMap<string, ChartPicture> {
  const of = { what: 'chart', series, format: 'svg' } as const;
  const version = chartVersion(series);
  return new Map<string, ChartPicture>([
    ['svg', { ...of, frame: 'card', theme: 'light' }],
    ['dark.svg', { ...of, frame: 'card', theme: 'dark' }],
    ['png', { ...of, frame: 'share', theme: 'light', format: 'png' }],
    ...layouts.flatMap((frame) =>
      themes.map((theme) => [plotEnding(version, frame, theme), { ...of, frame, theme }] as const),
    ),
  ]);
}

/** Every chart and view of the base with its series. */
export const chartPlaces = (base: Base): (ChartPlace & { series: Series; of: Chart })[] =>
  [...base.charts.values()].flatMap((of) =>
    viewsOf(of).map(({ id: view }) => ({ chart: of.id, view, of, series: buildSeries(base, of, view) })),
  );
