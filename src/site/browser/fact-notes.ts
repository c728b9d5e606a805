/**
 * On a narrow screen a tap on a figure opens its note as a sheet over the page, and nothing is added to the address. Without this
 * script the figure is a link to the note, which opens by its address; where notes stand in the margin it stays that. With a
 * modifier key it is a link anyway.
 */
const narrow = matchMedia('(max-width: 39.99rem)');

document.addEventListener('click', (event) => {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const link =
    event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.fact, .about .close') : null;
  if (!plain || !link || !narrow.matches) return;
  const open = link.closest<HTMLElement>('.about');
  const note = open ?? document.getElementById(link.hash.slice(1));
  if (!note?.matches('.about') || typeof note.showPopover !== 'function') return;
  if (open?.matches(':target')) return;
  event.preventDefault();
  if (open) {
    open.hidePopover();
    return;
  }
  note.tabIndex = -1;
  note.showPopover({ source: link });
  link.setAttribute('aria-expanded', 'true');
  // It is heard, and Tab goes on inside it; where it is closed the browser gives the figure its focus back.
  note.focus();
});

document.addEventListener('focusout', ({ target, relatedTarget }) => {
  const note = target instanceof Element ? target.closest<HTMLElement>('.about:popover-open') : null;
  if (note && relatedTarget instanceof Node && !note.contains(relatedTarget)) note.hidePopover();
});

// A toggle does not bubble.
document.addEventListener(
  'toggle',
  ({ target, newState }) => {
    if (newState === 'closed' && target instanceof Element && target.matches('.about'))
      document.querySelector('a.fact[aria-expanded="true"]')?.setAttribute('aria-expanded', 'false');
  },
  true,
);
