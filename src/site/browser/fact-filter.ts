/** Shows the filter of `/facts/`; what it does (`fact-list.ts`) comes once the address or the reader asks for something. */
const form = document.querySelector<HTMLFormElement>('[data-fact-filter]');

if (form) {
  const start = (): void => {
    import('./fact-list.ts').then(
      ({ attach }) => attach(form),
      () => {
        form.querySelector('output')?.replaceChildren('필터를 불러오지 못했습니다.');
        delete document.documentElement.dataset['asked'];
      },
    );
  };
  form.hidden = false;
  if (location.search) start();
  else for (const event of ['pointerover', 'focusin', 'input']) form.addEventListener(event, start);
}
