import { shareSize } from '../charts/draw/share.ts';
import type { Series } from '../charts/series.ts';
import { identity } from '../site/identity.ts';
import { absolute, pathOf } from '../site/url.ts';
import { type ChartPlace, chartFile } from './chart-files.ts';
import { embedFrame, embedSize } from './embed.ts';

/** The path of a chart's or view's embed. */
export const embedPath = ({ chart, view }: ChartPlace): string => `${pathOf.chart(chart, view)}embed/`;

/** The path of its oEmbed answer: `/oembed/valuation.json`, `/oembed/valuation/krw.json`. */
export const oembedPath = ({ chart, view }: ChartPlace): string =>
  `/oembed/${chart}${view === undefined ? '' : `/${view}`}.json`;

/** The oEmbed answer of a chart or view, of the kind `rich` (https://oembed.com, section 2.3.4). */
export function oembed(place: ChartPlace, series: Series) {
  return {
    type: 'rich',
    version: '1.0',
    title: series.question,
    author_name: identity.name,
    author_url: absolute('/'),
    provider_name: identity.name,
    provider_url: absolute('/'),
    html: embedFrame(series, absolute(embedPath(place))),
    ...embedSize(series),
    thumbnail_url: absolute(chartFile(place, 'png')),
    thumbnail_width: shareSize.width,
    thumbnail_height: shareSize.height,
    cache_age: 24 * 60 * 60,
  };
}
