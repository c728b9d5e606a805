/** What may be chosen: by its key in the store and on the root element, its name, its values with their names. */
const choices = [
  ['theme', '테마', { '': '기기 설정대로', light: '밝게', dark: '어둡게' }],
  ['size', '글자 크기', { '': '보통', large: '크게', larger: '더 크게' }],
  ['keys', '한 글자 단축키(/, ?)', { '': '켜기', off: '끄기' }],
] as const;

/**
 * Makes the settings, which no page carries, and checks in them what is kept of theme, text size and whether single keys do something (`view-settings.ts` keeps it,
 * `../kept-look.ts` restores before the paint what is seen of it).
 */
const inputs = choices.flatMap(([name, title, options]) => {
  const group = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.append(title);
  legend.className = 'fine';
  group.append(legend);
  document.querySelector('[data-settings]')?.append(group);
  return Object.entries(options).map(([value, words]) => {
    const [label, input] = [document.createElement('label'), document.createElement('input')];
    Object.assign(input, { type: 'radio', name, value, checked: value === '' });
    label.append(input, words);
    group.append(label);
    return input;
  });
});

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
