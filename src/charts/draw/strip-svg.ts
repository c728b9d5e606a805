import type { Event, Figure } from '../../schema/fact.ts';
import { type Markup, markup } from './markup.ts';
import { type Reach, type Scale, type Shape, shapesOf } from './strip.ts';

/** How a fact is drawn on its ruler. */
export interface StripProps {
  /** Without one the ruler stands alone, at the head of the rows that it is for. */
  readonly fact?: Figure | Event | undefined;
  readonly scale: Scale;
  /** The ruler's id in the page: whoever draws on it first draws it, the others take it from there, words and all. None where it stands at the head of the rows. */
  readonly ruler?: string | undefined;
  readonly isFirst?: boolean | undefined;
  readonly colour?: string | undefined;
  /** What stands on the same ruler beside it, drawn back. */
  readonly beside?: readonly (Figure | Event)[] | undefined;
  /** Whether the ticks between the first and the last have words too, as many as have room. */
  readonly worded?: boolean | undefined;
}

const percent = (at: number): string => `${Number(at.toFixed(3))}%`;
/** To which side words at a place of a ruler run, so that they stay over it. */
const anchorOf = (at: number, edge = 4): string => (at < edge ? 'start' : at > 100 - edge ? 'end' : 'middle');

function drawn(shape: Shape): Markup[] {
  if (shape.type === 'lead') return [markup('line', { class: 'lead', x1: percent(shape.from), x2: percent(shape.to) })];
  if (shape.type === 'bar') {
    const along = { x: percent(shape.from), width: percent(shape.to - shape.from) };
    const isRim = shape.status === 'planned' || shape.status === 'in-talks';
    return [
      ...(shape.status === 'planned' ? [markup('rect', { ...along, height: 7 })] : []),
      markup('rect', {
        class: shape.status === 'done' ? 'full' : isRim ? 'rim' : 'rim broken',
        ...along,
        y: -7,
        height: 14,
      }),
    ];
  }
  const path =
    shape.type === 'dot'
      ? { transform: 'translate(-6 0)', d: shape.path }
      : {
          class: shape.outward ? undefined : 'inward',
          transform: shape.outward === shape.isBelow ? 'scale(-1 1)' : undefined,
          d: 'M3 0h2.5v14H3zM8 0h2v14H8zM12.5 0h1.5v14h-1.5zM16.5 0h1v14h-1z',
        };
  const y = shape.type === 'dot' ? -6 : -7;
  return [markup('svg', { x: percent(shape.at), y, overflow: 'visible', 'aria-hidden': 'true' }, markup('path', path))];
}

/** The ruler: a line, short ticks and long ones, and words at some of these. */
function rulerOf({ scale, ruler, fact, worded }: StripProps): Markup {
  const { long, short } = scale;
  const stride = Math.ceil(long.length / 4);
  const labels = long.filter((_, i) => (worded ? i % stride === 0 : i === 0 || i === long.length - 1));
  const tick = (at: number, height: number, name?: string) =>
    markup('rect', { class: name, x: percent(at), y: 20, width: 1, height });
  return markup(
    'g',
    { id: ruler, class: 'ruler' },
    markup('rect', { width: '100%', y: 20, height: 1 }),
    ...short.map((at) => tick(at, 4, 'short')),
    ...long.map(({ at }) => tick(at, 7)),
    ...labels.map(({ at, label }) =>
      markup('text', { x: percent(at), y: fact ? 39 : 13, 'text-anchor': anchorOf(at) }, label),
    ),
  );
}

/** A fact drawn on its ruler. It says nothing that does not stand beside it in words. */
export function stripOf(props: StripProps): Markup {
  const { fact, scale, ruler, isFirst = true, colour, beside = [] } = props;
  /** Whether the ruler at the head of the rows is what it stands on. */
  const isRow = fact !== undefined && ruler === undefined;
  const layers = [
    ...beside.flatMap((one) =>
      shapesOf(one, scale).map((shape) => ['light-dark(var(--rule), var(--edge))', shape] as const),
    ),
    ...(fact ? shapesOf(fact, scale) : []).map((shape) => [colour, shape] as const),
  ];
  return markup(
    'svg',
    { class: 'strip', width: '100%', height: isRow ? '100%' : fact ? 40 : 28, 'aria-hidden': 'true' },
    ...(isRow ? scale.long : []).map(({ at }) =>
      markup('rect', { class: 'hair', x: percent(at), width: 1, height: '100%' }),
    ),
    markup(
      'svg',
      { y: isRow ? '50%' : 11, overflow: 'visible', 'aria-hidden': 'true' },
      ...layers.map(([color, shape]) => markup('g', { color }, ...drawn(shape))),
    ),
    !isRow && (isFirst ? rulerOf(props) : markup('use', { href: `#${ruler}` })),
  );
}

/** The dimension line of what lies between two facts on a ruler, dotted on to where it ends at most, with its words. */
export const gapOf = ({ least: [from, to], most }: { least: Reach; most: Reach }, words: string): Markup => {
  const middle = (from + to) / 2;
  const anchor = anchorOf(middle, 25);
  const at = anchor === 'middle' ? middle : anchor === 'start' ? from : to;
  const end = (x: number) => markup('rect', { x: percent(x), y: 2, width: 1, height: 9 });
  return markup(
    'svg',
    { class: 'strip', width: '100%', height: 30, 'aria-hidden': 'true' },
    markup('rect', { x: percent(from), y: 6, width: percent(to - from), height: 1 }),
    ...[...new Set([from, to, ...most])].map(end),
    ...[[most[0], from] as const, [to, most[1]] as const].flatMap(([x1, x2]) =>
      x1 < x2 ? markup('line', { class: 'lead', x1: percent(x1), x2: percent(x2), y1: 6.5, y2: 6.5 }) : [],
    ),
    markup('text', { class: 'told', x: percent(at), y: 27, 'text-anchor': anchor }, words),
  );
};
