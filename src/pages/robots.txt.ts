import type { APIRoute } from 'astro';
import { absolute } from '../site/url.ts';

/** Everybody may read everything, Naver's Yeti and Daum's crawler by name since they ask for it. */
export const GET: APIRoute = () =>
  new Response(
    [
      'User-agent: *',
      'Allow: /',
      '',
      'User-agent: Yeti',
      'Allow: /',
      '',
      'User-agent: Daum',
      'Allow: /',
      '',
      `Sitemap: ${absolute('/sitemap-index.xml')}`,
      '',
    ].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
