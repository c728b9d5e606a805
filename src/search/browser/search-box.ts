import { isShortcut } from '../../site/browser/single-key.ts';

/**
 * The search box of every page: its shortcuts, and the loading of everything else at the first sign that somebody means to
 * search. Until then nothing is downloaded; without scripts the box is a form that leads to the search page.
 */
class SearchBox extends HTMLElement {
  private connected: AbortController | undefined;

  connectedCallback(): void {
    this.connected = new AbortController();
    const { signal } = this.connected;
    let typed = false;
    let woken = false;
    const wake = (): void => {
      if (!woken) import('./combobox.ts').then((room) => room.attach(this, typed, signal)).catch(() => undefined);
      woken = true;
    };
    this.oninput = () => {
      typed = true;
    };
    for (const sign of ['focusin', 'pointerenter']) this.addEventListener(sign, wake, { signal });
    addEventListener('keydown', (event) => this.enter(event), { signal });
    // The shortcut may come before this script: then the reader is in the box already.
    if (this.contains(document.activeElement)) wake();
  }

  disconnectedCallback(): void {
    this.connected?.abort();
  }

  private enter(event: KeyboardEvent): void {
    // With the Hangul layout on the key reads ㅏ; its place on the board is the same.
    const isK = event.key.toLowerCase() === 'k' || event.code === 'KeyK';
    const command = isK && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if ((!command && !isShortcut(event, '/')) || event.isComposing) return;
    const input = this.querySelector('input');
    if (document.querySelector('dialog[open]') || !input?.checkVisibility()) return;
    event.preventDefault();
    input.focus();
    input.select();
  }
}

customElements.define('jatdae-search-box', SearchBox);
