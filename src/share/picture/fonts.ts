import { existsSync } from 'node:fs';
import { GlobalFonts, setTextRenderer } from '@napi-rs/canvas';

/** The files of the fonts that pictures are drawn with, from the project's root, by the family's name in the site's styles. */
export const fontFiles: Readonly<Record<string, readonly string[]>> = {
  'Jatdae Text': ['Regular', 'SemiBold', 'Bold'].map(
    (weight) => `node_modules/pretendard/dist/public/static/Pretendard-${weight}.otf`,
  ),
  'Jatdae Headline': ['node_modules/@expo-google-fonts/gowun-batang/700Bold/GowunBatang_700Bold.ttf'],
};

/**
 * Makes the site's fonts known to the canvas. The text renderer is the portable one, so that the same input gives the same
 * bytes whatever fonts and settings the machine has.
 * @throws {Error} where a font file is missing
 */
export function registerFonts(): void {
  setTextRenderer('portable');
  for (const [family, files] of Object.entries(fontFiles)) {
    for (const file of files) {
      if (!existsSync(file) || !GlobalFonts.registerFromPath(file, family)) throw new Error(`no font at ${file}`);
    }
  }
}
