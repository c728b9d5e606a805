/**
 * A tap on a figure opens its card where it stands, instead of leaving the page. Without this script the mark behind the
 * figure opens the same card and the figure itself is a plain link; with a modifier key it stays one.
 */
document.addEventListener('click', (event) => {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.fact[data-card]') : null;
  const card = link && document.getElementById(link.dataset['card'] ?? '');
  if (!plain || !link || !card || typeof card.showPopover !== 'function') return;
  event.preventDefault();
  card.showPopover({ source: link });
});

// The figure now does what its mark did: one stop for the Tab key, and no target smaller than a finger.
for (const mark of document.querySelectorAll<HTMLElement>('.fact-mark')) mark.tabIndex = -1;
