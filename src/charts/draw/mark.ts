import type { Status } from '../../schema/status.ts';
import { type Font, fontOf } from './text.ts';

/** What is drawn beside Chart.js's own bars, lines and axes: plain data in the picture's pixels. */
export type Mark = { readonly colour: string } & (
  | ({ readonly type: 'text'; readonly text: string; readonly font: Font; readonly align: CanvasTextAlign } & Place)
  | {
      readonly type: 'line';
      readonly from: Corner;
      readonly to: Corner;
      readonly width: number;
      /** Lengths of dash and gap; solid where left out. */
      readonly dash?: readonly number[];
    }
  | ({ readonly type: 'box' } & Box)
  | ({ readonly type: 'dot'; readonly radius: number } & Place)
  /** The mark of a fact (`markPath`): an SVG path in a box of 12 × 12, its middle at x and y, `size` wide. */
  | ({ readonly type: 'sign'; readonly size: number; readonly path: string } & Place)
);

type Corner = readonly [x: number, y: number];

interface Place {
  readonly x: number;
  /** Of a text its baseline. */
  readonly y: number;
}

export interface Box extends Place {
  readonly width: number;
  readonly height: number;
}

/** A straight line; `dash` as of a line mark. */
export const straight = (from: Corner, to: Corner, colour: string, width: number, dash?: readonly number[]): Mark => ({
  type: 'line',
  from,
  to,
  colour,
  width,
  ...(dash ? { dash } : {}),
});

/** The lines from each corner, given by its x and its y, to the next and round to the first. */
export const outline = (
  xs: readonly number[],
  ys: readonly number[],
  ...look: [colour: string, width: number, dash?: readonly number[]]
): Mark[] => {
  const corner = (i: number): Corner => [xs[i % xs.length] ?? 0, ys[i % ys.length] ?? 0];
  return xs.map((_, i) => straight(corner(i), corner(i + 1), ...look));
};

/** A text that begins at x, unless it is aligned otherwise, on the baseline y. */
export const label = (
  x: number,
  y: number,
  text: string,
  font: Font,
  colour: string,
  align: CanvasTextAlign = 'left',
): Mark => ({ type: 'text', x, y, text, font, colour, align });

/**
 * What stands over a box of one colour to fill it as its fact's mark is filled: nothing where it is done; a hole within its rim,
 * and for a plan the lower half again; a broken outline for what is expected or thought.
 */
export function fillingOf(box: Box, status: Status, colour: string, paper: string, s: number): Mark[] {
  if (status === 'done') return [];
  const { x, y, width, height } = box;
  if (status === 'expected' || status === 'opinion') {
    const [right, bottom] = [x + width, y + height];
    return [
      { type: 'box', ...box, colour: paper },
      ...outline([x, right, right, x], [y, y, bottom, bottom], colour, 1.5 * s, [4 * s, 3 * s]),
    ];
  }
  const rim = Math.min(1.5 * s, width / 2);
  const hole = { x: x + rim, y: y + rim, width: width - 2 * rim, height: height - 2 * rim };
  const half = { ...hole, y: y + height / 2, height: height / 2 - rim };
  return [
    { type: 'box', ...hole, colour: paper },
    ...(status === 'planned' ? [{ type: 'box', ...half, colour } as const] : []),
  ];
}

/** Where the strips begin into which the end of a bar frays, and how thick they are. `Strip.astro` draws the same. */
const strips = [
  [3, 2.5],
  [8, 2],
  [12.5, 1.5],
  [16.5, 1],
] as const;

/**
 * The end of a bar that its value may pass: strips beyond it in its colour; of one that its value may fall short of, cuts back
 * into it in that of the paper.
 * @param end where the bar ends
 * @param away a pixel of scale 1 to the side where the strips lie
 * @param boxOf a strip from there on, so thick
 */
export const frayed = (
  end: number,
  away: number,
  boxOf: (at: number, thickness: number) => Box,
  colour: string,
): Mark[] =>
  strips.map(([from, thickness]) => {
    const at = end + (away > 0 ? from : from + thickness) * away;
    return { type: 'box', ...boxOf(at, thickness * Math.abs(away)), colour };
  });

export function paint(pen: CanvasRenderingContext2D, marks: readonly Mark[]): void {
  for (const mark of marks) {
    pen.save();
    pen.strokeStyle = mark.colour;
    pen.fillStyle = mark.colour;
    stroke(pen, mark);
    pen.restore();
  }
}

function stroke(pen: CanvasRenderingContext2D, mark: Mark): void {
  switch (mark.type) {
    case 'text':
      pen.font = fontOf(mark.font);
      pen.textAlign = mark.align;
      pen.textBaseline = 'alphabetic';
      pen.fillText(mark.text, mark.x, mark.y);
      break;
    case 'line':
      pen.lineWidth = mark.width;
      pen.setLineDash([...(mark.dash ?? [])]);
      pen.beginPath();
      pen.moveTo(...mark.from);
      pen.lineTo(...mark.to);
      pen.stroke();
      break;
    case 'box':
      pen.fillRect(mark.x, mark.y, mark.width, mark.height);
      break;
    case 'dot':
      pen.beginPath();
      pen.arc(mark.x, mark.y, mark.radius, 0, 2 * Math.PI);
      pen.fill();
      break;
    case 'sign':
      pen.translate(mark.x - mark.size / 2, mark.y - mark.size / 2);
      pen.scale(mark.size / 12, mark.size / 12);
      pen.fill(new Path2D(mark.path));
      break;
  }
}
