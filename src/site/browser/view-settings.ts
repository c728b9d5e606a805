/**
 * Theme, text size and whether single keys do something: kept on the device, put on the root element. What is seen of them
 * `../kept-look.ts` restores before the paint.
 */
const box = document.querySelector<HTMLElement>('[data-view-settings]');
const form = box?.querySelector<HTMLElement>('[data-settings]');

function read(name: string): string {
  try {
    return localStorage.getItem(`jatdae:${name}`) ?? '';
  } catch {
    return '';
  }
}

function keep(name: string, value: string): void {
  try {
    if (value) localStorage.setItem(`jatdae:${name}`, value);
    else localStorage.removeItem(`jatdae:${name}`);
  } catch {
    // Storage is full or denied: the choice holds for this page.
  }
}

function show(name: string, value: string): void {
  document.documentElement.dataset[name] = value;
}

if (box && form) {
  const inputs = [...form.querySelectorAll('input')];
  // Where what is kept is no choice any more, the first one stays checked.
  for (const input of inputs) if (input.value === read(input.name)) input.checked = true;
  if (read('keys') === 'off') show('keys', 'off');
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    keep(target.name, target.value);
    show(target.name, target.value);
  });
  // Another tab changed it.
  addEventListener('storage', ({ key, newValue }) => {
    for (const input of inputs) {
      if (key !== `jatdae:${input.name}` || input.value !== (newValue ?? '')) continue;
      input.checked = true;
      show(input.name, input.value);
    }
  });
  box.hidden = false;
}
