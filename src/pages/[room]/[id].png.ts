import type { APIRoute, GetStaticPaths } from 'astro';
import { pagePicture, pageResponse, withPictures } from '../../share/page-response.ts';
import { rooms } from '../../site/rooms.ts';
import { entityRooms } from '../../site/url.ts';
import { getBase } from '../../validate/base.ts';

/** Companies and models have share pictures. */
export const getStaticPaths = (() =>
  withPictures(
    [...getBase().entities.values()]
      .filter(({ kind }) => kind === 'company' || kind === 'model')
      .map(({ kind, id, name, summary }) => ({
        params: { room: entityRooms[kind], id },
        picture: pagePicture({ kicker: rooms[kind].name, title: name, text: summary }),
      })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => pageResponse(props['picture']);
