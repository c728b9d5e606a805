import { identity } from '../site/identity.ts';
import type { PagePicture } from './picture/request.ts';
import { picture, warm } from './picture/studio.ts';

/** What a page's share picture says; the foot is the site's. */
export const pagePicture = (words: Omit<PagePicture, 'what' | 'foot'>): PagePicture => ({
  what: 'page',
  foot: identity.tagline,
  ...words,
});

/** Paths of a route with their pictures, all of which begin to be drawn. */
export function withPictures<P extends Record<string, string>>(
  paths: readonly { params: P; picture: PagePicture }[],
): { params: P; props: { picture: PagePicture } }[] {
  warm(paths.map((path) => path.picture));
  return paths.map(({ params, picture }) => ({ params, props: { picture } }));
}

/** The share picture's answer. */
export const pageResponse = async (request: PagePicture): Promise<Response> =>
  new Response(new Uint8Array(await picture(request)), { headers: { 'content-type': 'image/png' } });
