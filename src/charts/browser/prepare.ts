import { BarController, BarElement, Chart, LinearScale } from 'chart.js';
import type { Sheet } from '../draw/page.ts';
import { fontsAt } from '../draw/plot.ts';
import { type Font, fontOf } from '../draw/text.ts';
import type { PublishedSeries } from '../json.ts';

Chart.register(BarController, BarElement, LinearScale);

/** Fetches a chart's series, and the parts of Chart.js that its kind needs beside those for bars. */
export async function fetchSeries(source: string): Promise<PublishedSeries> {
  const answer = await fetch(source);
  if (!answer.ok) throw new Error(`${source}: ${answer.status}`);
  const series = (await answer.json()) as PublishedSeries;
  if (series.kind === 'line') await import('./line.ts');
  return series;
}

const faces = [
  { family: 'headline', size: 40, weight: 700 },
  { family: 'text', size: 15, weight: 400 },
  { family: 'text', size: 15, weight: 600 },
] as const satisfies Font[];

/**
 * Loads the fonts of pictures. They come in parts by letter; whatever is drawn must be there before. A font that does not
 * come leaves the reader's own, and the picture is drawn all the same.
 */
export async function loadFonts(...sheets: Sheet[]): Promise<void> {
  const loads = faces.map((face) => {
    const letters = sheets.map((sheet) => lettersOf(sheet, face)).join('');
    return letters && document.fonts.load(fontOf(face), letters);
  });
  await Promise.allSettled(loads);
}

/** Every text that a picture draws in one face, run together: what its font is asked for. Sizes need no font. */
export function lettersOf({ plot, marks }: Sheet, face: Pick<Font, 'family' | 'weight'>): string {
  const isIn = ({ family, weight }: Font): boolean => family === face.family && weight === face.weight;
  const drawn = [...plot.under, ...plot.over, ...marks].filter((mark) => mark.type === 'text');
  const ticks = isIn(fontsAt(1).axis) ? [...plot.x, plot.y].flatMap(({ ticks }) => ticks) : [];
  return [...drawn.filter(({ font }) => isIn(font)).map(({ text }) => text), ...ticks.map(({ label }) => label)].join(
    '',
  );
}
