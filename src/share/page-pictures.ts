import type { Base } from '../facts/base.ts';
import type { Article, Section } from '../schema/article.ts';
import type { Entity } from '../schema/entity.ts';
import { identity } from '../site/identity.ts';
import { rooms } from '../site/rooms.ts';
import { pathOf } from '../site/url.ts';
import { chartPictures, chartPlaces } from './chart-files.ts';
import type { PagePicture, PictureRequest } from './picture/request.ts';

/** What a page's share picture says; the foot is the site's. */
export const pagePicture = (words: Omit<PagePicture, 'what' | 'foot'>): PagePicture => ({
  what: 'page',
  foot: identity.tagline,
  ...words,
});

export const articlePicture = ({ title, series, summary }: Article): PagePicture =>
  pagePicture({ kicker: series ? `${series.name} ${series.number}편` : '글', title, text: summary[0]?.plain ?? '' });

/** The path of the picture that stands for an article, and its words: one of its own where it names one, else the drawn one. */
export function imageOf({ slug, title, picture: id, sections }: Article): { path: string; alt: string } {
  const own = sections.flatMap(({ body }) => body.pictures).find((one) => one.id === id);
  return own ? { path: pathOf.picture(slug, own.id), alt: own.alt } : { path: `/articles/${slug}.png`, alt: title };
}

export const sectionPicture = (article: Article, { title, summary }: Section): PagePicture =>
  pagePicture({ kicker: article.title, title, text: summary });

export const entityPicture = ({ kind, name, summary }: Entity): PagePicture =>
  pagePicture({ kicker: rooms[kind].name, title: name, text: summary });

/** The entities that have share pictures: companies and models. */
export const picturedEntities = (base: Base): Entity[] =>
  [...base.entities.values()].filter(({ kind }) => kind === 'company' || kind === 'model');

/** Every picture of the site, in the order in which a build asks for them. */
export function allPictures(base: Base): PictureRequest[] {
  const articles = [...base.articles.values()];
  return [
    ...articles.map(articlePicture),
    ...articles.flatMap((article) => article.sections.map((section) => sectionPicture(article, section))),
    ...chartPlaces(base).flatMap(({ series }) => [...chartPictures(series).values()]),
    ...picturedEntities(base).map(entityPicture),
  ];
}
