import type { Mark } from '../../charts/draw/mark.ts';
import { type Paragraph, ruler, setParagraph, widthOf } from '../../charts/draw/prose.ts';
import { margin, shareSize } from '../../charts/draw/share.ts';
import { type Font, wrap } from '../../charts/draw/text.ts';
import { palettes } from '../../charts/palette.ts';
import { keepTogether } from '../../korean/amount-parse.ts';
import { identity } from '../../site/identity.ts';
import type { PagePicture } from './request.ts';

/** Lays out the share picture of a page that is no chart. */
export function pageCard({ kicker, title, text, foot }: PagePicture): Mark[] {
  const palette = palettes.light;
  const width = shareSize.width - 2 * margin.x;
  const sans = (size: number, weight: Font['weight'] = 400): Font => ({ family: 'text', size, weight });
  const headline = titleFont(title, width);
  const paragraphs: { paragraph: Paragraph; gap: number }[] = [
    { paragraph: { text: kicker, font: sans(26, 600), colour: palette.warning, leading: 1.4, most: 1 }, gap: 18 },
    { paragraph: { text: title, font: headline, colour: palette.ink, leading: 1.28, most: 3 }, gap: 26 },
    {
      paragraph: { text: keepTogether(text), font: sans(28), colour: palette.muted, leading: 1.6, most: 3 },
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

  const name: Font = { family: 'headline', size: 34, weight: 700 };
  const nameWidth = widthOf(identity.name, name);
  const [footLine = ''] = wrap(foot, sans(20), width - nameWidth - 80, 1);
  marks.push(
    { type: 'line', from: [margin.x, line], to: [margin.x + width, line], colour: palette.rule, width: 1.5 },
    { type: 'text', x: margin.x, y: bottom - 6, text: footLine, font: sans(20), colour: palette.muted, align: 'left' },
    ...ruler(margin.x + width - nameWidth - 44, bottom - 33, 38, palette.warning, palette.paper),
    {
      type: 'text',
      x: margin.x + width,
      y: bottom - 2,
      text: identity.name,
      font: name,
      colour: palette.ink,
      align: 'right',
    },
  );
  return marks;
}

/** The largest size at which the title stands in two lines. */
function titleFont(title: string, width: number): Font {
  const font = (size: number): Font => ({ family: 'headline', size, weight: 700 });
  return font([76, 68, 60, 54, 48].find((size) => wrap(title, font(size), width).length <= 2) ?? 48);
}
