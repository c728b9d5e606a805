/** Types by a file's ending. Servers' own tables lack some and differ over others. */
export const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  xml: 'application/xml',
  csv: 'text/csv; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
};

/** The endings of files that shrink when they are compressed. */
export const compressible: readonly string[] = 'html css js json xml csv md txt svg webmanifest'.split(' ');
/** The size of a file, in bytes, below which compressing it saves no packet. */
export const leastCompressed = 1024;

/** Types of single files whose ending does not tell what they are. */
export const contentTypesOfFiles: Readonly<Record<string, string>> = {
  '/feed.xml': 'application/rss+xml; charset=utf-8',
  '/feed.json': 'application/feed+json; charset=utf-8',
  '/opensearch.xml': 'application/opensearchdescription+xml; charset=utf-8',
};

/**
 * The type that a file is served with.
 * @param path the path asked for; one that ends in a slash is a page
 * @returns undefined for an ending that only the site's own scripts read
 */
export function contentTypeOf(path: string): string | undefined {
  const ending = path.endsWith('/') ? 'html' : (/\.([a-z0-9]+)$/.exec(path)?.[1] ?? '');
  return contentTypesOfFiles[path] ?? contentTypes[ending];
}
