import { readFile } from 'node:fs/promises';
import { load } from 'cheerio';

/** What an article page says, in its order. */
export interface Words {
  title: string;
  description: string;
  blocks: { tag: string; text: string }[];
  /** The ids of its charts, in order. */
  charts: string[];
}

/** What is read: all but what opens on demand, what only screen readers hear and what only leads elsewhere. */
const unread = '[popover], dialog, details, nav, .no-print, .progress, .visually-hidden, .chart-box, script, button';

/**
 * Takes the words out of a built article page, for other ways to set the same words.
 * @param page the page's HTML file
 */
export async function wordsOf(page: string): Promise<Words> {
  const $ = load(await readFile(page, 'utf8'));
  const charts = $('main jatdae-chart')
    .get()
    .flatMap(({ attribs }) => /\/charts\/([a-z0-9-]+)/.exec(attribs['data-page'] ?? '')?.[1] ?? []);
  $('main').find(unread).remove();
  const blocks = $('main')
    .find('h1, h2, h3, h4, p, li')
    .get()
    .map((element) => ({ tag: element.tagName, text: $(element).text().trim() }));
  return { title: $('title').text(), description: $('meta[name=description]').attr('content') ?? '', blocks, charts };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');

/** Blocks as HTML, without any style. */
export const asHtml = ({ blocks }: Words): string =>
  blocks.map(({ tag, text }) => `<${tag}>${escaped(text)}</${tag}>`).join('\n');
