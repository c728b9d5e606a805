import { label, type Mark, straight } from '../../charts/draw/mark.ts';
import { type Paragraph, setParagraph } from '../../charts/draw/prose.ts';
import { margin, nameplate, shareSize } from '../../charts/draw/share.ts';
import { type Font, textFont, wrap } from '../../charts/draw/text.ts';
import { palettes } from '../../charts/palette.ts';
import { keepTogether } from '../../korean/amount-parse.ts';
import type { PagePicture } from './request.ts';

/** Lays out the share picture of a page that is no chart. */
export function pageCard({ kicker, title, text, foot }: PagePicture): Mark[] {
  const palette = palettes.light;
  const width = shareSize.width - 2 * margin.x;
  const headline = titleFont(title, width);
  const paragraphs: { paragraph: Paragraph; gap: number }[] = [
    { paragraph: { text: kicker, font: textFont(26, 600), colour: palette.warning, leading: 1.4, most: 1 }, gap: 18 },
    { paragraph: { text: title, font: headline, colour: palette.ink, leading: 1.28, most: 3 }, gap: 26 },
    {
      paragraph: { text: keepTogether(text), font: textFont(28), colour: palette.muted, leading: 1.6, most: 3 },
      gap: 0,
    },
  ];
  const marks: Mark[] = [{ type: 'box', x: 0, y: 0, ...shareSize, colour: palette.paper }];
  const bottom = shareSize.height - margin.y;
  const line = bottom - 52;
  const lay = (top: number): { marks: Mark[]; bottom: number } => {
    let y = top;
    const set = paragraphs.flatMap(({ paragraph, gap }) => {
      const { marks: lines, bottom: end } = setParagraph(paragraph, margin.x, y, width);
      y = end + gap;
      return lines;
    });
    return { marks: set, bottom: y };
  };
  // In the middle of what the foot leaves, but never above the margin.
  const height = lay(0).bottom;
  marks.push(...lay(Math.max(margin.y, (line - height) / 2)).marks);

  const name = nameplate(bottom - 2, palette);
  const [footLine = ''] = wrap(foot, textFont(20), width - name.width - 80, 1);
  marks.push(
    straight([margin.x, line], [margin.x + width, line], palette.rule, 1.5),
    label(margin.x, bottom - 6, footLine, textFont(20), palette.muted),
    ...name.marks,
  );
  return marks;
}

/** The largest size at which the title stands in two lines. */
function titleFont(title: string, width: number): Font {
  const font = (size: number): Font => ({ family: 'headline', size, weight: 700 });
  return font([76, 68, 60, 54, 48].find((size) => wrap(title, font(size), width).length <= 2) ?? 48);
}
