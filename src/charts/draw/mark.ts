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
  /** Diagonal lines within a box: what is planned or in talks. */
  | ({ readonly type: 'hatch'; readonly colour: string; readonly gap: number } & Box)
  | ({ readonly type: 'box'; readonly colour: string } & Box)
  | { readonly type: 'shape'; readonly points: readonly (readonly [number, number])[]; readonly colour: string }
  | { readonly type: 'dot'; readonly x: number; readonly y: number; readonly radius: number; readonly colour: string };

/** A rectangle. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The part of a canvas that marks need, so that the build's canvas and the browser's both do. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'save'
  | 'restore'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'closePath'
  | 'rect'
  | 'arc'
  | 'clip'
  | 'fill'
  | 'stroke'
  | 'fillRect'
  | 'fillText'
  | 'setLineDash'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
>;

/** Draws marks in order. */
export function paint(pen: Pen, marks: readonly Mark[]): void {
  for (const mark of marks) {
    pen.save();
    if (mark.type === 'line' || mark.type === 'hatch') pen.strokeStyle = mark.colour;
    else pen.fillStyle = mark.colour;
    stroke(pen, mark);
    pen.restore();
  }
}

function stroke(pen: Pen, mark: Mark): void {
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
    case 'hatch':
      pen.beginPath();
      pen.rect(mark.x, mark.y, mark.width, mark.height);
      pen.clip();
      pen.lineWidth = mark.gap / 3.2;
      pen.beginPath();
      for (let x = mark.x - mark.height; x < mark.x + mark.width; x += mark.gap) {
        pen.moveTo(x, mark.y + mark.height);
        pen.lineTo(x + mark.height, mark.y);
      }
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
  }
}

function path(pen: Pen, points: readonly (readonly [number, number])[]): void {
  pen.beginPath();
  for (const [i, [x, y]] of points.entries()) {
    if (i === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  }
}
