/**
 * On a narrow screen a tap on a figure opens its note as a sheet over the page, and nothing is added to the address. Without this
 * script the figure is a link to the note, which opens by its address; where notes stand in the margin it stays that. With a
 * modifier key it is a link anyway.
 */
const narrow = matchMedia('(max-width: 39.99rem)');

addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a.fact, .about .close');
  if (!link || !narrow.matches || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const open = link.closest<HTMLElement>('.about:popover-open');
  const note = open ?? document.querySelector<HTMLElement>(`.about[id="${link.hash.slice(1)}"]`);
  if (!note?.showPopover) return;
  event.preventDefault();
  if (open) open.hidePopover();
  else {
    note.tabIndex = -1;
    note.ontoggle = ({ newState }) => link.setAttribute('aria-expanded', String(newState === 'open'));
    note.showPopover({ source: link });
    // It is heard, and Tab goes on inside it; where it is closed the browser gives the figure its focus back.
    note.focus();
  }
});

addEventListener('focusout', ({ target, relatedTarget }) => {
  const note = (target as Element).closest<HTMLElement>('.about:popover-open');
  if (relatedTarget && !note?.contains(relatedTarget as Node)) note?.hidePopover();
});
