import { isShortcut } from './single-key.ts';

/** Opens the list of shortcuts on `?`, wherever the reader is not typing. */
const list = document.querySelector<HTMLDialogElement>('[data-shortcuts]');

addEventListener('keydown', (event) => {
  if (!isShortcut(event, '?') || !list || list.open || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  list.showModal();
});
