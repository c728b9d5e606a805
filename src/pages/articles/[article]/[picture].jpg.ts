import { dirname, join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { contentDir, getBase } from '../../../validate/base.ts';

/** The pictures beside articles as files of their own, for feeds and messengers, which take no other form. */
export const getStaticPaths = (() =>
  [...getBase().articles.values()].flatMap(({ slug, pictures }) =>
    [...pictures].map(([picture, file]) => ({ params: { article: slug, picture }, props: { file } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const original = sharp(join(dirname(contentDir()), props['file']))
    .autoOrient()
    .flatten({ background: '#fff' });
  const picture = original.resize({ width: 1200, withoutEnlargement: true }).jpeg({ quality: 80, mozjpeg: true });
  return new Response(new Uint8Array(await picture.toBuffer()), { headers: { 'content-type': 'image/jpeg' } });
};
