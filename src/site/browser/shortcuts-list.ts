/** The keys that do something. */
const keys = [
  ['/', '검색'],
  ['Ctrl K · ⌘ K', '어디서나 검색'],
  ['← → Home End', '차트의 값을 하나씩 보기'],
  ['Enter', '선택한 값의 근거 열기'],
  ['Esc', '닫기'],
  ['?', '단축키 목록'],
] as const;

const made = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...inside: (string | Node)[]
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name);
  element.append(...inside);
  return element;
};

/** The list of the keys, made when it is first asked for: no page carries it. */
const list = Object.assign(made('dialog'), { className: 'shortcuts' });
const title = Object.assign(made('h2', '단축키'), { id: 'shortcuts-title' });
list.setAttribute('aria-labelledby', title.id);
const rows = keys.map(([key, what]) => made('div', made('dt', made('kbd', key)), made('dd', what)));
const close = Object.assign(made('form', made('button', '닫기')), { method: 'dialog' });
list.append(title, made('dl', ...rows), close);
document.body.append(list);

/** Opens the list. */
export const openShortcuts = (): void => list.showModal();
