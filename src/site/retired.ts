import type { Retired } from '../schema/ledger.ts';
import { chartEndings, entityRooms } from './url.ts';

/** The pages and the files at the addresses of an id. */
export const placesOf = (kind: Retired['kind'], id: string): string[] => [...pagesOf(kind, id), ...filesOf(kind, id)];

/** An address that moved: paths of the site, base left out. */
export interface Move {
  from: string;
  to: string;
}

/** The pages at the addresses of an id, the first one being its own. */
function pagesOf(kind: Retired['kind'], id: string): string[] {
  if (kind === 'fact') return [`/facts/${id}/`];
  if (kind === 'chart' || kind === 'view') return [`/charts/${id}/`, `/charts/${id}/embed/`];
  return [`/${kind === 'article' || kind === 'section' ? 'articles' : entityRooms[kind]}/${id}/`];
}

/** The files beside them: pictures and data of charts, share pictures. */
function filesOf(kind: Retired['kind'], id: string): string[] {
  if (kind === 'chart' || kind === 'view')
    return [...chartEndings.map((ending) => `/charts/${id}.${ending}`), `/oembed/${id}.json`];
  if (kind === 'article' || kind === 'section') return [`/articles/${id}.png`];
  return kind === 'company' || kind === 'model' ? [`/${entityRooms[kind]}/${id}.png`] : [];
}

/** Follows a chain of retired ids to the one that lives. In a circle, which the rule `retired-ids` reports, to where it closes. */
function livingId(retired: readonly Retired[], kind: Retired['kind'], id: string): string {
  const next = new Map(retired.flatMap((entry) => (entry.kind === kind ? [[entry.id, entry.to]] : [])));
  let end = id;
  for (let to = next.get(end); to !== undefined; to = next.get(end)) {
    next.delete(end);
    end = to;
  }
  return end;
}

const movesOf = (retired: readonly Retired[], addressesOf: typeof pagesOf): Move[] =>
  retired.flatMap(({ kind, id }) => {
    const to = addressesOf(kind, livingId(retired, kind, id));
    return addressesOf(kind, id).map((from, index) => ({ from, to: to[index] ?? '/' }));
  });

/** Every page that moved, and where it is now. */
export const movedPages = ({ retired }: { retired: readonly Retired[] }): Move[] => movesOf(retired, pagesOf);

/** Every file that moved. A static host cannot redirect a picture, so the file of today is laid at the old address too. */
export const movedFiles = ({ retired }: { retired: readonly Retired[] }): Move[] => movesOf(retired, filesOf);
