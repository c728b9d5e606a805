import { globSync } from 'node:fs';

/**
 * What the load asks for by turns: the article, pictures of its first chart, the dictionary of names and files of the search.
 * @param site the folder of the built site
 * @returns paths from the site's root
 */
export function mixOf(site: string): string[] {
  const find = (pattern: string, most: number): string[] =>
    globSync(pattern, { cwd: site })
      .toSorted()
      .slice(0, most)
      .map((file) => `/${file.replaceAll('\\', '/')}`);
  const mix = [
    ...find('articles/*/index.html', 1).map((path) => path.replace('index.html', '')),
    ...find('chart-files/valuation.*.plot-*.svg', 6),
    '/search-index/names.dict',
    ...find('search-index/{index,fragment}/*', 8),
  ];
  if (mix.length < 16) throw new Error(`too little to ask for: ${mix.join(' ')}`);
  return mix;
}
