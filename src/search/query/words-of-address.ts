import { decoded } from '../../korean/decoded.ts';
import { entityRooms } from '../../site/url.ts';

/** Parts of addresses that name a room of the site and nothing in it. */
const rooms = new Set(['articles', 'charts', 'facts', 'search', 'embed', 'index', ...Object.values(entityRooms)]);

/**
 * The words that an address without a page asks for, to be searched: `/companies/opneai/` gives `opneai`, the end of a
 * longer one its last name, an encoded Hangul one its letters.
 * @param base the path the site stands under, with a slash at both ends
 * @returns the words, or nothing where the address names rooms alone
 */
export function wordsAsked(path: string, base: string): string {
  const inside = path.startsWith(base) ? path.slice(base.length) : path;
  const names = inside
    .split('/')
    .map((part) => (decoded(part) ?? part).replace(/\.[a-z0-9]{2,5}$/i, ''))
    .map((part) => part.replaceAll(/[-_+\s]+/g, ' ').trim())
    .filter((part) => part !== '' && !rooms.has(part));
  return (names.at(-1) ?? '').slice(0, 60);
}
