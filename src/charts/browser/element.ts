/** The custom element round a chart's figure. Light: what it brings to life is fetched when it is needed. */
class ChartElement extends HTMLElement {
  connectedCallback(): void {
    // Browsers do not fetch a hidden lazy picture, and paper wants the light one.
    addEventListener('beforeprint', () => {
      for (const image of this.querySelectorAll<HTMLImageElement>('.chart-light img')) image.loading = 'eager';
    });
    // A link leads to the panel in the chart's own page; its first click fetches it from there, where it fails the next one goes.
    const share = this.querySelector('[data-share]');
    const sign = share?.localName === 'a' ? 'click' : 'toggle';
    const open = (event: Event): void => {
      const { ctrlKey, metaKey } = event as MouseEvent;
      if (ctrlKey || metaKey) return;
      share?.removeEventListener(sign, open);
      event.preventDefault();
      import('./share-panel.ts').then((room) => room.openShare(this)).catch(() => undefined);
    };
    share?.addEventListener(sign, open);
    const { stateful, embedded } = this.dataset;
    if ((stateful === '' && embedded !== '') || /[?&](?:table|focus|status)=/.test(location.search)) this.live();
    else this.liveWhenTouched();
  }

  /**
   * Until a reader turns to it a chart stays a picture, and Chart.js where it is. A finger that scrolls past has not turned to it:
   * only a tap is a mouse too.
   */
  private liveWhenTouched(): void {
    const box = this.querySelector<HTMLElement>('.chart-box');
    Object.assign(box ?? {}, { tabIndex: 0, role: 'group', ariaLabel: '차트, 화살표 키로 값 보기' });
    const waiting = new AbortController();
    for (const sign of ['mouseover', 'focusin']) {
      this.addEventListener(
        sign,
        (event) => {
          waiting.abort();
          this.live(event);
        },
        { signal: waiting.signal },
      );
    }
  }

  /** Where anything fails the built picture stays, the page is as whole as before, and a line says so (`chart-failed`). */
  private live(by?: Event): void {
    import('./live.ts')
      .then((room) => room.bringToLife(this, by))
      .catch(() => {
        this.dataset['failed'] = '';
      });
  }
}

customElements.define('jatdae-chart', ChartElement);
