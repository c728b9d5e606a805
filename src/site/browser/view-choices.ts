/**
 * Checks in the settings what is kept of theme, text size and whether single keys do something (`view-settings.ts` keeps it,
 * `../kept-look.ts` restores before the paint what is seen of it).
 */
const inputs = [...document.querySelectorAll<HTMLInputElement>('[data-settings] input')];

/** What is kept is checked and shown; where it is no choice any more, the first one stays checked. */
function restore(): void {
  for (const input of inputs) {
    let kept = document.documentElement.dataset[input.name] ?? '';
    try {
      kept = localStorage.getItem(`jatdae:${input.name}`) ?? '';
    } catch {
      // Storage is denied: what the page shows.
    }
    if (input.value === kept) input.checked = true;
    if (input.checked) document.documentElement.dataset[input.name] = input.value;
  }
}

addEventListener('storage', restore);
restore();
