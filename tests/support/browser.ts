import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions, type Page } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge', 'chrome'];
const elsewhere = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A browser of the Chromium family on this machine: what `CHROMIUM_PATH` names, else the first that is found. */
export const findBrowser = (): string | undefined => findProgram('CHROMIUM_PATH', names, elsewhere);

/**
 * A program on this machine.
 * @param setting the variable of the environment that may name it; what it names is taken or nothing
 * @param names what it is called on the `PATH`
 * @param elsewhere files that it may be where it is not on the `PATH`
 */
export function findProgram(
  setting: string,
  names: readonly string[],
  elsewhere: readonly string[],
): string | undefined {
  const given = process.env[setting];
  if (given) return existsSync(given) ? given : undefined;
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder && !folder.includes('node_modules'))
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...elsewhere].find((file) => existsSync(file));
}

/**
 * Features of the browser that are off. Its address bar has two pages of its own for what it would suggest, made anew with every
 * window: 0.7 s of processor each time, of the 0.9 that an empty window takes. Nobody types into the bar here. The flag
 * replaces Playwright's own of the same name, so that its list stands here too (`chromiumSwitches.ts` in playwright-core).
 */
const switchedOff = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/**
 * Starts the browser. The caller closes it. It shows scrollbars, as most readers' windows do. Its windows let no service
 * worker in unless they ask for it: what a worker fetches in the background is not to disturb what a test counts or
 * intercepts.
 * @param options what differs from the usual, as Playwright names it
 */
export async function launch(options: LaunchOptions & { ignoreDefaultArgs?: string[] } = {}): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) {
    throw new Error('No Chromium or Chrome found. Install one, or set CHROMIUM_PATH to the program.');
  }
  const { ignoreDefaultArgs: others = [] } = options;
  const browser = await chromium.launch({
    ...options,
    executablePath,
    // Without a window Playwright hides scrollbars, and what they take away with them.
    ignoreDefaultArgs: ['--hide-scrollbars', ...others],
    // No sandbox: Chromium refuses one to root, and the pages are our own.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      `--disable-features=${switchedOff.join(',')}`,
      ...(options.args ?? []),
    ],
  });
  const open = browser.newContext.bind(browser);
  browser.newContext = (wanted) => open({ serviceWorkers: 'block', ...wanted });
  return browser;
}

/**
 * Collects what goes wrong in a page from now on: exceptions, errors on the console (violations of the content security
 * policy are among them), requests that fail and requests to anywhere but `address`.
 */
export function watch(page: Page, address: string): string[] {
  const problems: string[] = [];
  const { origin } = new URL(address);
  page.on('pageerror', (error) => problems.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('requestfailed', (request) => {
    // A navigation that another one overtakes is no failure.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') {
      problems.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
    }
  });
  page.on('request', (request) => {
    const { protocol, origin: to } = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(protocol) && to !== origin) problems.push(`elsewhere: ${request.url()}`);
  });
  return problems;
}
