import type { Base } from '../model/base.ts';
import type { Retired } from '../schema/ledger.ts';
import { entityRooms } from '../site/url.ts';

/** An address that moved: paths of the site, base left out. */
export interface Move {
  from: string;
  to: string;
}

/** The pages that stood at the addresses of a retired id, the first one being its own. */
function pagesOf(kind: Retired['kind'], id: string): string[] {
  switch (kind) {
    case 'fact':
      return [`/facts/${id}/`];
    case 'chart':
    case 'view':
      return [`/charts/${id}/`, `/charts/${id}/embed/`];
    case 'article':
    case 'section':
      return [`/articles/${id}/`];
    default:
      return [`/${entityRooms[kind]}/${id}/`];
  }
}

/** The files that stood beside them: pictures and data of charts, share pictures. */
function filesOf(kind: Retired['kind'], id: string): string[] {
  switch (kind) {
    case 'chart':
    case 'view':
      return [
        ...['svg', 'dark.svg', 'png', 'csv', 'json'].map((ending) => `/charts/${id}.${ending}`),
        `/oembed/${id}.json`,
      ];
    case 'article':
    case 'section':
      return [`/articles/${id}.png`];
    case 'company':
    case 'model':
      return [`/${entityRooms[kind]}/${id}.png`];
    default:
      return [];
  }
}

/** Follows a chain of retired ids to the one that lives; the rule `retired-ids` has seen that it ends. */
function livingId(retired: Base['retired'], kind: Retired['kind'], id: string): string {
  const next = retired.find((entry) => entry.kind === kind && entry.id === id);
  return next ? livingId(retired, kind, next.to) : id;
}

const movesOf = (retired: Base['retired'], addressesOf: typeof pagesOf): Move[] =>
  retired.flatMap(({ kind, id }) => {
    const to = addressesOf(kind, livingId(retired, kind, id));
    return addressesOf(kind, id).map((from, index) => ({ from, to: to[index] ?? '/' }));
  });

/** Every page that moved, and where it is now. */
export const movedPages = ({ retired }: Pick<Base, 'retired'>): Move[] => movesOf(retired, pagesOf);

/** Every file that moved. A static host cannot redirect a picture, so the file of today is laid at the old address too. */
export const movedFiles = ({ retired }: Pick<Base, 'retired'>): Move[] => movesOf(retired, filesOf);
