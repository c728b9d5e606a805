import type { APIRoute, GetStaticPaths } from 'astro';
import { pagePictureFiles } from '../share/page-pictures.ts';
import { picture } from '../share/picture/studio.ts';
import { getBase } from '../validate/base.ts';

/** The share pictures of all pages that have one of their own. Charts' are files of the charts. */
export const getStaticPaths = (() =>
  pagePictureFiles(getBase()).map(({ path, picture: request }) => ({
    params: { sharePicture: path.slice(1, -'.png'.length) },
    props: { request },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) =>
  new Response(new Uint8Array(await picture(props['request'])), { headers: { 'content-type': 'image/png' } });
