import { BarController, BarElement, Chart, LinearScale } from 'chart.js';
import { config } from '../config.ts';
import { lettersOf } from '../draw/letters.ts';
import { sheetOf } from '../draw/sheet.ts';
import { fontOf } from '../draw/text.ts';
import type { PublishedSeries } from '../json.ts';
import { narrow } from '../narrow.ts';
import type { ChartState } from '../state.ts';

Chart.register(BarController, BarElement, LinearScale);

/**
 * Draws the share picture of a chart in a reader's state, just as the build draws that of a view.
 * @returns a PNG of 1200×630
 * @throws {Error} where the browser gives no picture
 */
export async function snapshot(source: string, state: ChartState): Promise<Blob> {
  const series = (await (await fetch(source)).json()) as PublishedSeries;
  if (series.kind === 'line') await import('./line.ts');
  const shown = narrow(series, state);
  const faces = [
    { family: 'headline', size: 40, weight: 700 },
    { family: 'text', size: 15, weight: 400 },
    { family: 'text', size: 15, weight: 600 },
  ] as const;
  const sheet = sheetOf(shown, 'share', 'light');
  await Promise.allSettled(faces.map((face) => document.fonts.load(fontOf(face), lettersOf(sheet, face))));
  const canvas = document.createElement('canvas');
  canvas.width = sheet.width;
  canvas.height = sheet.height;
  const chart = new Chart(canvas, config(sheet));
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  chart.destroy();
  if (!blob) throw new Error('no picture');
  return blob;
}
