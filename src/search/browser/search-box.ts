/**
 * The search box of every page: its shortcuts, and the loading of everything else at the first sign that somebody means to
 * search. Until then nothing is downloaded; without scripts the box is a form that leads to the search page.
 */
const boxes = [...document.querySelectorAll<HTMLElement>('[data-search-box]')];

for (const box of boxes) {
  let typed = false;
  box.addEventListener('input', () => {
    typed = true;
  });
  const wake = (): void => {
    import('./combobox.ts').then(({ attach }) => attach(box, typed)).catch(() => undefined);
  };
  box.addEventListener('focusin', wake, { once: true });
  box.addEventListener('pointerenter', wake, { once: true });
  // The shortcut may come before this script: then the reader is in the box already.
  if (box.contains(document.activeElement)) wake();
}

addEventListener('keydown', (event) => {
  // With the Hangul layout on the key reads ㅏ; its place on the board is the same.
  const isK = event.key.toLowerCase() === 'k' || event.code === 'KeyK';
  const command = isK && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
  if ((!command && !slash) || event.isComposing) return;
  const writing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
  if ((slash && writing) || document.querySelector('dialog[open]')) return;
  const input = boxes.map((box) => box.querySelector('input')).find((candidate) => candidate?.checkVisibility());
  if (!input) return;
  event.preventDefault();
  input.focus();
  input.select();
});
