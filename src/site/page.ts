import type { Thing } from 'schema-dts';

/** A step on the way to a page. */
export interface Crumb {
  name: string;
  /** The path, base left out. */
  path: string;
}

/** What a page says of itself to browsers, search engines and messengers. */
export interface PageMeta {
  /** The page's title; the site's name is put behind it. */
  title: string;
  /** One or two sentences. */
  description: string;
  /** The page's own path, base left out: `/companies/openai/`. */
  path: string;
  /** The path that stands for this page in search engines, where that is another one. */
  canonical?: string;
  /** The path of the picture that messengers show and its words, where it is not the one drawn for that path. */
  image?: { path: string; alt: string } | undefined;
  /** What kind of page it is, for Open Graph. */
  type?: 'website' | 'article';
  /** Kept out of search engines. */
  noindex?: boolean;
  /** The way here, from the top down, this page left out. */
  breadcrumbs?: readonly Crumb[];
  /** Structured data beside the breadcrumbs, which are always there. */
  jsonLd?: readonly Exclude<Thing, string>[];
  /** For articles: ISO dates and authors. */
  published?: string;
  modified?: string;
  authors?: readonly string[];
  /** What reference managers take the page for, by the names of their tags. */
  citation?: readonly (readonly [name: string, content: string])[];
  /** Whether it has a feed of what is new and corrected there, see `feedPath`. */
  feed?: boolean;
  /** oEmbed address, for pages that can be embedded. */
  oembed?: string;
}
