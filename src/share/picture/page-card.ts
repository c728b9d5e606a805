import { label, type Mark, straight } from '../../charts/draw/mark.ts';
import { setProse } from '../../charts/draw/prose.ts';
import { margin, nameplate, shareSize } from '../../charts/draw/share.ts';
import { type Font, textFont, wrap } from '../../charts/draw/text.ts';
import { palettes } from '../../charts/palette.ts';
import { keepTogether } from '../../korean/amount-parse.ts';
import { identity } from '../../site/identity.ts';
import type { PagePicture } from './request.ts';

/** Lays out the share picture of a page that is no chart. */
export function pageCard({ kicker, title, text }: PagePicture): Mark[] {
  const palette = palettes.light;
  const width = shareSize.width - 2 * margin.x;
  const words = [
    { text: kicker, font: textFont(26, 600), colour: palette.warning, leading: 1.4, most: 1, gap: 18 },
    { text: title, font: titleFont(title, width), colour: palette.ink, leading: 1.28, most: 3, gap: 26 },
    { text: keepTogether(text), font: textFont(28), colour: palette.muted, leading: 1.6, most: 3 },
  ];
  const bottom = shareSize.height - margin.y;
  const line = bottom - 52;
  // In the middle of what the foot leaves, but never above the margin.
  const top = Math.max(margin.y, (line - setProse(words, 0, 0, width).bottom) / 2);
  const name = nameplate(bottom - 2, palette);
  const [footLine = ''] = wrap(identity.tagline, textFont(20), width - name.width - 80, 1);
  return [
    { type: 'box', x: 0, y: 0, ...shareSize, colour: palette.paper },
    ...setProse(words, margin.x, top, width).marks,
    straight([margin.x, line], [margin.x + width, line], palette.rule, 1.5),
    label(margin.x, bottom - 6, footLine, textFont(20), palette.muted),
    ...name.marks,
  ];
}

/** The largest size at which the title stands in two lines. */
function titleFont(title: string, width: number): Font {
  const font = (size: number): Font => ({ family: 'headline', size, weight: 700 });
  return font([76, 68, 60, 54, 48].find((size) => wrap(title, font(size), width).length <= 2) ?? 48);
}
