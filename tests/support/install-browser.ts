import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './browser.ts';
import { findFirefox } from './firefox.ts';

/** What to do where no browser is found and none can be installed. */
export const howToGetOne = [
  'The browser room needs Chromium or Chrome, and there is none on this machine.',
  '  Debian, Ubuntu: sudo apt-get update && sudo apt-get install -y chromium',
  '  macOS:          brew install --cask chromium',
  '  elsewhere:      install Chrome, and set CHROMIUM_PATH to the program if it is not found',
].join('\n');

/** What is said where there is no Firefox: the tests that need it are skipped. */
export const withoutFirefox =
  'No Firefox on this machine: the tests that need it are skipped. Install it, or set FIREFOX_PATH to the program.';

/**
 * Finds a browser; on a Debian machine where we are root and there is none, installs Debian's own first.
 * @returns the program, or undefined where there is none and none could be installed
 */
export const ensureBrowser = (): string | undefined => ensure('chromium', findBrowser, 'CHROMIUM_PATH');

/** The same for Firefox. */
export const ensureFirefox = (): string | undefined => ensure('firefox-esr', findFirefox, 'FIREFOX_PATH');

function ensure(debian: string, find: () => string | undefined, setting: string): string | undefined {
  const found = find();
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version') && !process.env[setting];
  if (found || !mayInstall) return found;
  process.stdout.write(`Not found: ${debian}; installing it with apt-get.\n`);
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', debian]]) {
    const { status } = spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: 300_000,
    });
    if (status !== 0) break;
  }
  return find();
}
