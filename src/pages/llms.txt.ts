import type { APIRoute } from 'astro';
import { llmsText } from '../feeds/twins.ts';
import { getBase } from '../validate/base.ts';

/** What the site is and where its pages are, for programs that read. */
export const GET: APIRoute = () =>
  new Response(llmsText(getBase()), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
