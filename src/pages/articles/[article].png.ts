import type { APIRoute, GetStaticPaths } from 'astro';
import { inlineText } from '../../remark/inline.ts';
import { pagePicture, pageResponse, withPictures } from '../../share/page-response.ts';
import { getBase } from '../../validate/base.ts';

export const getStaticPaths = (() =>
  withPictures(
    [...getBase().articles.values()].map(({ slug, title, series, summary }) => ({
      params: { article: slug },
      picture: pagePicture({
        kicker: series ? `${series.name} ${series.number}편` : '글',
        title,
        text: inlineText(summary[0] ?? ''),
      }),
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => pageResponse(props['picture']);
