import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas';
import { BarController, BarElement, Chart, LinearScale } from 'chart.js';
import pixelmatch from 'pixelmatch';
import { describe, expect, it, vi } from 'vitest';
import { config } from '../../../src/charts/config.ts';
import { axisId } from '../../../src/charts/draw/plot.ts';
import { type Frame, sheetOf } from '../../../src/charts/draw/sheet.ts';
import { narrow } from '../../../src/charts/narrow.ts';
import type { Theme } from '../../../src/charts/palette.ts';
import type { Series } from '../../../src/charts/series.ts';
import { darkened } from '../../../src/share/picture/dark.ts';
import { draw } from '../../../src/share/picture/draw.ts';
import { registerFonts } from '../../../src/share/picture/fonts.ts';
import { gallery } from '../../support/gallery.ts';
import { goldenSeries } from './golden-series.ts';

/**
 * How much a picture may differ from its golden one: pixels whose colours are further apart than a tenth of the YIQ range
 * (pixelmatch's own default) are counted, and no more than one in a thousand may be. Processors differ by a colour level
 * on edges, which is far below; a bar, a label or a hatch that moves is far above.
 * Run with UPDATE_GOLDEN=1 to draw new ones, and look at them.
 */
const tolerance = { threshold: 0.1, share: 0.001 };

registerFonts();
// Drawing is the machine's work, and other rooms may be at work beside it.
vi.setConfig({ testTimeout: 60_000 });

const pictures = (['light', 'dark'] satisfies Theme[]).flatMap((theme) =>
  (['card', 'narrow', 'share', 'portrait'] satisfies Frame[]).flatMap((frame) =>
    (frame === 'share' || frame === 'portrait') && theme === 'dark' ? [] : [{ theme, frame }],
  ),
);

async function pixelsOf(file: Uint8Array): Promise<{ data: Uint8ClampedArray; width: number; height: number }> {
  const { width, height } = await loadImage(file);
  const canvas = createCanvas(width, height);
  canvas.getContext('2d').drawImage(await loadImage(file), 0, 0);
  return { data: canvas.getContext('2d').getImageData(0, 0, width, height).data, width, height };
}

it('draws no chart of the gallery in a colour of none of the palette’s roles', () => {
  for (const { name, series } of gallery())
    for (const frame of ['card', 'narrow'] satisfies Frame[]) {
      const light = draw({ what: 'chart', series, frame, theme: 'light', format: 'svg', seldom: true });
      expect(darkened(new TextDecoder().decode(light)), `${name}, ${frame}`).toBeDefined();
    }
});

describe.each(Object.entries(goldenSeries))('a chart of the kind %s', (kind, series) => {
  it.each(pictures)('looks as it should: $frame, $theme', async ({ frame, theme }) => {
    const file = `tests/golden/${kind}-${frame}-${theme}.png`;
    const drawn = draw({ what: 'chart', series, frame, theme, format: 'png' });
    if (process.env['UPDATE_GOLDEN']) writeFileSync(file, drawn);
    expect(existsSync(file), `${file} is missing: run with UPDATE_GOLDEN=1`).toBe(true);
    const [now, golden] = await Promise.all([pixelsOf(drawn), pixelsOf(readFileSync(file))]);
    expect([now.width, now.height]).toEqual([golden.width, golden.height]);
    const different = pixelmatch(now.data, golden.data, undefined, now.width, now.height, {
      threshold: tolerance.threshold,
    });
    expect(different).toBeLessThanOrEqual(now.width * now.height * tolerance.share);
  });

  it('looks the same to the few who open a superseded version', async () => {
    const request = { what: 'chart', series, frame: 'card', theme: 'light', format: 'svg' } as const;
    const [small, quick] = [draw(request), draw({ ...request, seldom: true })];
    expect(Buffer.from(quick).toString()).toMatch(/^<svg[^>]*viewBox[^>]*role="img"[^>]*><title/);
    const [one, other] = await Promise.all([pixelsOf(small), pixelsOf(quick)]);
    expect([other.width, other.height]).toEqual([one.width, one.height]);
    const { threshold, share } = tolerance;
    const different = pixelmatch(one.data, other.data, undefined, one.width, one.height, { threshold });
    expect(different).toBeLessThanOrEqual(one.width * one.height * share);
  });

  it.each(['card', 'full', 'wide', 'medium', 'narrow'] satisfies Frame[])(
    'is the same in the dark, drawn and in other colours: %s',
    async (frame) => {
      for (const seldom of [false, true]) {
        const request = { what: 'chart', series, frame, format: 'svg', seldom } as const;
        const light = new TextDecoder().decode(draw({ ...request, theme: 'light' }));
        const dark = await pixelsOf(draw({ ...request, theme: 'dark' }));
        const other = await pixelsOf(new TextEncoder().encode(darkened(light)));
        expect(pixelmatch(dark.data, other.data, undefined, dark.width, dark.height, { threshold: 0 })).toBe(0);
      }
    },
  );

  it('is drawn to the same bytes twice', () => {
    for (const [format, seldom] of [
      ['svg', false],
      ['svg', true],
      ['png', false],
    ] as const) {
      const request = { what: 'chart', series, frame: 'card', theme: 'light', format, seldom } as const;
      expect(Buffer.from(draw(request)).equals(Buffer.from(draw(request)))).toBe(true);
    }
  });

  it('changes when a value does', () => {
    const [first, ...rest] = series.points;
    if (!first) throw new Error('no points');
    const other = { ...series, points: [{ ...first, max: first.max * 0.8, min: first.min * 0.8 }, ...rest] };
    const bytes = (of: Series) =>
      Buffer.from(draw({ what: 'chart', series: of, frame: 'card', theme: 'light', format: 'png' }));
    expect(bytes(other).equals(bytes(series))).toBe(false);
  });
});

it('tolerates less than a subject brought forward', async () => {
  const series = goldenSeries['bars'];
  if (!series) throw new Error('no bars');
  const picture = (of: Series) =>
    pixelsOf(draw({ what: 'chart', series: of, frame: 'card', theme: 'light', format: 'png' }));
  const [plain, focused] = await Promise.all([picture(series), picture(narrow(series, { focus: 'alpha' }))]);
  if (plain.height !== focused.height) return;
  const different = pixelmatch(plain.data, focused.data, undefined, plain.width, plain.height, { threshold: 0.1 });
  expect(different).toBeGreaterThan(plain.width * plain.height * tolerance.share);
});

it.each(['bars', 'panels'])('puts Chart.js’s bars where the sheet of %s says its targets are', (kind) => {
  Chart.register(BarController, BarElement, LinearScale);
  for (const frame of ['wide', 'medium', 'narrow', 'card', 'share'] satisfies Frame[]) {
    const series = goldenSeries[kind];
    if (!series) throw new Error('no bars');
    const sheet = sheetOf(series, frame, 'light');
    const canvas: Canvas = createCanvas(sheet.width, sheet.height);
    Object.assign(canvas, { style: {} });
    const chart = new Chart(canvas.getContext('2d') as unknown as CanvasRenderingContext2D, config(sheet));
    const bars = sheet.plot.datasets.flatMap(
      (_, i) => chart.getDatasetMeta(i).data as unknown as { x: number; y: number; base: number; height: number }[],
    );
    expect(bars).toHaveLength(sheet.plot.targets.length);
    for (const [i, target] of sheet.plot.targets.entries()) {
      const bar = bars[i];
      if (!bar) throw new Error(`no bar ${i}`);
      expect(bar.y).toBeGreaterThan(target.y);
      expect(bar.y).toBeLessThan(target.y + target.height);
      expect(bar.base).toBeGreaterThanOrEqual(sheet.plot.area.left - 0.01);
      expect(bar.x).toBeLessThanOrEqual(target.x + target.width + 0.01);
      // A panel's zero is the left edge of its own rows.
      if (kind === 'panels') expect(bar.base).toBeCloseTo(target.x, 3);
    }
    // What a panel's axis says stands where Chart.js's own scale of that panel has it.
    for (const [i, { ticks }] of kind === 'panels' && frame !== 'share' ? sheet.plot.x.entries() : []) {
      const tick = ticks.at(-1);
      const pixel = chart.scales[axisId(i)]?.getPixelForValue(tick?.value ?? Number.NaN);
      const words = sheet.plot.under.filter((mark) => mark.type === 'text' && mark.text === tick?.label);
      expect(words.map((mark) => mark.type === 'text' && Math.round(mark.x))).toContain(Math.round(pixel ?? -1));
    }
    chart.destroy();
  }
});
