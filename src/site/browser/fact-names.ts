/** A name that facts speak of: its id, the name, the name in Latin letters (`/facts/names.json`). */
type Name = readonly [id: string, name: string, latin: string];

/**
 * Lets the reader ask for a name in the filter of `/facts/`. The field holds the name, a hidden one beside it the id that the
 * address has. The names are fetched when they are first needed: on a large site they are longer than the form.
 * @returns what writes the name of the hidden field's id into the field, and what says that something is wrong with it
 */
export function attachNames(form: HTMLFormElement): { show(): void; wrong(words: string): void } {
  const field = form.querySelector<HTMLInputElement>('input[list]');
  const about = form.querySelector<HTMLInputElement>('[name=about]');
  if (!field || !about) return { show: () => undefined, wrong: () => undefined };
  const wrong = (words: string): void => form.querySelector('[role=alert]')?.replaceChildren(words);
  /** Whether what stands in the field is no name, and why. */
  const refuse = (words: string): void => {
    wrong(words);
    field.ariaInvalid = words === '' ? null : 'true';
  };
  let fetching: Promise<readonly Name[]> | undefined;

  /** The names; none where they cannot be had, and then they are asked for again. */
  const load = (): Promise<readonly Name[]> => {
    fetching ??= fetch(`${import.meta.env.BASE_URL}facts/names.json`)
      .then((answer): Promise<Name[]> => answer.json())
      .then((names) => {
        field.list?.replaceChildren(...names.map(([, name, latin]) => optionOf(name, latin)));
        return names;
      })
      .catch(() => {
        fetching = undefined;
        return [];
      });
    return fetching;
  };

  const show = async (): Promise<void> => {
    const id = about.value;
    const name = id && (await load()).find(([own]) => own === id)?.[1];
    if (about.value === id) field.value = name || id;
  };

  const take = (id: string): void => {
    if (about.value === id) return;
    about.value = id;
    about.dispatchEvent(new Event('input', { bubbles: true }));
  };

  /** Takes what was typed for the only name that it can be. */
  const settle = async (isAsked: boolean): Promise<void> => {
    const typed = keyOf(field.value);
    if (typed === '') return;
    const names = await load();
    const holding = names.filter((name) => name.some((written) => keyOf(written).includes(typed)));
    const [only, ...more] = holding;
    const id = exactly(names, typed) ?? (more.length === 0 ? only?.[0] : undefined);
    if (id !== undefined) take(id);
    if (id !== undefined || !isAsked) {
      const written = field.value;
      refuse('');
      await show();
      if (id === undefined && field.value !== written) wrong(`“${written}”: 맞는 이름이 없어 되돌렸습니다.`);
      return;
    }
    const none = names.length === 0 ? '이름 목록을 불러오지 못했습니다.' : '사실이 있는 이름 중에 맞는 것이 없습니다.';
    refuse(only ? `맞는 이름이 ${holding.length}개입니다. 하나를 골라 주세요.` : none);
  };

  field.addEventListener('focus', load);
  if (document.activeElement === field) void load();
  field.addEventListener('input', async (event) => {
    event.stopPropagation();
    refuse('');
    const typed = keyOf(field.value);
    const id = typed === '' ? '' : exactly(await load(), typed);
    if (id !== undefined && typed === keyOf(field.value)) take(id);
  });
  field.addEventListener('blur', () => void settle(false));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void settle(true);
  });
  return { show, wrong };
}

/** A name as it is compared: no case, no spaces, no hyphens. */
const keyOf = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s-]+/g, '');

const exactly = (names: readonly Name[], typed: string): string | undefined =>
  names.find(([, ...written]) => written.some((name) => keyOf(name) === typed))?.[0];

function optionOf(name: string, latin: string): HTMLOptionElement {
  const option = document.createElement('option');
  option.value = name;
  if (latin !== name) option.label = latin;
  return option;
}
