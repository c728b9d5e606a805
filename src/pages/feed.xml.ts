import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { escaped } from '../charts/draw/markup.ts';
import { feedEntries } from '../feeds/entries.ts';
import { identity } from '../site/identity.ts';
import { absolute } from '../site/url.ts';
import { getBase } from '../validate/base.ts';

/** RSS 2.0 with full text. */
export const GET: APIRoute = () =>
  rss({
    title: identity.name,
    description: identity.description,
    site: absolute('/'),
    trailingSlash: true,
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: `<language>ko</language><atom:link href="${absolute('/feed.xml')}" rel="self" type="application/rss+xml"/>`,
    items: feedEntries(getBase()).map(({ url, title, summary, html, published, modified, authors }) => ({
      link: url,
      title,
      description: summary,
      content: html,
      pubDate: new Date(published),
      // RSS has no place for a name without an address, nor for a second date; these are other vocabularies' own.
      customData: [
        ...authors.map((name) => `<dc:creator>${escaped(name)}</dc:creator>`),
        `<atom:updated>${modified}</atom:updated>`,
      ].join(''),
    })),
  });
