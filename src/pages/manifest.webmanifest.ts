import type { APIRoute } from 'astro';
import { identity } from '../site/identity.ts';
import { href } from '../site/url.ts';

/** The web app manifest (https://www.w3.org/TR/appmanifest/). */
export const GET: APIRoute = () =>
  Response.json(
    {
      name: `${identity.name} — ${identity.tagline}`,
      short_name: identity.name,
      description: identity.description,
      lang: identity.language,
      dir: 'ltr',
      start_url: href('/'),
      scope: href('/'),
      display: 'minimal-ui',
      background_color: '#fbfaf6',
      theme_color: '#fbfaf6',
      icons: [{ src: href('/favicon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
    },
    { headers: { 'content-type': 'application/manifest+json' } },
  );
