import rss from '@astrojs/rss';
import type { APIRoute, GetStaticPaths } from 'astro';
import { getEditions } from '../editions/record.ts';
import { articleEntries, correctionEntries, entityEntries } from '../feeds/changes.ts';
import { identity } from '../site/identity.ts';
import { absolute, feedPath, pathOf } from '../site/url.ts';
import { getBase } from '../validate/base.ts';

/** Feeds of what was corrected: of all, and of each company, model and article with what is new there. */
export const getStaticPaths = (() => {
  const [base, editions] = [getBase(), getEditions()];
  const feeds = [
    { page: '/', path: feedPath('/'), title: '정정', entries: correctionEntries(base, editions) },
    ...[...base.entities.values()].flatMap((entity) => {
      const page = pathOf.entity(entity);
      if (entity.kind !== 'company' && entity.kind !== 'model') return [];
      return { page, path: feedPath(page), title: entity.name, entries: entityEntries(base, editions, entity.id) };
    }),
    ...[...base.articles.values()].map(({ slug, title }) => {
      const page = pathOf.article(slug);
      return { page, path: feedPath(page), title, entries: articleEntries(base, editions, slug) };
    }),
  ];
  return feeds.map((feed) => ({ params: { changes: feed.path.slice(1, -'.xml'.length) }, props: { feed } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => {
  const { page, title, entries } = props['feed'] as ReturnType<typeof getStaticPaths>[number]['props']['feed'];
  return rss({
    title: `${title} · ${identity.name}`,
    description: `${title}: 추가하고 정정한 내용`,
    site: absolute(page),
    trailingSlash: false,
    customData: '<language>ko</language>',
    items: entries.map(({ title: name, summary, url, date }) => ({
      title: name,
      description: summary,
      link: url,
      pubDate: new Date(date),
    })),
  });
};
