/** The page for an address that has none: searches for what the address asks for, by name. */
import { wordsAsked } from '../query/words-of-address.ts';
import { findByName } from './engine.ts';
import { drawHit } from './results.ts';

const most = 5;
const input = document.querySelector<HTMLInputElement>('[data-asked]');
const found = document.querySelector<HTMLElement>('[data-found]');
const template = found?.querySelector('template');
const words = wordsAsked(location.pathname, import.meta.env.BASE_URL);

async function search(list: HTMLElement, row: HTMLTemplateElement): Promise<void> {
  const { answer, show } = await findByName({ query: words });
  const hits = await Promise.all(answer.ranked.slice(0, most).map(show));
  list.querySelector('ol')?.append(...hits.map((hit) => drawHit(row, hit)));
  list.hidden = hits.length === 0;
}

if (input && found && template && words !== '') {
  input.value = words;
  // Without the search's files there are the field and the list of rooms.
  search(found, template).catch(() => undefined);
}
