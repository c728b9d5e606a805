/**
 * Leads the focus to the text, which the link to it alone does not do in every browser. The text takes the focus only for as long:
 * else a click into it would, and Tab would then begin at the top of the page.
 */
const main = document.getElementById('main');

document.querySelector('.skip')?.addEventListener('click', () => {
  if (!main) return;
  main.tabIndex = -1;
  main.focus();
  for (const end of ['blur', 'pointerdown'])
    main.addEventListener(end, () => main.removeAttribute('tabindex'), { once: true });
});
