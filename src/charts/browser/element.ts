/** The custom element round a chart's figure. Light: what it brings to life is fetched when it is needed. */
class ChartElement extends HTMLElement {
  private begun = false;

  connectedCallback(): void {
    if (this.begun) return;
    this.begun = true;
    // Browsers do not fetch a hidden lazy picture, and paper wants the light one.
    addEventListener('beforeprint', () => {
      for (const image of this.querySelectorAll<HTMLImageElement>('.chart-light img')) image.loading = 'eager';
    });
    const share = this.querySelector<HTMLDetailsElement>('[data-share]');
    share?.addEventListener('toggle', () => void import('./share-panel.ts').then((room) => room.openShare(this)), {
      once: true,
    });
    if (this.dataset['embedded'] === undefined) this.liveWhenNear();
    else this.liveWhenTouched();
  }

  /** Chart.js is fetched only where a chart comes near the window. */
  private liveWhenNear(): void {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        this.live();
      },
      { rootMargin: '300px 0px' },
    );
    observer.observe(this);
  }

  /** In another site's page a chart stays a picture until a reader turns to it or its address asks for more. */
  private liveWhenTouched(): void {
    if (/[?&](?:table|focus|status)=/.test(location.search)) {
      this.live();
      return;
    }
    const waiting = new AbortController();
    for (const event of ['pointerover', 'focusin', 'touchstart']) {
      this.addEventListener(
        event,
        () => {
          waiting.abort();
          this.live();
        },
        { signal: waiting.signal, passive: true },
      );
    }
  }

  /** Where anything fails the built picture stays, the page is as whole as before, and a line says so (`chart-failed`). */
  private live(): void {
    import('./live.ts')
      .then((room) => room.bringToLife(this))
      .catch(() => {
        this.dataset['failed'] = '';
      });
  }
}

if (!customElements.get('jatdae-chart')) customElements.define('jatdae-chart', ChartElement);
