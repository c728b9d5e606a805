import { isShortcut } from './single-key.ts';

/** Opens the list of shortcuts on `?`, wherever the reader is not typing. */
addEventListener('keydown', (event) => {
  if (!isShortcut(event, '?') || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  import('./shortcuts-list.ts').then((room) => room.openShortcuts()).catch(() => undefined);
});
