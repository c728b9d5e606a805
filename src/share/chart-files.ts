import { buildSeries } from '../charts/build.ts';
import { type PageFrame, pageSheet, widths } from '../charts/draw/page.ts';
import type { Theme } from '../charts/palette.ts';
import type { Series } from '../charts/series.ts';
import { viewsOf } from '../charts/views.ts';
import type { Base } from '../facts/base.ts';
import { oncePer } from '../korean/once-per.ts';
import type { Chart } from '../schema/chart.ts';
import { versionOf } from './picture/fingerprint.ts';
import type { ChartPicture } from './picture/request.ts';

/** A chart or one of its views, as addresses name it. */
export interface ChartPlace {
  readonly chart: string;
  readonly view?: string | undefined;
}

/**
 * The path of a file of a chart or view, base left out: `/charts/valuation/krw.dark.svg`. What is named by its content lies in
 * folders of its own, what pages draw from in `/chart-files/valuation.krw.1a2b3c4d.json`, share pictures with those of all
 * pages: hosts that read `_headers` tell by the folder alone which files never change.
 */
export function chartFile({ chart, view }: ChartPlace, ending: string): string {
  if (!/^[0-9a-f]{8}\./.test(ending)) return `/charts/${chart}${view === undefined ? '' : `/${view}`}.${ending}`;
  const name = [chart, view, ending].filter((part) => part !== undefined).join('.');
  return ending.endsWith('.png') ? `/pictures/charts.${name}` : `/chart-files/${name}`;
}

/** The place in a chart's page that has all ways to take the chart along. */
export const shareId = ({ chart, view }: ChartPlace): string => ['share', chart, view].filter(Boolean).join('-');

const layouts = Object.keys(widths) as PageFrame[];
const themes: readonly Theme[] = ['light', 'dark'];

/**
 * What a page draws a chart from is named by its content, so that no page is ever shown with the picture or the data of
 * another deployment (docs/decisions/0014).
 */
export const chartVersion = oncePer((series: Series): string => versionOf(series));

/** The size of each of a chart's pictures in pages, in pixels; the same series stands in every version of the text that shows it. */
export const plotSizes = oncePer(
  (series: Series) =>
    new Map(
      layouts.map((layout) => {
        const { width, height } = pageSheet(series, layout, 'light');
        return [layout, { width, height }] as const;
      }),
    ),
);

/** How a page's picture is called: `1a2b3c4d.plot-wide.svg`, `1a2b3c4d.plot-wide.dark.svg`. */
export const plotEnding = (version: string, layout: PageFrame, theme: Theme): string =>
  `${version}.plot-${layout}.${theme === 'dark' ? 'dark.' : ''}svg`;

/**
 * Where a chart's share picture lies for who is told of it by a page: services keep a picture by its address, and under one
 * that stays they would show a corrected figure as it was. `….png` beside the chart's page goes on opening.
 */
export const sharePicture = (place: ChartPlace, series: Series): string =>
  chartFile(place, `${chartVersion(series)}.png`);

/** How the data is called that a page's chart comes to life from: the published JSON under a name that never changes. */
export const liveEnding = (version: string): string => `${version}.json`;

/** The pictures of a view by ending: `svg` and `dark.svg` go out alone, messengers show `png` and `….png`, readers post `portrait.png`, pages `….plot-….svg`. */
export function chartPictures(series: Series): ReadonlyMap<string, ChartPicture> {
  const of = { what: 'chart', series, format: 'svg' } as const;
  const version = chartVersion(series);
  const png = { ...of, frame: 'share', theme: 'light', format: 'png' } as const;
  return new Map<string, ChartPicture>([
    ['svg', { ...of, frame: 'card', theme: 'light' }],
    ['dark.svg', { ...of, frame: 'card', theme: 'dark' }],
    ['png', png],
    [`${version}.png`, png],
    ['portrait.png', { ...png, frame: 'portrait' }],
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
