import { documentAt } from './document-at.ts';
import { attachNames } from './fact-names.ts';

const attached = new WeakSet<HTMLFormElement>();

/**
 * Filters and sorts the table of `/facts/` in place. The state is in the address (`?about=openai&status=planned`), so that
 * a link opens the same list; what the address asks for and the list does not know is left out. Where the list is several
 * pages long, the rows of the others are fetched when something is first asked for.
 */
export function attach(form: HTMLFormElement): void {
  const body = document.querySelector<HTMLTableSectionElement>('[data-facts] tbody');
  const output = form.querySelector('output');
  if (attached.has(form) || !body || !output) return;
  attached.add(form);

  const rows = [...body.rows];
  const others = [...document.querySelectorAll<HTMLAnchorElement>('[data-pages] li a:not([aria-current])')];
  const fields = [...form.querySelectorAll<HTMLSelectElement | HTMLInputElement>('[name]')];
  const filters = fields.filter(({ name }) => name !== 'sort');
  const about = fields.find(({ name }) => name === 'about');
  const names = attachNames(form);
  const caption = body.parentElement?.querySelector('caption');
  const [whole, onPage] = [output.textContent, caption?.textContent.trim()];
  let fetching: Promise<void> | undefined;

  /** Takes in the rows of the other pages; tried again where it failed. */
  const takeIn = (): Promise<void> => {
    fetching ??= rowsOf(others)
      .then((more) => {
        rows.push(...more);
        others.length = 0;
      })
      .finally(() => {
        fetching = undefined;
      });
    return fetching;
  };

  /** What the form asks for; what it leaves open is left out. */
  const asked = (): URLSearchParams => {
    const query = new URLSearchParams();
    for (const { name, value } of fields) if (value) query.set(name, value);
    return query;
  };

  const draw = (): void => {
    const query = asked();
    const order = orders[query.get('sort') ?? ''];
    let shown = 0;
    for (const row of rows) {
      row.hidden = !filters.every(({ name, value }) => !value || has(row, name, value));
      if (!row.hidden) shown += 1;
    }
    body.append(...(order ? rows.toSorted(order) : rows));
    let before: string | undefined;
    for (const row of body.rows) {
      if (row.hidden) continue;
      const under = row.cells[0]?.dataset['under'];
      row.classList.toggle('head', !order && under !== before);
      before = under;
    }
    tell(shown === rows.length ? `전체 ${shown}건` : `전체 ${rows.length}건 중 ${shown}건`);
    if (shown === 0) output.append(': 조건에 맞는 근거가 없습니다.');
  };

  /** Says how many facts there are, beside the form and in the table's caption. */
  const tell = (count: string, counted = count): void => {
    output.textContent = count;
    caption?.replaceChildren(counted);
    body.closest('[role=region]')?.setAttribute('aria-label', counted);
  };

  const apply = async (): Promise<void> => {
    let missing = '';
    if (others[0] && asked().size > 0) {
      output.textContent = '모든 페이지에서 찾는 중';
      await takeIn().catch(() => {
        missing = ' · 다른 페이지는 불러오지 못했습니다.';
      });
    }
    if (!others[0] && about?.value && !rows.some((row) => has(row, 'about', about.value))) {
      about.value = '';
      names.show();
      names.wrong('주소에 적힌 이름을 다룬 근거가 없어 빼고 보여 드립니다.');
    }
    draw();
    if (missing) output.append(missing);
    else if (others[0]) tell(whole, onPage);
    const root = document.documentElement.dataset;
    if (root['asked']) root['asked'] = 'answered';
  };

  const restore = (): void => {
    const query = new URLSearchParams(location.search);
    for (const field of fields) {
      const asked = query.get(field.name) ?? '';
      field.value = asked;
      // A name that a choice once had still asks for it.
      if (!field.value && field instanceof HTMLSelectElement) {
        const choice = [...field.options].find(({ dataset }) => dataset['formerly']?.split(' ').includes(asked));
        field.value = choice?.value ?? '';
      }
    }
    names.show();
    void apply();
  };

  const remember = (): void => {
    const query = asked();
    history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
    void apply();
  };

  form.addEventListener('input', remember);
  addEventListener('popstate', restore);
  if (location.search) restore();
  // The reader may have asked for something before this was here.
  else if (asked().size > 0) remember();
}

/** Whether a row is of a filter's value; what it is about are several ids. */
const has = (row: HTMLTableRowElement, name: string, value: string): boolean =>
  row.dataset[name]?.split(' ').includes(value) === true;

const orders: Record<string, (a: HTMLTableRowElement, b: HTMLTableRowElement) => number> = {
  new: (a, b) => (b.dataset['date'] ?? '').localeCompare(a.dataset['date'] ?? ''),
  old: (a, b) => (a.dataset['date'] || '9').localeCompare(b.dataset['date'] || '9'),
  large: (a, b) => Number(b.dataset['value'] || -1) - Number(a.dataset['value'] || -1),
  // A row begins with what it is about.
  topic: (a, b) => a.textContent.localeCompare(b.textContent, 'ko'),
};

/**
 * The rows of other pages of the list of facts.
 * @param links the links to the other pages, which go once their rows are here
 */
async function rowsOf(links: readonly HTMLAnchorElement[]): Promise<HTMLTableRowElement[]> {
  const documents = await Promise.all(links.map(({ href }) => documentAt(href)));
  links[0]?.closest('[data-pages]')?.remove();
  return documents.flatMap((page) => [...page.querySelectorAll<HTMLTableRowElement>('[data-facts] tbody tr')]);
}
