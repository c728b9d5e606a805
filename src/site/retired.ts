import type { Retired } from '../schema/ledger.ts';
import { chartEndings, entityRooms, feedPath } from './url.ts';

/** The addresses of an id: its pages, its own first, and the files beside them: pictures, data, its twin, its feed. */
export function placesOf(kind: Retired['kind'], id: string): string[] {
  if (kind === 'fact') return [`/facts/${id}/`, ...['json', 'svg', 'md'].map((ending) => `/facts/${id}.${ending}`)];
  if (kind === 'chart' || kind === 'view') {
    const files = [...chartEndings, 'md'].map((ending) => `/charts/${id}.${ending}`);
    return [`/charts/${id}/`, `/charts/${id}/embed/`, ...files, `/oembed/${id}.json`];
  }
  const own = `/${kind === 'article' || kind === 'section' ? 'articles' : entityRooms[kind]}/${id}`;
  const hasPicture = kind !== 'person' && kind !== 'term';
  const hasFeed = hasPicture && kind !== 'section';
  return [`${own}/`, `${own}.md`, ...(hasPicture ? [`${own}.png`] : []), ...(hasFeed ? [feedPath(`${own}/`)] : [])];
}

/** Follows a chain of retired ids to the one that lives. In a circle, which the rule `retired-ids` reports, to where it closes. */
export function livingId(retired: readonly Retired[], kind: Retired['kind'], id: string): string {
  const next = new Map(retired.flatMap((entry) => (entry.kind === kind ? [[entry.id, entry.to]] : [])));
  let end = id;
  for (let to = next.get(end); to !== undefined; to = next.get(end)) {
    next.delete(end);
    end = to;
  }
  return end;
}

/** The ids that an article's sections once had, each with the section of today: their places on the article's page were shared too. */
export const movedSections = (retired: readonly Retired[], article: string): { id: string; section: string }[] =>
  retired.flatMap(({ kind, id }) => {
    const [of, old = ''] = id.split('/');
    const [, section = ''] = kind === 'section' && of === article ? livingId(retired, kind, id).split('/') : [];
    return section ? [{ id: old, section }] : [];
  });

/** The titles of what once stood where a page of today does, of its chain of retired ids. */
export const formerTitles = ({ retired }: Parameters<typeof moves>[0], page: string): string[] =>
  retired.flatMap(({ kind, id, title }) =>
    title && placesOf(kind, livingId(retired, kind, id))[0] === page ? [title] : [],
  );

/** Every address that moved, and where it is now: paths of the site, base left out; those of pages end in a slash. */
export const moves = ({ retired }: { retired: readonly Retired[] }): { from: string; to: string }[] =>
  retired.flatMap(({ kind, id }) => {
    const to = placesOf(kind, livingId(retired, kind, id));
    return placesOf(kind, id).map((from, index) => ({ from, to: to[index] ?? '/' }));
  });
