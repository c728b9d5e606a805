import type { Series } from '../charts/series.ts';
import { embedHeight } from './embed-height.ts';

/** The message that an embed tells its height with. */
export const HEIGHT_MESSAGE = 'jatdae:height';

/** How an embed is framed where its height is not told; in oEmbed's answer the width is that of a blog's column. */
export const embedSize = (series: Series): { width: number; height: number } => ({
  width: 720,
  height: embedHeight(series),
});

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? '');

/** The frame alone: works without script, at a fixed height. */
export function embedFrame(series: Series, url: string): string {
  const { height } = embedSize(series);
  return `<iframe src="${escaped(url)}" title="${escaped(series.question)}" width="100%" height="${height}" style="border:0" loading="lazy" allow="fullscreen; clipboard-write; web-share"></iframe>`;
}

/**
 * The code that a host puts into its page: the frame, and ten lines that give it the height that the embed tells. Only
 * messages from the frame itself and from its own origin count.
 */
export const embedCode = (series: Series, url: string): string => `${embedFrame(series, url)}
<script>
addEventListener('message', function (event) {
  if (!event.data || event.data.type !== '${HEIGHT_MESSAGE}') return;
  document.querySelectorAll('iframe').forEach(function (frame) {
    if (frame.contentWindow !== event.source) return;
    if (new URL(frame.src).origin !== event.origin) return;
    frame.height = event.data.height;
  });
});
</script>`;
