import type { APIRoute } from 'astro';
import { absolute, href } from '../site/url.ts';

/**
 * Everybody may read everything, Naver's Yeti and Daum's crawler by name since they ask for it. What somebody searched for
 * is no page of its own: the search page is, and says so by its canonical address.
 */
export const GET: APIRoute = () =>
  new Response(
    [
      ...['*', 'Yeti', 'Daum'].flatMap((crawler) => [
        `User-agent: ${crawler}`,
        'Allow: /',
        `Disallow: ${href('/search/')}?`,
        '',
      ]),
      `Sitemap: ${absolute('/sitemap-index.xml')}`,
      '',
    ].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
