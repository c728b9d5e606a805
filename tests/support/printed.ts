import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A printed page, as a reader holds it. */
export interface PrintedPage {
  /** Its Hangul, in the order in which it is set: Firefox writes figures set in columns as glyphs without a character. */
  readonly hangul: string;
  /** How far down the page its ink reaches, as a share of the page's height; 0 where there is none. */
  readonly inkedTo: number;
}

/** Pixels a point: enough to see a line of small letters. */
const SCALE = 0.5;
/** A pixel darker than this in a channel carries ink. */
const PAPER = 245;

/** Reads the pages of a PDF: what is set on them, and how far their ink reaches as they are drawn. */
export async function printedPages(pdf: Uint8Array): Promise<PrintedPage[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const viewport = page.getViewport({ scale: SCALE });
    const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)];
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    // pdf.js is typed for a browser's canvas and draws on this one too.
    await page.render({ canvas: null, canvasContext: context as unknown as CanvasRenderingContext2D, viewport })
      .promise;
    const { data } = context.getImageData(0, 0, width, height);
    const last = data.findLastIndex((value, index) => index % 4 !== 3 && value < PAPER);
    const { items } = await page.getTextContent();
    pages.push({
      hangul: hangulOf(items.map((item) => ('str' in item ? item.str : '')).join('')),
      inkedTo: last < 0 ? 0 : (Math.floor(last / 4 / width) + 1) / height,
    });
  }
  await task.destroy();
  return pages;
}

/** The Hangul of a text, without anything between: as {@link PrintedPage} has it. */
export const hangulOf = (text: string): string => text.normalize('NFC').replaceAll(/[^가-힣]+/g, '');
