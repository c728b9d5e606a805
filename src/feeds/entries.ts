import { articlesNewestFirst } from '../model/articles.ts';
import type { Base } from '../model/base.ts';
import { bodyHtml, inlineHtml, inlineText } from '../remark/inline.ts';
import { absolute, pathOf } from '../site/url.ts';

/** An article as a feed gives it: with its full text, so that a feed reader needs nothing else. */
export interface FeedEntry {
  url: string;
  title: string;
  summary: string;
  /** HTML with absolute links and no scripts. */
  html: string;
  /** ISO 8601 instants, UTC. */
  published: string;
  modified: string;
  authors: readonly string[];
  image: string;
}

/** Articles in a feed: what a reader who comes once a month still catches up on, with full texts of a few hundred kilobytes. */
const most = 20;

/** The newest articles as feed entries, newest first. */
export function feedEntries(base: Base): FeedEntry[] {
  return articlesNewestFirst(base)
    .slice(0, most)
    .map((article) => {
      const parts = article.sections.map(({ title, body }) => `<h2>${escapeText(title)}</h2>\n${bodyHtml(body, base)}`);
      const published = instant(article.published);
      return {
        url: absolute(pathOf.article(article.slug)),
        title: article.title,
        summary: inlineText(article.standfirst),
        html: absoluteLinks([`<p>${inlineHtml(article.standfirst, base)}</p>`, ...parts].join('\n')),
        published,
        modified: article.modified ? instant(article.modified) : published,
        authors: article.authors,
        image: absolute(`/articles/${article.slug}.png`),
      };
    });
}

const instant = (date: string): string => new Date(date).toISOString();

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Links inside the site begin at its root; in a feed there is no root. */
const absoluteLinks = (html: string): string => html.replaceAll('href="/', `href="${new URL(absolute('/')).origin}/`);
