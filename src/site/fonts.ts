/** The faces of the site's fonts (src/build/fonts.ts), by what their files are called. */
export type FontName = 'text' | 'text-bold' | 'headline';

/** Which characters are in which file, as the build has cut them: `text`, `text-2`, `text-3`, … */
export type Slices = Readonly<Record<string, string>>;

/** Files of an article that has fonts of its own, by their names in the folder of Astro's files. */
export interface ArticleFonts {
  readonly text: string;
  readonly headline: string;
  /** The style sheet that declares them. */
  readonly sheet: string;
}

/**
 * Samples of the letters that pages of a kind show beside those of an article's text and headlines. Where the build put them is
 * not known here, so that each sample stands for its slice: labels, Latin names, Latin text, what only the frame's pages say.
 */
const kinds: readonly [RegExp, FontName, string][] = [
  [/^\/$|^\/articles\/[^/]+\/[^/]+\/$|^\/(?:companies|models|glossary|facts)\/|^\/charts\/./, 'text-bold', '사실'],
  [/^\/(?:companies|models|glossary)\//, 'text-bold', 'GPT'],
  [/^\/(?:companies|models|people|glossary|facts|search)\//, 'text', 'aeiou'],
  [/^\/(?:search|about|privacy|404)/, 'text', '색속요'],
];

/**
 * The font files that a page needs for its first view, most urgent first. Text is set in the reader's own font where ours
 * has not come by the first paint, so that what a page needs is asked for in its first lines. Slices of rare letters are left
 * to the browser, but for those of the headline.
 * @param path the page's path, base left out: `/companies/openai/`
 * @param headline what stands in large letters at the head of the page
 * @param own whether it is the page of an article that has its text and headlines in files of its own
 */
export const fontsFor = (path: string, headline: string, slices: Slices, own = false): readonly string[] => [
  ...new Set([
    ...(own ? [] : ['text', 'headline', ...callingFor('headline', headline, slices)]),
    ...kinds.flatMap(([kind, face, letters]) => (kind.test(path) ? callingFor(face, letters, slices) : [])),
  ]),
];

/** The slices of a face that a text calls for. */
export const callingFor = (face: FontName, text: string, slices: Slices): string[] =>
  Object.entries(slices)
    .filter(([name, characters]) => isOf(face, name) && [...text].some((letter) => characters.includes(letter)))
    .map(([name]) => name);

const isOf = (face: FontName, name: string): boolean => name.replace(/-\d+$/, '') === face;
