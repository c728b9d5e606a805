import type { APIRoute } from 'astro';
import { feedEntries } from '../feeds/entries.ts';
import { identity } from '../site/identity.ts';
import { absolute } from '../site/url.ts';
import { getBase } from '../validate/base.ts';

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export const GET: APIRoute = () =>
  Response.json(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: identity.name,
      description: identity.description,
      language: identity.language,
      home_page_url: absolute('/'),
      feed_url: absolute('/feed.json'),
      items: feedEntries(getBase()).map(({ url, title, summary, html, published, modified, authors, image }) => ({
        id: url,
        url,
        title,
        summary,
        content_html: html,
        date_published: published,
        date_modified: modified,
        authors: authors.map((name) => ({ name })),
        image,
        language: identity.language,
      })),
    },
    { headers: { 'content-type': 'application/feed+json; charset=utf-8' } },
  );
