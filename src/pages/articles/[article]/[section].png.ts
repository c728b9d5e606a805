import type { APIRoute, GetStaticPaths } from 'astro';
import { pagePicture, pageResponse, withPictures } from '../../../share/page-response.ts';
import { getBase } from '../../../validate/base.ts';

export const getStaticPaths = (() =>
  withPictures(
    [...getBase().articles.values()].flatMap(({ slug, title: article, sections }) =>
      sections.map(({ id, title, summary }) => ({
        params: { article: slug, section: id },
        picture: pagePicture({ kicker: article, title, text: summary }),
      })),
    ),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => pageResponse(props['picture']);
