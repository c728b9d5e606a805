import type { APIRoute } from 'astro';
import { escaped } from '../charts/draw/markup.ts';
import { identity } from '../site/identity.ts';
import { absolute } from '../site/url.ts';

/** Offers the search to the browser's own bar (https://github.com/dewitt/opensearch). */
export const GET: APIRoute = () =>
  new Response(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
      `<ShortName>${escaped(identity.name)}</ShortName>`,
      `<Description>${escaped(identity.description)}</Description>`,
      `<Language>${identity.language}</Language>`,
      '<InputEncoding>UTF-8</InputEncoding>',
      `<Image type="image/svg+xml" width="32" height="32">${absolute('/favicon.svg')}</Image>`,
      `<Url type="text/html" template="${absolute('/search/')}?q={searchTerms}"/>`,
      `<Url type="application/opensearchdescription+xml" rel="self" template="${absolute('/opensearch.xml')}"/>`,
      '</OpenSearchDescription>',
      '',
    ].join('\n'),
    { headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' } },
  );
