import { buildSeries } from '../charts/build.ts';
import { escaped } from '../charts/draw/markup.ts';
import { caveatsOf, sentence } from '../charts/sentence.ts';
import { articlesNewestFirst } from '../facts/articles.ts';
import type { Base } from '../facts/base.ts';
import { correctionsOf, correctionWords } from '../facts/corrections.ts';
import { topicOf } from '../facts/fact.ts';
import { formatDate } from '../korean/date.ts';
import { bodyHtml, inlineHtml, type StillFigure } from '../prose/inline.ts';
import { shownInArticle } from '../prose/references.ts';
import type { Article } from '../schema/article.ts';
import { sharePicture } from '../share/chart-files.ts';
import { imageOf } from '../share/page-pictures.ts';
import { absolute, pathOf } from '../site/url.ts';
import { articleModified } from './modified.ts';

/** Articles in a feed: what a reader who comes once a month still catches up on, with full texts of a few hundred kilobytes. */
const most = 20;

/** The newest articles as feeds give them, newest first: with their full texts, so that a feed reader needs nothing else. */
export function feedEntries(base: Base) {
  return articlesNewestFirst(base)
    .slice(0, most)
    .map((article) => {
      const page = pathOf.article(article.slug);
      const pictureAt = (id: string): string => absolute(pathOf.picture(article.slug, id));
      const parts = article.sections.map(
        ({ id, title, body }) =>
          `<h2>${escaped(title)}</h2>\n${bodyHtml(body, base, (chart, view) => stillOf(base, chart, view), page, id, pictureAt)}`,
      );
      return {
        url: absolute(page),
        title: article.title,
        summary: article.standfirst.plain,
        /** With absolute links and no scripts. */
        html: absoluteLinks(
          [...notices(base, article), `<p>${inlineHtml(article.standfirst, base, page)}</p>`, ...parts].join('\n'),
        ),
        /** ISO 8601 instants, UTC. */
        published: instant(article.published),
        modified: instant(articleModified(base, article)),
        authors: article.authors,
        image: absolute(imageOf(base, page).path),
      };
    });
}

/** What was corrected in the facts that the article shows, before everything else. */
const notices = (base: Base, article: Article): string[] =>
  correctionsOf(base, shownInArticle(base, article)).map((correction) => {
    const fact = base.facts.get(correction.fact);
    const topic = fact ? `<a href="${absolute(pathOf.fact(fact.id))}">${escaped(topicOf(fact, base))}</a>: ` : '';
    const words = escaped(correctionWords(correction));
    return `<p><strong>정정</strong> ${escaped(formatDate(correction.date))} ${topic}${words}</p>`;
  });

/** A chart as its share picture, with question, answer, what the answer has not told, and sources under it. */
function stillOf(base: Base, id: string, view?: string): StillFigure {
  const chart = base.charts.get(id);
  if (!chart) throw new RangeError(`no chart ${id}`);
  const series = buildSeries(base, chart, view);
  const told = sentence(series);
  const answer = `${series.question}: ${told}`;
  return {
    href: absolute(pathOf.chart(id, view)),
    // The share picture's size: src/share/picture.
    picture: { src: absolute(sharePicture({ chart: id, view }, series)), alt: answer, width: 1200, height: 630 },
    caption: [answer, ...caveatsOf(series, told), series.source].join(' '),
  };
}

const instant = (date: string): string => new Date(date).toISOString();

/** Links inside the site begin at its root; in a feed there is no root. */
const absoluteLinks = (html: string): string => html.replaceAll('href="/', `href="${new URL(absolute('/')).origin}/`);
