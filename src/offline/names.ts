/** What a page and its files call for, read from their text. Pure: addresses in, addresses out. */

/** Paths that a text calls for: what it cannot do without, and what it may ask for later. */
export interface Needs {
  readonly must: readonly string[];
  readonly may: readonly string[];
}

/**
 * Whether a path of the site names its content, so that what it once gave it always gives: scripts, styles and fonts, and
 * the pictures and data of charts that stand in pages.
 * @param base the path the site stands under, with a slash at both ends
 */
export const namesItsContent = (path: string, base: string): boolean =>
  path.startsWith(base) && /^(?:_astro|chart-files)\//.test(path.slice(base.length));

/** Whether a path is of a chart's picture or data. */
export const isOfChart = (path: string): boolean => path.includes('/chart-files/');

const isFont = (path: string): boolean => path.endsWith('.woff2');

/** The same chart's picture in the layout that every page names outright: what is shown where another was not kept. */
export const narrowPicture = (path: string): string => path.replace(/\.plot-(?:full|wide|medium)\./, '.plot-narrow.');

/**
 * What a page calls for by name, in its style sheets too, which stand in it. Pictures of the layouts that `srcset` offers are among
 * what it may ask for, since a browser takes one of them, and so are fonts.
 */
export function needsOfPage(html: string, base: string): Needs {
  const named = (pattern: RegExp): string[] =>
    [...html.matchAll(pattern)].flatMap(([, path = '']) => (namesItsContent(path, base) ? [path] : []));
  const inStyles = named(/url\(["']?([^"')]+)["']?\)/g);
  return {
    must: [...new Set([...named(/\s(?:src|data-src|href)="([^"]+)"/g), ...inStyles.filter((path) => !isFont(path))])],
    may: [...new Set([...named(/\ssrcset="([^"\s]+)/g), ...inStyles.filter(isFont)])],
  };
}

/**
 * What a script calls for. Static imports are needed at once, dynamic ones only by some readers.
 * @param path the path of the file itself, which relative names start from
 */
export function needsOfFile(text: string, path: string, base: string): Needs {
  const named = (pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].flatMap(([, name = '']) => {
      const to = new URL(name, `https://site.invalid${path}`).pathname;
      return namesItsContent(to, base) ? [to] : [];
    });
  return {
    must: named(/\b(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+)["'`]/g),
    may: named(/\bimport\(\s*["'`](\.{1,2}\/[^"'`]+)["'`]\s*\)/g),
  };
}

/** A page's title, the site's name left off; the address where it has none. */
export function titleOf(html: string, url: string): string {
  const title = /<title>([^<]+)<\/title>/.exec(html)?.[1]?.replace(/ · [^·]+$/, '');
  return (title ?? new URL(url).pathname).replace(/&(?:lt|gt|quot|#39|amp);/g, (sign) => signs[sign] ?? sign);
}

const signs: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };
