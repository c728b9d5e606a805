/**
 * Shows the settings, and keeps and shows a choice the moment it is made: a reader may leave the page with the next click. What is
 * chosen already is read by `view-choices.ts`, once a reader turns to the settings or has changed them in another tab.
 */
const box = document.querySelector<HTMLElement>('[data-view-settings]');
const load = () => import('./view-choices.ts');

try {
  // The look is restored before the paint, this is not seen but in a badge.
  if (localStorage.getItem('jatdae:keys') === 'off') document.documentElement.dataset['keys'] = 'off';
} catch {
  // Storage is denied: single keys do something.
}

if (box) {
  box.hidden = false;
  for (const sign of ['pointerover', 'focusin']) box.addEventListener(sign, load, { once: true });
  box.addEventListener('change', ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    document.documentElement.dataset[name] = value;
    try {
      localStorage.setItem(`jatdae:${name}`, value);
    } catch {
      // Storage is full or denied: the choice holds for this page.
    }
  });
  addEventListener('storage', load, { once: true });
}
