import type { BreadcrumbList, DataDownload, Thing } from 'schema-dts';
import { identity } from './identity.ts';
import type { Crumb } from './page.ts';
import { absolute } from './url.ts';

/** Who publishes the site. */
export const publisher = { '@type': 'NewsMediaOrganization', name: identity.name, url: absolute('/') } as const;

/** A file of data. */
export const download = (path: string, encodingFormat: string): DataDownload => ({
  '@type': 'DataDownload',
  encodingFormat,
  contentUrl: absolute(path),
});

/** The way to a page as schema.org writes it. */
export function breadcrumbList(crumbs: readonly Crumb[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absolute(path),
    })),
  };
}

/**
 * Structured data as the text of a script element. `<` is written as an escape, so that no text of ours or of a source
 * can close the element (https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements).
 */
export function toJsonLd(things: readonly Exclude<Thing, string>[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');
}
