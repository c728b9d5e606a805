import type { Base } from '../facts/base.ts';
import { paged, pageSizes } from '../facts/paging.ts';
import { moves, placesOf } from '../site/retired.ts';
import { entityRooms, listPath, pathOf } from '../site/url.ts';
import { idsInUse } from './retired-ids.ts';

/** The addresses that links of authors may lead to, base path left out. `tests/site/addresses.test.ts` holds them to the built site. */
export interface Addresses {
  /** Pages and files. */
  readonly all: ReadonlySet<string>;
  /** An address that was given up → the one that answers for it. */
  readonly moved: ReadonlyMap<string, string>;
  /** The places on a page that authors may name: sections, their headings, the sources. */
  fragmentsOf(path: string): readonly string[];
}

/** Pages and files that the site has whatever its content is. */
const fixed = [
  ...['/', '/about/', '/compare/', '/privacy/', '/search/', '/opensearch.xml', '/404.html'],
  ...['/feed.xml', '/feed.json', '/sitemap-index.xml', '/robots.txt', '/manifest.webmanifest', '/favicon.svg'],
  ...['/data/datapackage.json', ...['facts', 'entities', 'sources', 'corrections'].map((name) => `/data/${name}.csv`)],
  ...Object.values(entityRooms).map((room) => `/${room}/`),
];

/** Every address of the site, from the base that it will be made of. */
export function addressesOf(base: Base): Addresses {
  const bodies = new Map<string, readonly string[]>();
  for (const entity of base.entities.values()) bodies.set(pathOf.entity(entity), entity.body.headings);
  for (const { slug, sections } of base.articles.values()) {
    for (const { id, body } of sections) bodies.set(pathOf.section(slug, id), body.headings);
    const inside = sections.flatMap(({ id, body }) => [id, ...body.headings]);
    bodies.set(pathOf.article(slug), [...inside, 'summary-title', 'sources']);
  }
  const used = idsInUse(base);
  const all = [
    ...fixed,
    ...Object.entries(used).flatMap(([kind, ids]) => [...ids].flatMap((id) => placesOf(kind as keyof typeof used, id))),
    ...[...base.articles.values()].flatMap(({ slug, pictures }) =>
      [...pictures.keys()].map((id) => pathOf.picture(slug, id)),
    ),
    ...(['articles', 'charts', 'facts'] as const).flatMap((list) =>
      paged([...base[list].keys()], pageSizes[list]).map(({ page }) => listPath(`/${list}/`, page)),
    ),
  ];
  return {
    all: new Set(all),
    moved: new Map(moves(base).map(({ from, to }) => [from, to])),
    fragmentsOf: (path) => (path === '/about/' ? ['corrections'] : (bodies.get(path) ?? [])),
  };
}
