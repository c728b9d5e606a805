import { keepTogether } from '../../korean/amount-parse.ts';
import { identity } from '../../site/identity.ts';
import { plotOf } from '../kinds/index.ts';
import type { Palette } from '../palette.ts';
import { brief, caveatsOf } from '../sentence.ts';
import { type Series, titleOf } from '../series.ts';
import { beware, remarksOf } from '../warnings.ts';
import { label, straight } from './mark.ts';
import type { Sheet } from './page.ts';
import { fontsAt, type Plot } from './plot.ts';
import { ruler, setProse } from './prose.ts';
import { type Font, measure, textFont } from './text.ts';

const WIDTH = 720;
const PAD = 32;

/** The picture that goes out alone: question, answer, plot, warnings, what was left out, source and name. */
export function card(series: Series, palette: Palette): Omit<Sheet, 'theme'> {
  const width = WIDTH - 2 * PAD;
  const { ink, muted, paper } = palette;
  const headline: Font = { family: 'headline', size: 26, weight: 700 };
  const title = { text: titleOf(series), font: headline, colour: ink, leading: 1.35, gap: 8 };
  const asked = { text: series.question, font: textFont(14), colour: muted, leading: 1.6, gap: 6 };
  const answer = { text: keepTogether(brief(series)), font: textFont(15), colour: ink, leading: 1.65, gap: 20 };
  const head = setProse([title, ...(series.finding === undefined ? [] : [asked]), answer], PAD, PAD - 6, width);
  const room = { x: PAD, y: head.bottom, width, layout: 'wide', scale: 1, fonts: fontsAt(1), palette } as const;
  const plot = plotOf(series, room);
  const grave = { font: textFont(13.5), colour: ink, leading: 1.6, gap: 4 };
  const small = { font: textFont(13), colour: muted, leading: 1.6, gap: 4 };
  const remarks = [
    ...caveatsOf(series).map((text, i) => ({ ...grave, text: i === 0 ? `${beware}${text}` : text })),
    ...footnotesOf(series, plot).map((text) => ({ ...small, text })),
  ].map((remark) => ({ ...remark, text: keepTogether(remark.text) }));
  const below = setProse(remarks, PAD, plot.bottom + 14, width);
  const line = below.bottom + 8;
  const y = line + 8;
  const name: Font = { family: 'headline', size: 18, weight: 700 };
  const nameX = PAD + width - measure(identity.name, name);
  const sources = { text: series.source, font: textFont(12.5), colour: muted, leading: 1.6 };
  const source = setProse([sources], PAD, y + 2, nameX - PAD - 44);
  const marks = [
    ...head.marks,
    ...below.marks,
    straight([PAD, line], [PAD + width, line], palette.rule, 1),
    ...ruler(nameX - 34, y + 3, 27, palette.brand, paper),
    label(nameX, y + 18, identity.name, name, ink),
    ...source.marks,
  ];
  return { width: WIDTH, height: Math.ceil(Math.max(source.bottom, y + 24) + PAD - 12), ground: paper, plot, marks };
}

/** What a picture that goes out alone says under the plot: what the forms mean, what was left out, the notes. */
function footnotesOf(series: Series, plot: Pick<Plot, 'hasStub' | 'reckoned'> = {}): string[] {
  const forms = remarksOf(series, plot).filter(({ grave }) => !grave);
  return [
    ...forms.map(({ text }) => `${text}.`),
    ...series.leftOut.map(({ text, reason }) => `${text}: ${reason}`),
    ...series.notes,
  ];
}
