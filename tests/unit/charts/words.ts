import type { Mark } from '../../../src/charts/draw/mark.ts';
import type { Sheet } from '../../../src/charts/draw/page.ts';
import type { Frame } from '../../../src/charts/draw/sheet.ts';
import { measure } from '../../../src/charts/draw/text.ts';

export const frames: Frame[] = ['full', 'wide', 'medium', 'narrow', 'card', 'share', 'portrait'];

export type Text = Extract<Mark, { type: 'text' }>;

/** All words of a picture. */
export const textsOf = ({ plot, marks }: Sheet): Text[] =>
  [...plot.under, ...plot.over, ...marks].filter((mark) => mark.type === 'text');

/** Where a word stands: Hangul reaches from a little below its baseline to about seven tenths of its size above it. */
export const boxOf = ({ x, y, text, font: { size }, font, align }: Text) => {
  const width = measure(text, font);
  const left = align === 'left' ? x : align === 'right' ? x - width : x - width / 2;
  return { text, left, right: left + width, top: y - size * 0.72, bottom: y + size * 0.08 };
};

/** Words of a picture that reach over its edge. */
export const wordsOutside = (sheet: Sheet): string[] =>
  textsOf(sheet)
    .map(boxOf)
    .filter(({ left, right, top, bottom }) => left < 0 || right > sheet.width + 0.5 || top < 0 || bottom > sheet.height)
    .map(({ text }) => text);

/** Pairs of words of a picture of which one stands on the other. */
export function wordsTouching(sheet: Sheet): string[] {
  const boxes = textsOf(sheet).map(boxOf);
  return boxes.flatMap((box, i) =>
    boxes
      .slice(0, i)
      .filter(
        (other) =>
          box.right > other.left + 0.5 &&
          other.right > box.left + 0.5 &&
          box.bottom > other.top &&
          other.bottom > box.top,
      )
      .map((other) => `${other.text} and ${box.text}`),
  );
}

/** Words of a picture that stand on a bar; of panels with an axis each nothing is known. */
export function wordsOnBars(sheet: Sheet): string[] {
  const { area, x, type, datasets } = sheet.plot;
  const [axis] = x;
  if (type === 'line' || !axis || x.length > 1) return [];
  const at = (value: number): number =>
    area.left + ((value - axis.min) / (axis.max - axis.min)) * (area.right - area.left);
  const bars = datasets.flatMap(({ data, ...of }) => {
    const thickness = 'barThickness' in of ? Number(of.barThickness) : 0;
    const colours = 'backgroundColor' in of && Array.isArray(of.backgroundColor) ? of.backgroundColor : [];
    return data.flatMap(({ x, y }, i) => {
      // A day is a dot, half as wide as that; where its bar would be wider nothing is drawn.
      if (colours[i] === 'transparent') {
        const middle = Array.isArray(x) ? at((Math.min(...x) + Math.max(...x)) / 2) : Number(x);
        const top = Array.isArray(y) ? Math.min(...y) : y;
        return [{ left: middle - thickness / 2, right: middle + thickness / 2, top, bottom: top }];
      }
      // A column lies in pixels; of a bar the line along its middle is taken.
      if (Array.isArray(y)) {
        const [left, right] = [Number(x) - thickness / 2, Number(x) + thickness / 2];
        return [{ left, right, top: Math.min(...y), bottom: Math.max(...y) }];
      }
      return Array.isArray(x) ? [{ left: at(Math.min(...x)), right: at(Math.max(...x)), top: y, bottom: y }] : [];
    });
  });
  return textsOf(sheet)
    .map(boxOf)
    .filter(({ left, right, top, bottom }) =>
      bars.some((bar) => left < bar.right - 0.5 && bar.left + 0.5 < right && top < bar.bottom && bar.top < bottom),
    )
    .map(({ text }) => text);
}

/** Words of a picture that were cut short. */
export const wordsCut = (sheet: Sheet): string[] =>
  textsOf(sheet)
    .map(({ text }) => text)
    .filter((text) => text.endsWith('…'));
