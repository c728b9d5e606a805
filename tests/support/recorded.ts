import { BarController, BarElement, Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import { config } from '../../src/charts/config.ts';
import type { Sheet } from '../../src/charts/draw/page.ts';
import { families } from '../../src/charts/draw/text.ts';
import { fontFiles } from '../../src/share/picture/fonts.ts';

Chart.register(BarController, BarElement, LinearScale, LineController, LineElement, PointElement);

/** A path as canvas has it, whose data can be read again. */
class Path {
  readonly data: string;
  constructor(data: string) {
    this.data = data;
  }
}

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const rounded = (value: number): number => Math.round(value * 10) / 10 || 0;
const at = (...values: readonly number[]): string => values.map(rounded).join(' ');
const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

/**
 * A canvas that writes down what is drawn on it, an SVG element a line: all that Chart.js and our marks draw, in so few letters
 * that pictures of all charts can be kept and a change of one be read. What it does not know it does not have, so that a drawing
 * which takes anything new fails here instead of going missing.
 */
class Recorder {
  readonly lines: string[] = [];
  readonly canvas: { width: number; height: number; style: object; getContext: () => Recorder };
  fillStyle = '#000000';
  strokeStyle = '#000000';
  lineWidth = 1;
  lineCap = 'butt';
  lineJoin = 'miter';
  lineDashOffset = 0;
  font = '';
  textAlign = 'left';
  textBaseline = 'alphabetic';
  globalCompositeOperation = 'source-over';
  private dash: readonly number[] = [];
  private matrix: Matrix = [1, 0, 0, 1, 0, 0];
  private path = '';
  private open = 0;
  private readonly kept: object[] = [];

  private readonly name: string;

  /** @param name what its clips are called by, in a file of several */
  constructor({ width, height }: Pick<Sheet, 'width' | 'height'>, name: string) {
    this.name = name;
    this.canvas = { width, height, style: {}, getContext: () => this };
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, lineCap, lineJoin, lineDashOffset, font, textAlign, textBaseline } =
      this;
    const look = {
      fillStyle,
      strokeStyle,
      lineWidth,
      lineCap,
      lineJoin,
      lineDashOffset,
      font,
      textAlign,
      textBaseline,
    };
    this.kept.push({ ...look, dash: this.dash, matrix: this.matrix, open: this.open });
  }

  restore(): void {
    const before = this.open;
    Object.assign(this, this.kept.pop());
    for (let i = before; i > this.open; i--) this.lines.push('</g>');
  }

  translate(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.matrix;
    this.matrix = [a, b, c, d, e + a * x + c * y, f + b * x + d * y];
  }

  scale(x: number, y: number): void {
    const [a, b, c, d, e, f] = this.matrix;
    this.matrix = [a * x, b * x, c * y, d * y, e, f];
  }

  setTransform(...matrix: Matrix): void {
    this.matrix = matrix;
  }

  resetTransform(): void {
    this.matrix = [1, 0, 0, 1, 0, 0];
  }

  setLineDash(dash: readonly number[]): void {
    this.dash = dash;
  }

  beginPath(): void {
    this.path = '';
  }

  closePath(): void {
    this.path += 'z';
  }

  moveTo(x: number, y: number): void {
    this.path += `M${at(x, y)}`;
  }

  lineTo(x: number, y: number): void {
    this.path += `${this.path === '' ? 'M' : 'L'}${at(x, y)}`;
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.path += `M${at(x, y)}h${rounded(width)}v${rounded(height)}h${rounded(-width)}z`;
  }

  bezierCurveTo(...corners: readonly number[]): void {
    this.path += `C${at(...corners)}`;
  }

  /** Chart.js and our marks draw whole circles alone. */
  arc(x: number, y: number, r: number, from: number, to: number): void {
    if (Math.abs(to - from - 2 * Math.PI) > 1e-6) throw new RangeError('not a whole circle');
    this.path += `M${at(x + r, y)}a${at(r, r)} 0 1 1 ${at(-2 * r, 0)}a${at(r, r)} 0 1 1 ${at(2 * r, 0)}z`;
  }

  clip(): void {
    this.open += 1;
    const id = `${this.name}-${this.lines.length}`;
    this.lines.push(`<clipPath id="${id}"><path d="${this.path}"/></clipPath><g clip-path="url(#${id})">`);
  }

  fill(path?: Path): void {
    this.draw(path, `fill="${this.fillStyle}"`);
  }

  stroke(path?: Path): void {
    const dash = this.dash.length > 0 ? ` stroke-dasharray="${at(...this.dash)}"` : '';
    this.draw(path, `fill="none" stroke="${this.strokeStyle}" stroke-width="${rounded(this.lineWidth)}"${dash}`);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const [place, size] = [
      `x="${rounded(x)}" y="${rounded(y)}"`,
      `width="${rounded(width)}" height="${rounded(height)}"`,
    ];
    this.lines.push(`<rect ${place} ${size} fill="${this.fillStyle}"/>`);
  }

  clearRect(): void {}

  fillText(text: string, x: number, y: number): void {
    const [, weight, size, family = ''] = /^(\d+) ([\d.]+)px (.*)$/.exec(this.font) ?? [];
    const anchor = { left: '', center: ' text-anchor="middle"', right: ' text-anchor="end"' }[this.textAlign] ?? '';
    const look = `font-size="${rounded(Number(size))}"${weight === '400' ? '' : ` font-weight="${weight}"`}${anchor}`;
    const headline = family.includes('Headline') ? ' class="headline"' : '';
    this.lines.push(
      `<text x="${rounded(x)}" y="${rounded(y)}" ${look}${headline} fill="${this.fillStyle}">${escaped(text)}</text>`,
    );
  }

  private draw(path: Path | undefined, look: string): void {
    const data = path?.data ?? this.path;
    if (data === '') return;
    const isPlain = this.matrix.every((value, i) => value === (i === 0 || i === 3 ? 1 : 0));
    const moved = isPlain ? '' : ` transform="matrix(${this.matrix.map((value) => Math.round(value * 1000) / 1000)})"`;
    this.lines.push(`<path d="${data}"${moved} ${look}/>`);
  }
}

/** What is drawn of a sheet, as lines of SVG. */
function recorded(sheet: Sheet, name: string): string[] {
  const recorder = new Recorder(sheet, name);
  const before = globalThis.Path2D;
  Object.assign(globalThis, { Path2D: Path });
  new Chart(recorder as unknown as CanvasRenderingContext2D, config(sheet)).destroy();
  Object.assign(globalThis, { Path2D: before });
  return recorder.lines;
}

/** A face of the site's fonts, from where a golden picture lies. */
function faceOf(family: string, file: string): string {
  const weight = { Regular: 400, SemiBold: 600 }[/(\w+)\.otf$/.exec(file)?.[1] ?? ''] ?? 700;
  return `@font-face{font-family:"${family}";font-weight:${weight};src:url(../../../${file})}`;
}

/** Between two pictures of a contact sheet. */
const GAP = 24;

/** Pictures beside one another in one SVG file, for eyes and for a test. */
export function contactSheet(sheets: readonly Sheet[]): string {
  let x = GAP;
  const pictures = sheets.flatMap((sheet, i) => {
    const { width, height, ground = '#fbfaf6' } = sheet;
    const lines = [`<svg x="${x}" y="${GAP}" width="${width}" height="${height}">`];
    x += width + GAP;
    return [...lines, `<rect width="100%" height="100%" fill="${ground}"/>`, ...recorded(sheet, `clip${i}`), '</svg>'];
  });
  const high = Math.max(...sheets.map(({ height }) => height)) + 2 * GAP;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${x}" height="${high}" viewBox="0 0 ${x} ${high}" lang="ko">`,
    '<style>',
    ...Object.entries(fontFiles).flatMap(([family, files]) => files.map((file) => faceOf(family, file))),
    ...Object.entries(families).map(
      ([name, family]) => `${name === 'text' ? 'svg' : '.headline'}{font-family:${family}}`,
    ),
    '</style>',
    '<rect width="100%" height="100%" fill="#d9d4c7"/>',
    ...pictures,
    '</svg>',
    '',
  ].join('\n');
}
