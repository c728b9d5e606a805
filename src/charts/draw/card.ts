import { keepTogether } from '../../korean/amount-parse.ts';
import { identity } from '../../site/identity.ts';
import { plotters } from '../kinds/index.ts';
import type { Palette } from '../palette.ts';
import { sentence } from '../sentence.ts';
import type { Series } from '../series.ts';
import { remarksOf } from '../warnings.ts';
import { label, type Mark, straight } from './mark.ts';
import type { Sheet } from './page.ts';
import { fontsAt } from './plot.ts';
import { type Paragraph, ruler, setParagraph } from './prose.ts';
import { type Font, measure, textFont } from './text.ts';

const WIDTH = 720;
const PAD = 32;

/** The picture that goes out alone: question, answer, plot, warnings, what was left out, source and name. */
export function card(series: Series, palette: Palette): Omit<Sheet, 'theme'> {
  const width = WIDTH - 2 * PAD;
  const marks: Mark[] = [];
  let y = PAD - 6;
  const set = (paragraph: Paragraph, gap: number): void => {
    const { marks: lines, bottom } = setParagraph(paragraph, PAD, y, width);
    marks.push(...lines);
    y = bottom + gap;
  };
  const headline: Font = { family: 'headline', size: 26, weight: 700 };
  set({ text: series.question, font: headline, colour: palette.ink, leading: 1.35 }, 8);
  set({ text: keepTogether(sentence(series)), font: textFont(15), colour: palette.ink, leading: 1.65 }, 20);
  const room = { x: PAD, y, width, layout: 'wide', scale: 1, fonts: fontsAt(1), palette } as const;
  const plot = plotters[series.kind](series, room);
  y = plot.bottom + 14;
  for (const warning of [...series.warnings.map(({ text: words }) => words), ...series.conflicts]) {
    const colour = palette.warning;
    set({ text: keepTogether(warning), font: textFont(13.5), colour, leading: 1.6, sign: colour }, 4);
  }
  for (const remark of footnotesOf(series))
    set({ text: keepTogether(remark), font: textFont(13), colour: palette.muted, leading: 1.6 }, 4);
  y += 8;
  marks.push(straight([PAD, y], [PAD + width, y], palette.rule, 1));
  y += 8;
  const name: Font = { family: 'headline', size: 18, weight: 700 };
  const nameX = PAD + width - measure(identity.name, name);
  marks.push(...ruler(nameX - 26, y + 1, 22, palette.warning, palette.paper));
  marks.push(label(nameX, y + 18, identity.name, name, palette.ink));
  const paragraph = { text: series.source, font: textFont(12.5), colour: palette.muted, leading: 1.6 };
  const source = setParagraph(paragraph, PAD, y + 2, nameX - PAD - 44);
  marks.push(...source.marks);
  return {
    width: WIDTH,
    height: Math.ceil(Math.max(source.bottom, y + 24) + PAD - 12),
    ground: palette.paper,
    plot,
    marks,
  };
}

/** What a picture that goes out alone says under the plot: what the forms mean, what was left out, the notes. */
export function footnotesOf(series: Series): string[] {
  const forms = remarksOf(series).filter(({ grave }) => !grave);
  return [
    ...forms.map(({ text }) => `${text}.`),
    ...series.leftOut.map(({ text, reason }) => `${text}: ${reason}`),
    ...series.notes,
  ];
}
