import { kindNames } from '../index/kinds.ts';
import { suggest } from '../query/suggest.ts';
import { afterPaint } from './after-paint.ts';
import { loadNames } from './engine.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';

/** One row of the list under the box. */
interface Row {
  readonly title: string;
  /** What stands beside the title: the kind of the page, the name it was recognised by. */
  readonly aside: string;
  choose(): void;
}

/**
 * Makes a search box a combobox: suggestions and recent searches in a list that follows the ARIA authoring practices
 * (editable combobox with list autocomplete). A Korean syllable in the making is searched like any text, but no key that
 * belongs to the input method does anything else. On the search page the list stands between the box and what is found, which
 * it does not cover; there it stays when the reader turns to the results, so that they do not move under the pointer.
 * @param typed whether something was typed before this was loaded
 * @param signal ends it
 */
export function attach(box: HTMLElement, typed: boolean, signal: AbortSignal): void {
  const input = box.querySelector('input');
  const form = box.querySelector('form');
  const popup = box.querySelector<HTMLElement>('[data-search-popup]');
  const list = box.querySelector<HTMLElement>('[role="listbox"]');
  const template = box.querySelector('template');
  const heading = box.querySelector<HTMLElement>('[data-search-recent]');
  if (!input || !form || !popup || !list || !template || !heading) return;

  let rows: readonly Row[] = [];
  let active = -1;
  let asked = 0;

  const open = (next: readonly Row[], areRecent: boolean): void => {
    rows = next;
    heading.hidden = !areRecent;
    list.replaceChildren(
      ...rows.map(({ title, aside }, i) => {
        const option = template.content.cloneNode(true) as DocumentFragment;
        option.querySelector('[role="option"]')?.setAttribute('id', `${list.id}-${i}`);
        option.querySelector('.title')?.append(title);
        option.querySelector('.aside')?.append(aside);
        return option;
      }),
    );
    point(-1);
    popup.hidden = rows.length === 0;
    input.setAttribute('aria-expanded', String(rows.length > 0));
  };
  const close = (): void => open([], false);

  const point = (to: number): void => {
    active = to;
    for (const [i, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(i === active));
    if (active < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `${list.id}-${active}`);
    list.children[active]?.scrollIntoView({ block: 'nearest' });
  };

  const searchFor = (query: string): Row => ({
    title: query,
    aside: '',
    choose() {
      input.value = query;
      close();
      form.requestSubmit();
    },
  });

  const update = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    const query = input.value;
    if (query.trim() === '') {
      open(recentSearches().map(searchFor), true);
      return;
    }
    await afterPaint();
    if (mine !== asked) return;
    const names = await loadNames().catch(() => undefined);
    // Without a part of the dictionary there are no suggestions; Enter still leads to the search page, which says so.
    if (!names || !(await names.read(query).catch(() => undefined))) return;
    const found = suggest(query, names.lexicon);
    await names.loadThings(found.map(({ thing }) => thing)).catch(() => undefined);
    if (mine !== asked || document.activeElement !== input) return;
    const next = found.flatMap(({ thing, by, before }): Row[] => {
      if (before !== '') return [searchFor(`${before} ${by.text}`)];
      const page = names.lexicon.things[thing];
      if (!page) return [];
      const also = page.title === by.text ? '' : `${by.text} · `;
      const go = (): void => {
        rememberSearch(query);
        location.assign(import.meta.env.BASE_URL + page.path.slice(1));
      };
      return [{ title: page.title, aside: also + kindNames[page.kind], choose: go }];
    });
    open(next, false);
  };

  const on = (target: EventTarget | null, type: string, act: (event: Event) => void): void =>
    target?.addEventListener(type, act, { signal });

  on(input, 'input', () => void update());
  on(input, 'focus', () => void loadNames().catch(() => undefined));
  on(input, 'click', () => {
    if (popup.hidden) void update();
  });
  if (box.dataset['searchPage'] === undefined) on(input, 'blur', close);
  input.addEventListener(
    'keydown',
    (event) => {
      // Keys that finish or change a syllable belong to the input method (Safari reports them as 229 after the fact).
      if (event.isComposing || event.keyCode === 229) return;
      const count = rows.length;
      if (event.key === 'ArrowDown' && popup.hidden && input.value === '') void update();
      else if (event.key === 'ArrowDown' && count > 0) point(active + 1 >= count ? -1 : active + 1);
      else if (event.key === 'ArrowUp' && count > 0) point(active < 0 ? count - 1 : active - 1);
      else if (event.key === 'Escape' && !popup.hidden) close();
      else if (event.key === 'Enter' && active >= 0) rows[active]?.choose();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal },
  );
  on(form, 'submit', () => {
    asked += 1;
    rememberSearch(input.value);
    close();
  });
  // The list must not take the focus from the input: that would close it before the click.
  on(popup, 'mousedown', (event) => event.preventDefault());
  on(list, 'click', ({ target }) => {
    const option = target instanceof Element ? target.closest('[role="option"]') : null;
    if (option) rows[[...list.children].indexOf(option)]?.choose();
  });
  on(box.querySelector('[data-search-forget]'), 'click', () => {
    forgetSearches();
    close();
  });

  // A query that was there before asks for no suggestions: on the search page its results are in view.
  if (document.activeElement === input && (typed || input.value === '')) void update();
}
