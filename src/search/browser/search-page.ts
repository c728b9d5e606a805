import { afterPaint } from './after-paint.ts';
import { type Found, find, findByName, forgetFullText, isReady, loadFullText, loadNames } from './engine.ts';
import { addressOf, type Event, type Place, placeOf, reduce, type State } from './page-state.ts';
import { rememberSearch } from './recent.ts';
import { drawDirect, drawHit, drawKinds, drawSaid } from './results.ts';

/** How many hits are shown at first and with each press on more. */
const step = 10;
/**
 * How long letters must rest before they are put into the address and what they come to is read out, in milliseconds: Safari
 * takes a hundred addresses in half a minute.
 */
const rest = 400;

const pause = (time: number): Promise<void> => new Promise((done) => setTimeout(done, time));

const siteTitle = document.title;

const warm = (): void => void Promise.allSettled([loadFullText(), loadNames()]);

/** What was found of the kind that is asked for. */
const wanted = ({ answer }: Found, { kind }: Place) => answer.ranked.filter((page) => !kind || page.kind === kind);

/** Draws a state. What was found is drawn again only where it is something else than what stands there. */
function draw(page: HTMLElement, { place, phase, shown }: State, before: State): void {
  const part = (name: string): HTMLElement => {
    const element = page.querySelector<HTMLElement>(`[data-search-${name}]`);
    if (!element) throw new Error(`the search page lacks ${name}`);
    return element;
  };
  const query = place.query.trim();
  document.title = query === '' ? siteTitle : `‘${query}’ ${siteTitle}`;
  page.dataset['searchState'] = phase;
  page.dataset['searchQuery'] = (shown?.place ?? place).query;
  page.setAttribute('aria-busy', String(phase === 'loading'));
  part('partial').hidden = phase !== 'done' || shown?.complete !== false;
  if (shown === before.shown) return;
  const left = shown ? wanted(shown, shown.place).length - shown.hits.length : 0;
  const template = part('template') as HTMLTemplateElement;
  part('said').replaceChildren(...(shown ? drawSaid(shown.answer, shown.place) : []));
  part('direct').replaceChildren(...(shown ? drawDirect(shown.answer.direct, shown.lexicon) : []));
  part('kinds').replaceChildren(...(shown ? drawKinds(shown.answer, shown.place) : []));
  part('results').replaceChildren(...(shown?.hits ?? []).map((hit) => drawHit(template, hit)));
  part('more').hidden = left === 0;
  part('more').textContent = `${left}건 더 보기`;
  page.toggleAttribute('data-search-empty', shown?.hits.length === 0);
}

/** What a state comes to, in words for those who do not see it. */
function announcement({ place, phase, shown }: State): string {
  if (phase === 'error') return '검색을 불러오지 못했습니다.';
  if (phase !== 'done' || !shown) return '';
  const count = wanted(shown, place).length;
  const found = `검색어 ‘${place.query.trim()}’: ${count > 0 ? `${count}건` : '결과 없음'}`;
  return shown.complete ? found : `${found}. 본문은 검색하지 못했습니다.`;
}

/** The answers of the search page: events of the reader and of the search change its state (`page-state.ts`), which is drawn. */
class SearchPage extends HTMLElement {
  private connected: AbortController | undefined;
  private readonly box = document.querySelector<HTMLInputElement>('[data-search-page] input');
  private state: State = { place: placeOf(''), kept: true, phase: 'idle' };
  private announcing: ReturnType<typeof setTimeout> | undefined;
  private resting: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const { box } = this;
    if (!box) return;
    this.connected = new AbortController();
    const { signal } = this.connected;
    box.addEventListener('input', () => this.type(box.value), { signal });
    box.addEventListener('focus', warm, { signal });
    box.addEventListener('blur', this.write, { signal });
    box.form?.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        if (box.value !== this.state.place.query) this.type(box.value);
        this.keep();
        // What was typed may have been on its way to a name; now it is asked for as it is.
        void this.ask({ ...this.state.place }, true);
      },
      { signal },
    );
    this.addEventListener('click', (event) => this.follow(event), { signal });
    addEventListener('keydown', (event) => this.walk(event), { signal });
    for (const leaving of ['pagehide', 'visibilitychange']) addEventListener(leaving, this.write, { signal });
    addEventListener('popstate', () => this.open(), { signal });
    this.dataset['alive'] = '';
    this.open();
    // The box of another page may have led here before its own script was there to remember.
    rememberSearch(this.state.place.query);
  }

  disconnectedCallback(): void {
    this.connected?.abort();
    clearTimeout(this.announcing);
    clearTimeout(this.resting);
  }

  private tell(event: Event): void {
    const before = this.state;
    this.state = reduce(before, event);
    if (this.state === before) return;
    draw(this, this.state, before);
    if (this.state.phase === 'loading') return;
    clearTimeout(this.announcing);
    this.announcing = setTimeout(() => {
      const status = this.querySelector('[data-search-status]');
      if (status) status.textContent = announcement(this.state);
    }, rest);
  }

  /** Finds what a place asks for: names first, where the text of the pages keeps one waiting, and names alone where it cannot be had. */
  private async ask(place: Place, kept: boolean): Promise<void> {
    this.tell({ type: 'asked', place, kept });
    if (this.state.phase === 'idle') return;
    try {
      warm();
      await afterPaint();
      pause(isReady() ? rest : 0)
        .then(() => this.show(place, findByName, false))
        .catch(() => undefined);
      await this.show(place, find, true);
    } catch {
      if (place !== this.state.place) return;
      forgetFullText();
      await this.show(place, findByName, true).catch(() => this.tell({ type: 'failed', place }));
    }
  }

  private async show(place: Place, by: typeof find, isAll: boolean): Promise<void> {
    if (place !== this.state.place || this.state.phase !== 'loading') return;
    const stood = this.state.shown?.hits[0]?.path;
    await this.showHits(place, await by({ ...place, isTyped: !this.state.kept, stood }), isAll, step);
  }

  private async showHits(place: Place, found: Found, isAll: boolean, count: number): Promise<void> {
    const hits = await Promise.all(wanted(found, place).slice(0, count).map(found.show));
    // What answers the letters before may stand for a moment, so that it does not flicker where the text is about to come.
    if (!isAll && hits.length === 0) await pause(rest);
    this.tell({ type: 'found', shown: { ...found, place, hits }, isAll });
  }

  /** Takes over what the address says. */
  private open(): void {
    clearTimeout(this.resting);
    this.resting = undefined;
    const place = placeOf(location.search);
    if (this.box) this.box.value = place.query;
    void this.ask(place, true);
  }

  /** Goes where the box says: an edit of an address that was meant to be kept makes a new entry, the next ones change it. */
  private type(query: string): void {
    const place: Place = { query, kind: undefined, literal: false };
    if (this.state.kept) history.pushState(null, '', addressOf(place));
    else {
      clearTimeout(this.resting);
      this.resting = setTimeout(this.write, rest);
    }
    void this.ask(place, false);
  }

  /** Puts what was typed into the address, where it is not there yet. */
  private readonly write = (): void => {
    if (this.resting === undefined) return;
    clearTimeout(this.resting);
    this.resting = undefined;
    history.replaceState(history.state, '', addressOf(this.state.place));
  };

  private keep(): void {
    this.write();
    this.tell({ type: 'kept' });
    rememberSearch(this.state.place.query);
  }

  private follow(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('a, button') : null;
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (target?.hasAttribute('data-search-hit')) this.keep();
    else if (target?.hasAttribute('data-search-more')) void this.showMore();
    else if (target?.hasAttribute('data-search-retry')) {
      forgetFullText();
      void this.ask({ ...this.state.place }, this.state.kept);
    } else if (target instanceof HTMLAnchorElement && target.hasAttribute('data-search-go') && plain) {
      event.preventDefault();
      history.pushState(null, '', target.href);
      this.open();
    }
  }

  private async showMore(): Promise<void> {
    const { place, phase, shown } = this.state;
    if (!shown) return;
    await this.showHits(place, shown, phase === 'done', shown.hits.length + step);
    this.querySelectorAll<HTMLElement>('[data-search-hit]')[shown.hits.length]?.focus();
  }

  /** Walks from the box through the results with the arrow keys. */
  private walk(event: KeyboardEvent): void {
    const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
    if (!isArrow || event.isComposing || event.altKey || event.ctrlKey) return;
    const stops = [this.box, ...this.querySelectorAll<HTMLElement>('[data-search-results] [data-search-hit]')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[event.key === 'ArrowDown' ? at + 1 : at - 1];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }
}

if (!customElements.get('jatdae-search-page')) customElements.define('jatdae-search-page', SearchPage);
