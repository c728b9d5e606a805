import type { APIRoute, GetStaticPaths } from 'astro';
import { entityPicture, picturedEntities } from '../../share/page-pictures.ts';
import { pageResponse, withPictures } from '../../share/page-response.ts';
import { entityRooms } from '../../site/url.ts';
import { getBase } from '../../validate/base.ts';

export const getStaticPaths = (() =>
  withPictures(
    picturedEntities(getBase()).map((entity) => ({
      params: { room: entityRooms[entity.kind], id: entity.id },
      picture: entityPicture(entity),
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => pageResponse(props['picture']);
