import { escaped } from '../charts/draw/markup.ts';
import { type Font, measure, textFont, wrap } from '../charts/draw/text.ts';
import { palettes } from '../charts/palette.ts';
import type { Base } from '../facts/base.ts';
import { saidOf } from '../facts/citation.ts';
import { correctionsOf } from '../facts/corrections.ts';
import { measureOf } from '../facts/fact.ts';
import { disputed, markPath } from '../facts/marks.ts';
import { conflictsOf } from '../facts/relations.ts';
import { viewOf } from '../facts/view.ts';
import { formatDate } from '../korean/date.ts';
import type { Fact } from '../schema/fact.ts';
import { identity } from '../site/identity.ts';
import { absolute, pathOf } from '../site/url.ts';
import { chipStyle } from './chip-style.ts';

/** Pixels: the most that a line takes, round the words, and before a mark's name. */
const [LINE, PADDING, MARK] = [400, 12, 16];
/** An old value that is longer is a sentence, which the fact's page tells. */
const VALUE = 24;
const [small, large] = [textFont(12), textFont(17, 600)];

/** The path of a figure's chip. */
export const chipPath = (id: string): string => `/facts/${id}.svg`;

/** Words of a chip: where they begin, what the style sheet calls them. */
interface Words {
  readonly text: string;
  readonly font: Font;
  readonly className: 'i' | 's';
  readonly x?: number;
  readonly isStruck?: boolean;
}

/**
 * A figure for other sites, as a picture: what it is, its value, its mark, who said so and when, and what goes wherever it goes.
 * Corrected, it shows the old value struck out. It brings no font: whatever the reader has is set as wide as ours.
 */
export function chip(fact: Fact, base: Base) {
  const view = viewOf(fact, base);
  const { who, when } = saidOf(fact, base);
  const [corrected] = correctionsOf(base, [fact.id]);
  const was = corrected && corrected.was.length <= VALUE ? corrected.was : undefined;
  const flags = [
    view.reckoned && `계산하면 ${view.reckoned}`,
    corrected && `${formatDate(corrected.date)} 정정`,
    view.successor && `새 값 ${view.successor.valueText}`,
    conflictsOf(base, fact).length > 0 ? disputed : view.caution && '주의할 점 있음',
  ];
  const said = [view.statusName, [who, when].filter(Boolean).join(', '), ...flags, identity.name]
    .filter(Boolean)
    .join(' · ');
  const after = was === undefined ? 0 : measure(was, small) + 8;
  const heads = wrap(measureOf(fact, base), small, LINE).map((text): Words => ({ text, font: small, className: 's' }));
  const values = wrap(view.valueText, large, LINE - after, 3).map(
    (text, i): Words => ({ text, font: large, className: 'i', x: i === 0 ? after : 0 }),
  );
  const foots = wrap(said, small, LINE - MARK).map((text): Words => ({ text, font: small, className: 's', x: MARK }));
  const lines = [...heads, ...values, ...foots];
  let y = PADDING;
  const set = lines.map((words) => {
    y += words.font.size * 1.45;
    return { ...words, y: Math.round(y) - 4 };
  });
  const firstOf = (part: number): number => set[part]?.y ?? 0;
  if (was !== undefined) set.push({ text: was, font: small, className: 's', isStruck: true, y: firstOf(heads.length) });
  const width = Math.ceil(Math.max(...set.map(({ text, font, x = 0 }) => x + measure(text, font)))) + 2 * PADDING;
  const height = Math.ceil(y) + PADDING - 3;
  const title = `${measureOf(fact, base)}: ${was === undefined ? '' : `${was} → `}${view.valueText} (${said})`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t" lang="${identity.language}" font-family="Pretendard,Apple SD Gothic Neo,Noto Sans KR,Malgun Gothic,sans-serif">`,
    `<title id="t">${escaped(title)}</title><style>${chipStyle}</style>`,
    `<rect class="p" fill="${palettes.light.paper}" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="4"/>`,
    `<path class="s" d="${markPath(view)}" transform="translate(${PADDING} ${firstOf(heads.length + values.length) - 10})"/>`,
    ...set.map(drawn),
    '</svg>',
  ].join('');
  return { svg, title, width, height };
}

const drawn = ({ text, font, className, x = 0, y, isStruck }: Words & { readonly y: number }): string =>
  `<text class="${className}" x="${PADDING + x}" y="${y}" font-size="${font.size}"${font.weight > 400 ? ' font-weight="600"' : ''}${isStruck ? ' text-decoration="line-through"' : ''} textLength="${Math.round(measure(text, font))}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`;

/** A line of HTML and one of Markdown that show a figure's chip, which leads to the figure's page. */
export function chipCode(fact: Fact, base: Base): { html: string; markdown: string } {
  const [page, picture, { title, width, height }] = [
    absolute(pathOf.fact(fact.id)),
    absolute(chipPath(fact.id)),
    chip(fact, base),
  ];
  return {
    html: `<a href="${page}"><img src="${picture}" alt="${escaped(title)}" width="${width}" height="${height}"></a>`,
    markdown: `[![${title.replaceAll(/[[\]]/g, '\\$&')}](${picture})](${page})`,
  };
}
