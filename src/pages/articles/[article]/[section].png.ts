import type { APIRoute, GetStaticPaths } from 'astro';
import { sectionPicture } from '../../../share/page-pictures.ts';
import { pageResponse, withPictures } from '../../../share/page-response.ts';
import { getBase } from '../../../validate/base.ts';

export const getStaticPaths = (() =>
  withPictures(
    [...getBase().articles.values()].flatMap((article) =>
      article.sections.map((section) => ({
        params: { article: article.slug, section: section.id },
        picture: sectionPicture(article, section),
      })),
    ),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => pageResponse(props['picture']);
