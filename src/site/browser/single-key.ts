/**
 * Whether a press of a key alone is the shortcut: not while the reader writes, and not where they have switched such keys off
 * (WCAG 2.2, 2.1.4), since who speaks to their device, or presses keys unawares, sets them off without meaning to.
 */
export function isShortcut(event: KeyboardEvent, key: string): boolean {
  if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (document.documentElement.dataset['keys'] === 'off') return false;
  return !(event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]'));
}
