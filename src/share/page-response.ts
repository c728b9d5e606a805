import type { PagePicture } from './picture/request.ts';
import { picture } from './picture/studio.ts';

/** Paths of a route with their pictures. */
export const withPictures = <P extends Record<string, string>>(
  paths: readonly { params: P; picture: PagePicture }[],
): { params: P; props: { picture: PagePicture } }[] =>
  paths.map(({ params, picture: request }) => ({ params, props: { picture: request } }));

/** The share picture's answer. */
export const pageResponse = async (request: PagePicture): Promise<Response> =>
  new Response(new Uint8Array(await picture(request)), { headers: { 'content-type': 'image/png' } });
