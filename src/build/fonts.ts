import { hash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { keep, readKept } from '../cache/kept.ts';
import { href } from '../site/url.ts';
import { fallbackFaces } from './fallbacks.ts';
import { type FaceName, faceNames } from './letters.ts';
import { type Cut, type Tally, unicodeRange } from './slices.ts';

/** A face: a font in one weight, the whole of it in a file of the project's, and how it is cut. */
interface Face {
  readonly from: string;
  readonly family: string;
  readonly weight: number;
  readonly cut: Cut;
}

/** With kerning and tabular figures; composition and alternates add 3 KB to an article, and NFC needs neither. */
const options = { targetFormat: 'woff2', keepFeatures: ['kern', 'tnum'], noHinting: true } as const;

const pretendard = 'node_modules/pretendard/dist/public/static/alternative';
const gowun = 'node_modules/@expo-google-fonts/gowun-batang';
/** The sizes are weighed in docs/performance.md. */
const faces: Readonly<Record<FaceName, Face>> = {
  text: {
    from: `${pretendard}/Pretendard-Regular.ttf`,
    family: 'Jatdae Text',
    weight: 400,
    cut: { size: 55, any: true },
  },
  bold: {
    from: `${pretendard}/Pretendard-SemiBold.ttf`,
    family: 'Jatdae Text',
    weight: 600,
    cut: { size: 80, any: true },
  },
  headline: {
    from: `${gowun}/700Bold/GowunBatang_700Bold.ttf`,
    family: 'Jatdae Headline',
    weight: 700,
    cut: { size: 50 },
  },
};

/**
 * Cuts each face to the letters of the site and writes it in slices as WOFF2 into a folder of the built site. What was cut to
 * the same letters before is taken from `.cache/fonts/`.
 * @param folder the folder, which stands in addresses as `/_astro/`
 * @returns the rules that declare them: all for pages, and what charts are drawn with for embeds
 */
export async function layFonts(folder: string, tally: Tally): Promise<Record<'page' | 'chart', string>> {
  const files = (await Promise.all(faceNames.map((name) => cutFace(name, tally)))).flat();
  for (const { file, bytes } of files) await writeFile(join(folder, file), bytes);
  // Each file is declared twice. What a page is set in is `optional`: where it has not come by the first paint the page stays in
  // the reader's own font, so that no line ever moves. Under the plain name it is `swap`: for canvases, which wait for it, and at
  // the end of every list, for letters that the reader's machine has no font for.
  const declared = (those: typeof files, display: 'optional' | 'swap'): string =>
    those
      .map(({ face: { family, weight }, file, range }) => {
        const name = display === 'optional' ? `${family} Now` : family;
        const src = `url(${href(`/_astro/${file}`)})format("woff2")`;
        return `@font-face{font-family:"${name}";src:${src};font-weight:${weight};font-display:${display}${range && `;unicode-range:${range}`}}`;
      })
      .join('');
  const ofCharts = files.filter(({ face }) => face.family === faces.text.family);
  const page = declared(files, 'swap') + declared(files, 'optional') + fallbackFaces();
  return { page, chart: declared(ofCharts, 'swap') };
}

/**
 * Cuts a face, as far as anything has changed since it was cut last.
 *
 * Only the later slices name their range: of rules that could serve a letter the last one is asked first
 * (https://drafts.csswg.org/css-fonts-4/#composite-fonts), so that the first slice serves whatever the others do not.
 * @returns for each slice its file's name, which holds a hash of its bytes, and the letters that it serves
 */
async function cutFace(name: FaceName, tally: Tally) {
  const face = faces[name];
  const whole = await readFile(face.from);
  const made = hash('sha256', whole) + JSON.stringify(options);
  const all = tally.slices(name, face.cut);
  const slices = [];
  for (const [at, letters] of all.entries()) {
    const called = at === 0 ? name : `${name}-${at + 1}`;
    const kept = `.cache/fonts/${called}.woff2`;
    const key = hash('sha256', made + letters);
    let bytes = await readKept(kept, key);
    if (bytes === undefined) {
      bytes = await subsetFont(whole, letters, options);
      await keep(kept, bytes, key);
    }
    // What readers type is set in the text face and may be any letter, so that its ranges are exact; the others' are short.
    const others = name === 'text' ? undefined : all.toSpliced(at, 1).join('');
    const file = `${called}.${hash('sha256', bytes).slice(0, 10)}.woff2`;
    slices.push({ face, bytes, file, range: at === 0 ? '' : unicodeRange(letters, others) });
  }
  return slices;
}
