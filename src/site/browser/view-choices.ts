/**
 * Theme, text size and whether single keys do something: kept on the device, put on the root element. What is seen of them
 * `../kept-look.ts` restores before the paint. Comes once a reader turns to the settings, or has changed them in another tab.
 */
const inputs = [...document.querySelectorAll<HTMLInputElement>('[data-settings] input')];

/** What is kept is checked and shown; where it is no choice any more, the first one stays checked. */
function restore(): void {
  for (const input of inputs) {
    let kept = '';
    try {
      kept = localStorage.getItem(`jatdae:${input.name}`) ?? '';
    } catch {
      // Storage is denied: the page keeps what it shows.
    }
    if (input.value === kept) input.checked = true;
    if (input.checked) document.documentElement.dataset[input.name] = input.value;
  }
}

/** Keeps and shows a choice. */
export function choose(input: EventTarget | null): void {
  if (!(input instanceof HTMLInputElement)) return;
  const { name, value } = input;
  // Where it was made before this had come.
  input.checked = true;
  document.documentElement.dataset[name] = value;
  try {
    if (value) localStorage.setItem(`jatdae:${name}`, value);
    else localStorage.removeItem(`jatdae:${name}`);
  } catch {
    // Storage is full or denied: the choice holds for this page.
  }
}

addEventListener('storage', restore);
restore();
