import puppeteer, { type Browser } from 'puppeteer-core';
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
