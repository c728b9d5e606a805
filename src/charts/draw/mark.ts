import type { Status } from '../../schema/status.ts';
import { type Font, fontOf } from './text.ts';

/** What is drawn beside Chart.js's own bars, lines and axes: plain data in the picture's pixels. */
export type Mark =
  | {
      readonly type: 'text';
      readonly x: number;
      /** The baseline. */
      readonly y: number;
      readonly text: string;
      readonly font: Font;
      readonly colour: string;
      readonly align: 'left' | 'center' | 'right';
    }
  | {
      readonly type: 'line';
      readonly from: readonly [number, number];
      readonly to: readonly [number, number];
      readonly colour: string;
      readonly width: number;
      /** Lengths of dash and gap; solid where left out. */
      readonly dash?: readonly number[];
    }
  | ({ readonly type: 'box'; readonly colour: string } & Box)
  | { readonly type: 'shape'; readonly points: readonly (readonly [number, number])[]; readonly colour: string }
  | { readonly type: 'dot'; readonly x: number; readonly y: number; readonly radius: number; readonly colour: string }
  /** The mark of a fact (`markPath`): an SVG path in a box of 12 × 12, its middle at x and y, `size` wide. */
  | {
      readonly type: 'sign';
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly path: string;
      readonly colour: string;
    };

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A straight line; `dash` as of a line mark. */
export const straight = (
  from: readonly [number, number],
  to: readonly [number, number],
  colour: string,
  width: number,
  dash?: readonly number[],
): Mark => ({ type: 'line', from, to, colour, width, ...(dash ? { dash } : {}) });

/** The lines from each corner, given by its x and its y, to the next and round to the first. */
export const outline = (
  xs: readonly number[],
  ys: readonly number[],
  ...look: [colour: string, width: number, dash?: readonly number[]]
): Mark[] => {
  const corner = (i: number): [number, number] => [xs[i % xs.length] ?? 0, ys[i % ys.length] ?? 0];
  return xs.map((_, i) => straight(corner(i), corner(i + 1), ...look));
};

/** A text that begins at x, unless it is aligned otherwise, on the baseline y. */
export const label = (
  x: number,
  y: number,
  text: string,
  font: Font,
  colour: string,
  align: 'left' | 'center' | 'right' = 'left',
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

export function paint(pen: CanvasRenderingContext2D, marks: readonly Mark[]): void {
  for (const mark of marks) {
    pen.save();
    if (mark.type === 'line') pen.strokeStyle = mark.colour;
    else pen.fillStyle = mark.colour;
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
      path(pen, [mark.from, mark.to]);
      pen.stroke();
      break;
    case 'box':
      pen.fillRect(mark.x, mark.y, mark.width, mark.height);
      break;
    case 'shape':
      path(pen, mark.points);
      pen.closePath();
      pen.fill();
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

function path(pen: CanvasRenderingContext2D, points: readonly (readonly [number, number])[]): void {
  pen.beginPath();
  for (const [i, [x, y]] of points.entries()) {
    if (i === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  }
}
