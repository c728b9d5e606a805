import { escaped } from '../charts/draw/markup.ts';
import { shareFrames } from '../charts/draw/share.ts';
import { HEIGHT_MESSAGE } from '../charts/height-message.ts';
import type { Series } from '../charts/series.ts';
import { identity } from '../site/identity.ts';
import { absolute, pathOf } from '../site/url.ts';
import { type ChartPlace, sharePicture } from './chart-files.ts';
import { embedHeight } from './embed-height.ts';

/** How an embed is framed where its height is not told; in oEmbed's answer the width is that of a blog's column. */
export const embedSize = (series: Series): { width: number; height: number } => ({
  width: 720,
  height: embedHeight(series),
});

/** The frame alone: works without script, at a fixed height. */
export function embedFrame(series: Series, url: string): string {
  const { height } = embedSize(series);
  return `<iframe src="${escaped(url)}" title="${escaped(series.question)}" width="100%" height="${height}" style="border:0" loading="lazy" allow="fullscreen; clipboard-write; web-share"></iframe>`;
}

/**
 * The code that a host puts into its page: the frame, and ten lines that give it the height that the embed tells. Only
 * messages from the frame itself and from its own origin count, or from none: the sandbox of a host takes it away. The
 * height stands in its style too, over what a host's style sheet says of every frame (`aspect-ratio: 16 / 9; height: auto`).
 */
export const embedCode = (series: Series, url: string): string => `${embedFrame(series, url)}
<script>
addEventListener('message', function (event) {
  if (!event.data || event.data.type !== '${HEIGHT_MESSAGE}') return;
  document.querySelectorAll('iframe').forEach(function (frame) {
    if (frame.contentWindow !== event.source) return;
    if (event.origin !== 'null' && event.origin !== new URL(frame.src).origin) return;
    frame.style.height = (frame.height = event.data.height) + 'px';
  });
});
</script>`;

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
    thumbnail_url: absolute(sharePicture(place, series)),
    thumbnail_width: shareFrames.share.width,
    thumbnail_height: shareFrames.share.height,
    cache_age: 24 * 60 * 60,
  };
}
