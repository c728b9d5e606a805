/** Shows the settings; what they do comes once a reader turns to them, or another tab has changed them. */
const box = document.querySelector<HTMLElement>('[data-view-settings]');
const load = () => import('./view-choices.ts');

if (box) {
  box.hidden = false;
  for (const sign of ['pointerover', 'focusin']) box.addEventListener(sign, load, { once: true });
  box.addEventListener('change', ({ target }) => load().then(({ choose }) => choose(target)));
  addEventListener('storage', load, { once: true });
}
