/** Opens the list of shortcuts on `?`, wherever the reader is not typing. */
const list = document.querySelector<HTMLDialogElement>('[data-shortcuts]');

addEventListener('keydown', (event) => {
  if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) return;
  if (!list || list.open || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  list.showModal();
});
