import { withJosa } from '../../korean/josa.ts';
import type { Hit } from '../query/answer.ts';
import { afterPaint } from './after-paint.ts';
import { type Found, find, findByName, forgetFullText, isReady, loadFullText, loadNames } from './engine.ts';
import { rememberSearch } from './recent.ts';
import { addressOf, drawDirect, drawHit, drawKinds, drawSaid, type Place, placeOf } from './results.ts';

/** How many hits are shown at first and with each press on more. */
const step = 10;

/** Does what Safari refuses after a hundred times in half a minute; the next letter does it again. */
function attempt(act: () => void): void {
  try {
    act();
  } catch {}
}

const root = document.querySelector<HTMLElement>('[data-search-state]');
const input = document.querySelector<HTMLInputElement>('[data-search-page] input');
if (root && input) start(root, input);

function start(page: HTMLElement, box: HTMLInputElement): void {
  const part = <E extends HTMLElement>(name: string): E => {
    const element = page.querySelector<E>(`[data-search-${name}]`);
    if (!element) throw new Error(`the search page lacks ${name}`);
    return element;
  };
  const [said, direct, filters, results] = [part('said'), part('direct'), part('kinds'), part('results')];
  const [status, partial, more] = [part('status'), part('partial'), part<HTMLButtonElement>('more')];
  const template = part<HTMLTemplateElement>('template');
  const siteTitle = document.title;

  let place: Place = placeOf(location.search);
  let ticket = 0;
  let composing = false;
  /** Whether the address in view was meant to be kept: the next edit then makes a new entry in the history. */
  let settled = true;
  let shown: { found: Found; hits: number } | undefined;

  const setState = (state: 'idle' | 'loading' | 'done' | 'error'): void => {
    page.dataset['searchState'] = state;
    page.setAttribute('aria-busy', String(state === 'loading'));
  };

  /** Nothing is shown but what a state has to say. */
  const clear = (state: 'idle' | 'error', of: Place): void => {
    page.dataset['searchQuery'] = of.query;
    for (const element of [said, direct, filters, results]) element.replaceChildren();
    more.hidden = true;
    partial.hidden = true;
    setState(state);
  };

  const announce = (text: string): void => {
    // Typed letter by letter, only what it comes to is read out.
    const mine = ticket;
    setTimeout(() => {
      if (mine === ticket) status.textContent = text;
    }, 400);
  };

  const draw = async (found: Found, of: Place, mine: number, count = step): Promise<boolean> => {
    const wanted = found.answer.ranked.filter(({ kind }) => !of.kind || kind === of.kind);
    const hits: Hit[] = await Promise.all(wanted.slice(0, count).map((ranked) => found.show(ranked)));
    if (mine !== ticket) return false;
    said.replaceChildren(...drawSaid(found.answer, of));
    direct.replaceChildren(...drawDirect(found.answer.direct, found.lexicon));
    filters.replaceChildren(...drawKinds(found.answer, of));
    results.replaceChildren(...hits.map((hit) => drawHit(template, hit)));
    more.hidden = wanted.length <= hits.length;
    more.textContent = `${wanted.length - hits.length}건 더 보기`;
    partial.hidden = found.complete;
    page.toggleAttribute('data-search-empty', hits.length === 0);
    page.dataset['searchQuery'] = of.query;
    shown = { found, hits: hits.length };
    return true;
  };

  const run = async (): Promise<void> => {
    ticket += 1;
    const mine = ticket;
    const of = place;
    document.title = of.query.trim() === '' ? siteTitle : `‘${of.query.trim()}’ ${siteTitle}`;
    if (of.query.trim() === '') {
      shown = undefined;
      status.textContent = '';
      clear('idle', of);
      return;
    }
    setState('loading');
    try {
      const text = loadFullText();
      text.catch(() => undefined);
      await afterPaint();
      if (mine !== ticket) return;
      if (!isReady()) {
        // Names answer before the text of the pages is there.
        const names = await findByName(of.query, of.literal);
        if (names.answer.ranked.length > 0 || names.answer.direct.facts.length > 0)
          await draw({ ...names, complete: true }, of, mine);
        await text;
      }
      const found = await find(of.query, of.literal);
      if (!(await draw(found, of, mine))) return;
      finish(found, of);
    } catch {
      if (mine === ticket) await fallBack(of, mine);
    }
  };

  const fallBack = async (of: Place, mine: number): Promise<void> => {
    forgetFullText();
    try {
      const found = await findByName(of.query, of.literal);
      if (await draw(found, of, mine)) finish(found, of);
    } catch {
      if (mine !== ticket) return;
      clear('error', of);
      announce('검색을 불러오지 못했습니다.');
    }
  };

  const finish = ({ answer, complete }: Found, of: Place): void => {
    setState('done');
    const count = answer.ranked.filter(({ kind }) => !of.kind || kind === of.kind).length;
    const about = withJosa(`‘${of.query.trim()}’`, '으로/로');
    announce(
      `${about} ${count > 0 ? `${count}건을 찾았습니다.` : '찾은 것이 없습니다.'}${complete ? '' : ' 본문은 찾지 못했습니다.'}`,
    );
  };

  const go = (next: Place, how: 'push' | 'replace'): void => {
    place = next;
    const address = addressOf(next);
    if (how === 'push') history.pushState(null, '', address);
    else attempt(() => history.replaceState(history.state, '', address));
    void run();
  };
  /** Goes where the box says: an edit of an address that was meant to be kept makes a new entry. */
  const edit = (): void => go({ query: box.value, kind: undefined, literal: false }, settled ? 'push' : 'replace');
  const settle = (): void => {
    settled = true;
    rememberSearch(place.query);
  };

  box.addEventListener('compositionstart', () => {
    composing = true;
  });
  box.addEventListener('compositionend', () => {
    composing = false;
    if (page.dataset['searchQuery'] !== place.query) void run();
  });
  box.addEventListener('input', () => {
    edit();
    settled = false;
  });
  box.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    if (composing) return;
    if (box.value !== place.query) edit();
    settle();
  });
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a') : null;
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (link?.hasAttribute('data-search-hit')) settle();
    if (!link?.hasAttribute('data-search-go') || !plain) return;
    event.preventDefault();
    const next = placeOf(link.search);
    box.value = next.query;
    go(next, 'push');
    settled = true;
  });
  more.addEventListener('click', async () => {
    if (!shown) return;
    const before = shown.hits;
    await draw(shown.found, place, ticket, before + step);
    results.querySelectorAll<HTMLElement>('[data-search-hit]')[before]?.focus();
  });
  for (const button of page.querySelectorAll('[data-search-retry]')) {
    button.addEventListener('click', () => {
      forgetFullText();
      shown = undefined;
      void run();
    });
  }
  addEventListener('popstate', () => {
    place = placeOf(location.search);
    box.value = place.query;
    settled = true;
    void run();
  });
  addEventListener('keydown', (event) => {
    if (!(event.key === 'ArrowDown' || event.key === 'ArrowUp') || event.isComposing || event.altKey || event.ctrlKey)
      return;
    const hits = [...results.querySelectorAll<HTMLElement>('[data-search-hit]')];
    const at = hits.indexOf(document.activeElement as HTMLElement);
    if (at < 0 && document.activeElement !== box) return;
    const to = event.key === 'ArrowDown' ? at + 1 : at - 1;
    if (to >= hits.length || (at < 0 && to < 0)) return;
    event.preventDefault();
    (to < 0 ? box : hits[to])?.focus();
  });
  box.addEventListener('focus', () => {
    void loadNames().catch(() => undefined);
    void loadFullText().catch(() => undefined);
  });

  page.dataset['alive'] = '';
  box.value = place.query;
  // The box of another page may have led here before its own script was there to remember.
  rememberSearch(place.query);
  void run();
}
