import { shareSize } from '../charts/draw/share.ts';
import type { Series } from '../charts/series.ts';
import { identity } from '../site/identity.ts';
import { absolute, pathOf } from '../site/url.ts';
import { type ChartPlace, chartFile } from './chart-files.ts';
import { embedFrame, embedSize } from './embed.ts';

/** An oEmbed answer of the kind `rich` (https://oembed.com, section 2.3.4). */
export interface OEmbed {
  readonly type: 'rich';
  readonly version: '1.0';
  readonly title: string;
  readonly author_name: string;
  readonly author_url: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
  readonly cache_age: number;
}

const DAY = 86_400;

/** The path of a chart's or view's embed. */
export const embedPath = ({ chart, view }: ChartPlace): string => `${pathOf.chart(chart, view)}embed/`;

/** The path of its oEmbed answer: `/oembed/valuation.json`, `/oembed/valuation/krw.json`. */
export const oembedPath = ({ chart, view }: ChartPlace): string =>
  `/oembed/${chart}${view === undefined ? '' : `/${view}`}.json`;

/** The oEmbed answer of a chart or view. */
export function oembed(place: ChartPlace, series: Series): OEmbed {
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
    cache_age: DAY,
  };
}
