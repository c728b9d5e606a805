import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { findProgram } from './browser.ts';

const elsewhere = [
  '/usr/bin/firefox-esr',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Firefox on this machine: what `FIREFOX_PATH` names, else the first that is found. */
export const findFirefox = (): string | undefined => findProgram('FIREFOX_PATH', ['firefox-esr', 'firefox'], elsewhere);

/**
 * Starts Firefox without a window, driven by WebDriver BiDi: Playwright drives only a Firefox of its own. It shows
 * scrollbars that take room. The caller closes it; tests that need it are skipped where {@link findFirefox} finds none.
 * @param settings more of its settings, as `about:config` names them
 */
export async function launchFirefox(settings: Readonly<Record<string, boolean>> = {}): Promise<Browser> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox found. Install one, or set FIREFOX_PATH to the program.');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    // GTK's scrollbars lie over the page and come only with a pointer; those of Windows take room.
    extraPrefsFirefox: {
      'widget.gtk.overlay-scrollbars.enabled': false,
      'ui.useOverlayScrollbars': 0,
      ...settings,
    },
  });
}

/** Firefox with what {@link WebKit} can do, so that one journey runs in both. */
export class Firefox {
  readonly name = 'Firefox';
  private readonly browser: Browser;
  private readonly page: Page;
  private told: string[] = [];

  private constructor(browser: Browser, page: Page) {
    this.browser = browser;
    this.page = page;
    page.on('pageerror', (error) => {
      const words = error instanceof Error ? error.message : String(error);
      // A font that was still on its way when its page was left (NS_BINDING_ABORTED).
      if (!words.includes('status=2152398850')) this.told.push(`exception: ${words}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') this.told.push(`console: ${message.text()}`);
    });
  }

  static async launch(): Promise<Firefox> {
    const browser = await launchFirefox();
    return new Firefox(browser, await browser.newPage());
  }

  async open(url: string): Promise<void> {
    this.told = [];
    await this.page.goto(url);
  }

  size(width: number, height: number): Promise<void> {
    return this.page.setViewport({ width, height });
  }

  run<A extends unknown[], T>(work: (...args: A) => T, ...args: A): Promise<Awaited<T>> {
    return this.page.evaluate(work as never, ...(args as unknown as never[])) as Promise<Awaited<T>>;
  }

  click(selector: string): Promise<void> {
    return this.page.click(selector);
  }

  type(selector: string, text: string): Promise<void> {
    return this.page.type(selector, text);
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key as KeyInput);
  }

  /** What the console was told since the last page was asked for. */
  problems(): readonly string[] {
    return this.told;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}
