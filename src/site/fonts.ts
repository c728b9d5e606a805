/** The files of the site's fonts (src/build/fonts.ts). */
export type FontFile = 'text' | 'text-rest' | 'text-bold' | 'headline' | 'headline-rest';

/** What each kind of page shows beside the two files of an article: small bold labels, names and letters of no article. */
const kinds: readonly [RegExp, readonly FontFile[]][] = [
  [/^\/articles\/[^/]+\/[^/]+\/$|^\/$|^\/charts\/./, ['text-bold']],
  [/^\/charts\/$/, ['text-rest']],
  [/^\/(?:companies|glossary)\/$/, ['text-rest', 'text-bold']],
  [/^\/companies\/./, ['text-rest', 'text-bold']],
  [/^\/models\/$/, ['text-rest', 'text-bold']],
  [/^\/(?:models|people|glossary)\/./, ['text-rest', 'headline-rest']],
  [/^\/people\/$|^\/facts\//, ['text-rest', 'text-bold', 'headline-rest']],
  [/^\/(?:search|about|404)/, ['text-rest', 'headline-rest']],
];

/**
 * The font files that a page of this path needs for its first view, most urgent first. Text is set in the reader's own font
 * where ours has not come by the first paint, so that what a page needs is asked for in its first lines.
 * @param path the page's path, base left out: `/companies/openai/`
 */
export const fontsFor = (path: string): readonly FontFile[] => [
  'text',
  'headline',
  ...(kinds.find(([kind]) => kind.test(path))?.[1] ?? []),
];
