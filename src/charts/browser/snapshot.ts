import { Chart } from 'chart.js';
import { config } from '../config.ts';
import type { ShareFrame } from '../draw/share.ts';
import { sheetOf } from '../draw/sheet.ts';
import { narrow } from '../narrow.ts';
import type { ChartState } from '../state.ts';
import { fetchSeries, loadFonts } from './prepare.ts';

/**
 * Draws a picture for sharing of a chart in a reader's state, just as the build draws that of a view.
 * @returns a PNG
 * @throws {Error} where the browser gives no picture
 */
export async function snapshot(source: string, state: ChartState, frame: ShareFrame): Promise<Blob> {
  const sheet = sheetOf(narrow(await fetchSeries(source), state), frame, 'light');
  await loadFonts(sheet);
  const canvas = document.createElement('canvas');
  canvas.width = sheet.width;
  canvas.height = sheet.height;
  const chart = new Chart(canvas, config(sheet));
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  chart.destroy();
  if (!blob) throw new Error('no picture');
  return blob;
}
