import type { APIRoute, GetStaticPaths } from 'astro';
import { articlePicture } from '../../share/page-pictures.ts';
import { pageResponse, withPictures } from '../../share/page-response.ts';
import { getBase } from '../../validate/base.ts';

export const getStaticPaths = (() =>
  withPictures(
    [...getBase().articles.values()].map((article) => ({
      params: { article: article.slug },
      picture: articlePicture(article),
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => pageResponse(props['picture']);
