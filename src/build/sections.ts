import { hash } from 'node:crypto';

const end = '</section>';

/**
 * A page in parts that give the page again when they are joined: each section that has no section in it, and what stands between.
 * Pages have sections in common that need to be worked on but once.
 */
export function inSections(html: string): string[] {
  const parts: string[] = [];
  let done = 0;
  for (let at = html.indexOf(end); at >= 0; at = html.indexOf(end, at + end.length)) {
    const start = Math.max(html.lastIndexOf('<section ', at), html.lastIndexOf('<section>', at));
    // The end of a section with sections in it.
    if (start < done) continue;
    parts.push(html.slice(done, start), html.slice(start, at + end.length));
    done = at + end.length;
  }
  return [...parts, html.slice(done)];
}

/** Whether a part is a section, and not what stands between. */
export const isSection = (part: string): boolean => /^<section[ >]/.test(part) && part.endsWith(end);

/** A short name for a section, under which it is remembered: by its own text its whole page would stay in memory. */
export const nameOf = (section: string): string => hash('sha1', section);
