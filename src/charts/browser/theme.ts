import type { Theme } from '../palette.ts';

const dark = matchMedia('(prefers-color-scheme: dark)');

/** The theme that the page is in: the root's own, else the system's. */
export function currentTheme(): Theme {
  const own = document.documentElement.dataset['theme'];
  if (own === 'light' || own === 'dark') return own;
  return dark.matches ? 'dark' : 'light';
}

/** What the page's theme was before an address asked for another; `asked` tells whether one has. */
let before: string | undefined;
let asked = false;

/**
 * Sets the theme that an address asks for; `auto` is the system's. Nothing gives back what the reader has set for the
 * site, where an address had asked for another.
 */
export function setTheme(theme: 'auto' | Theme | undefined): void {
  const { dataset } = document.documentElement;
  if (!asked) before = dataset['theme'];
  if (theme === undefined && !asked) return;
  asked = theme !== undefined;
  const next = theme ?? before;
  if (next === undefined || next === 'auto') delete dataset['theme'];
  else dataset['theme'] = next;
}

/** Calls back when the theme has changed, by the root's own or by the system. */
export function onThemeChange(callback: () => void): void {
  dark.addEventListener('change', callback);
  new MutationObserver(callback).observe(document.documentElement, { attributeFilter: ['data-theme'] });
}
