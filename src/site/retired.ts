import type { Retired } from '../schema/ledger.ts';
import { chartEndings, entityRooms } from './url.ts';

/** The addresses of an id: its pages, its own first, and the files beside them: pictures, the data of a fact or a chart. */
export function placesOf(kind: Retired['kind'], id: string): string[] {
  if (kind === 'fact') return [`/facts/${id}/`, `/facts/${id}.json`, `/facts/${id}.svg`];
  if (kind === 'chart' || kind === 'view') {
    const files = [...chartEndings.map((ending) => `/charts/${id}.${ending}`), `/oembed/${id}.json`];
    return [`/charts/${id}/`, `/charts/${id}/embed/`, ...files];
  }
  const own = `/${kind === 'article' || kind === 'section' ? 'articles' : entityRooms[kind]}/${id}`;
  return kind === 'person' || kind === 'term' ? [`${own}/`] : [`${own}/`, `${own}.png`];
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
