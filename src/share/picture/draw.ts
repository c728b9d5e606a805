import { type Canvas, createCanvas, Path2D, type SvgCanvas, SvgExportFlag } from '@napi-rs/canvas';
import { BarController, BarElement, Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import { optimize } from 'svgo';
import svgpath from 'svgpath';
import { config } from '../../charts/config.ts';
import { paint } from '../../charts/draw/mark.ts';
import { escaped } from '../../charts/draw/markup.ts';
import type { Configuration } from '../../charts/draw/plot.ts';
import { type ShareFrame, shareFrames } from '../../charts/draw/share.ts';
import { sheetOf } from '../../charts/draw/sheet.ts';
import { caveatsOf, sentence } from '../../charts/sentence.ts';
import { pageCard } from './page-card.ts';
import { encodeOpaque } from './png.ts';
import type { ChartPicture, PagePicture, PictureRequest } from './request.ts';

/** A mark's path with curves for arcs, see {@link arcsAsCurves}. There are as many as statuses have marks. */
const curved = new Map<string, string>();
// Marks are SVG paths, for which browsers have a class of their own.
Object.assign(globalThis, {
  Path2D: class extends Path2D {
    constructor(path = '') {
      const known = curved.get(path) ?? svgpath(path).unarc().toString();
      curved.set(path, known);
      super(known);
    }
  },
});
Chart.register(BarController, BarElement, LinearScale, LineController, LineElement, PointElement);

/** Draws a picture. The fonts must be registered. Gives the file's bytes. */
export const draw = (request: PictureRequest): Uint8Array =>
  request.what === 'chart' ? drawChart(request) : drawPage(request);

function drawChart({ series, frame, theme, format, seldom }: ChartPicture): Uint8Array {
  const sheet = sheetOf(series, frame, theme);
  const { width, height } = sheet;
  if (format === 'png') {
    const canvas = createCanvas(width, height);
    return withChart(canvas, config(sheet), () => pngOf(canvas));
  }
  const canvas = createCanvas(width, height, SvgExportFlag.ConvertTextToPaths);
  arcsAsCurves(contextOf(canvas));
  const svg = withChart(canvas, config(sheet), () => canvas.getContent().toString());
  const answer = sentence(series);
  const remarks = [...caveatsOf(series, answer), series.source];
  const small = seldom ? withoutDecimals(svg) : smallest(svg);
  return new TextEncoder().encode(finishSvg(small, series.question, [answer, ...remarks].join(' ')));
}

/** Draws a chart on a canvas, has it read, and lets the chart go. */
function withChart<T>(canvas: Canvas | SvgCanvas, configuration: Configuration, read: () => T): T {
  // Chart.js sizes a canvas by its style, which a canvas without a page does not have.
  Object.assign(canvas, { style: {} });
  const chart = new Chart(contextOf(canvas), configuration);
  const result = read();
  chart.destroy();
  return result;
}

const cards = new Map<ShareFrame, Canvas>();

/** Cards of one size are drawn on one canvas, one over the other: their paper covers all of it, and canvases are freed late. */
function drawPage(request: PagePicture): Uint8Array {
  const { width, height } = shareFrames[request.frame];
  const card = cards.get(request.frame) ?? createCanvas(width, height);
  cards.set(request.frame, card);
  paint(contextOf(card), pageCard(request));
  return pngOf(card);
}

/**
 * What is drawn with: the same as in a browser, whose type its own leaves a little apart from. By itself it would shape letters
 * as the language of the machine does: an i is another one in Turkish.
 */
function contextOf(canvas: Canvas | SvgCanvas): CanvasRenderingContext2D {
  const context = canvas.getContext('2d');
  context.lang = 'ko';
  return context as unknown as CanvasRenderingContext2D;
}

/**
 * Has arcs drawn as cubic curves, one a quarter: Skia writes an arc into SVG as ninety short curves, 3.6 KB a dot, and half of a
 * picture's time went into them. A cubic is off by 0.03 % of the radius (https://pomax.github.io/bezierinfo/#circles_cubic).
 */
function arcsAsCurves(context: CanvasRenderingContext2D): void {
  context.arc = (x, y, radius, from, to, counterclockwise = false) => {
    const way = counterclockwise ? -1 : 1;
    const turn = 2 * Math.PI;
    const asked = (to - from) * way;
    const sweep = (asked >= turn ? turn : ((asked % turn) + turn) % turn) * way;
    const parts = Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9);
    const step = sweep / parts;
    const reach = (4 / 3) * Math.tan(step / 4) * radius;
    const at = (angle: number) => ({
      px: x + radius * Math.cos(angle),
      py: y + radius * Math.sin(angle),
      dx: -Math.sin(angle) * reach,
      dy: Math.cos(angle) * reach,
    });
    const start = at(from);
    context.lineTo(start.px, start.py);
    for (let part = 1; part <= parts; part += 1) {
      const [a, b] = [at(from + (part - 1) * step), at(from + part * step)];
      context.bezierCurveTo(a.px + a.dx, a.py + a.dy, b.px - b.dx, b.py - b.dy, b.px, b.py);
    }
  };
}

const pngOf = (canvas: Canvas): Uint8Array =>
  encodeOpaque(canvas.data(), canvas.width, canvas.height) ?? canvas.encodeSync('png');

/** Skia's SVG as small as it gets. Two decimals are a hundredth of a pixel. */
const smallest = (svg: string): string => optimize(svg, { floatPrecision: 2, plugins: ['preset-default'] }).data;

/**
 * Skia's SVG without the decimals that nobody sees, and without its first line. Skia counts what it names (`cl_8d`) through all that
 * it draws; here each picture counts by itself, so that it has the same bytes wherever it is drawn.
 */
function withoutDecimals(svg: string): string {
  const names = new Map<string, string>();
  const rename = (_: string, kind: string, name: string): string => {
    const known = names.get(name) ?? names.size.toString(36);
    names.set(name, known);
    return `${kind}_${known}`;
  };
  return svg
    .slice(svg.indexOf('<svg'))
    .replaceAll(/(\.\d\d)\d+/g, '$1')
    .replaceAll(/(?<=id="|#)([a-z]+)_([0-9a-f]+)/g, rename)
    .replaceAll(/\n\s*/g, '');
}

/**
 * Makes an SVG fit to publish: scalable, named and described for those who cannot see it.
 * @param data an SVG document with a width and a height
 * @param description what it shows, in words
 */
function finishSvg(data: string, title: string, description: string): string {
  const size = /<svg[^>]*?width="([\d.]+)"[^>]*?height="([\d.]+)"/.exec(data);
  if (!size) throw new Error('an SVG without a size');
  const [, width, height] = size;
  const words = `<title id="title">${escaped(title)}</title><desc id="desc">${escaped(description)}</desc>`;
  return data.replace(
    /<svg([^>]*)>/,
    `<svg$1 viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc" lang="ko">${words}`,
  );
}
