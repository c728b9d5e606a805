/** Shows the settings; what they do comes once a reader turns to them, or another tab has changed them. */
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
  box.addEventListener('change', ({ target }) => load().then(({ choose }) => choose(target)));
  addEventListener('storage', load, { once: true });
}
