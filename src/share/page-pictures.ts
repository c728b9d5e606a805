import { partName } from '../facts/articles.ts';
import type { Base } from '../facts/base.ts';
import type { Article } from '../schema/article.ts';
import { rooms } from '../site/rooms.ts';
import { entityRooms, pathOf } from '../site/url.ts';
import { chartPictures, chartPlaces } from './chart-files.ts';
import type { PagePicture, PictureRequest } from './picture/request.ts';

/** The path of the picture that stands for an article, and its words: one of its own where it names one, else the drawn one. */
export function imageOf({ slug, title, picture: id, sections }: Article): { path: string; alt: string } {
  const own = sections.flatMap(({ body }) => body.pictures).find((one) => one.id === id);
  return own ? { path: pathOf.picture(slug, own.id), alt: own.alt } : { path: `/articles/${slug}.png`, alt: title };
}

/** The share pictures of pages, each with the path of its file less the ending: of articles, sections, companies and models. */
export function pagePictures(base: Base): { path: string; picture: PagePicture }[] {
  const articles = [...base.articles.values()];
  const entities = [...base.entities.values()].filter(({ kind }) => kind === 'company' || kind === 'model');
  return [
    ...articles.map(({ slug, title, series, summary }) => ({
      path: `articles/${slug}`,
      picture: {
        what: 'page',
        kicker: series ? partName(series) : '글',
        title,
        text: summary[0]?.plain ?? '',
      } as const,
    })),
    ...articles.flatMap(({ slug, title: kicker, sections }) =>
      sections.map(({ id, title, summary }) => ({
        path: `articles/${slug}/${id}`,
        picture: { what: 'page', kicker, title, text: summary } as const,
      })),
    ),
    ...entities.map(({ kind, id, name, summary }) => ({
      path: `${entityRooms[kind]}/${id}`,
      picture: { what: 'page', kicker: rooms[kind].name, title: name, text: summary } as const,
    })),
  ];
}

/** Every picture of the site. */
export const allPictures = (base: Base): PictureRequest[] => [
  ...pagePictures(base).map(({ picture }) => picture),
  ...chartPlaces(base).flatMap(({ series }) => [...chartPictures(series).values()]),
];
