/**
 * Filters and sorts the table of `/facts/` in place. The state is in the address (`?status=reported&sort=large`), so
 * that a link opens the same list; what the address asks for and the form does not know is left out. Where the list is
 * several pages long, the rows of the others are fetched when something is first asked for.
 */
const form = document.querySelector<HTMLFormElement>('[data-fact-filter]');
const body = document.querySelector<HTMLTableSectionElement>('[data-facts] tbody');

if (form && body) {
  const rows = [...body.rows];
  const pages = document.querySelector<HTMLElement>('[data-pages]');
  const others = [...(pages?.querySelectorAll<HTMLAnchorElement>('li a:not([aria-current])') ?? [])];
  const output = form.querySelector('output');
  const collator = new Intl.Collator('ko');
  const topic = (row: HTMLTableRowElement): string => row.cells[0]?.textContent ?? '';
  const orders: Record<string, (a: HTMLTableRowElement, b: HTMLTableRowElement) => number> = {
    old: (a, b) => (a.dataset['date'] || '9').localeCompare(b.dataset['date'] || '9'),
    large: (a, b) => Number(b.dataset['value'] || -1) - Number(a.dataset['value'] || -1),
    topic: (a, b) => collator.compare(topic(a), topic(b)),
  };

  const fetchOthers = async (): Promise<void> => {
    const texts = others.splice(0).map(async ({ href }) => (await fetch(href)).text());
    for (const text of await Promise.all(texts)) {
      const page = new DOMParser().parseFromString(text, 'text/html');
      rows.push(...page.querySelectorAll<HTMLTableRowElement>('[data-facts] tbody tr'));
    }
    if (pages) pages.hidden = true;
  };

  const apply = async (asked: boolean): Promise<void> => {
    if (asked && others.length > 0) await fetchOthers();
    const data = new FormData(form);
    const status = String(data.get('status') ?? '');
    const metric = String(data.get('metric') ?? '');
    const order = orders[String(data.get('sort') ?? '')];
    for (const row of order ? rows.toSorted(order) : rows) {
      row.hidden =
        (status !== '' && row.dataset['status'] !== status) || (metric !== '' && row.dataset['metric'] !== metric);
      body.append(row);
    }
    const shown = rows.filter(({ hidden }) => !hidden).length;
    if (output && others.length === 0)
      output.textContent = shown === rows.length ? `모두 ${shown}건` : `${rows.length}건 가운데 ${shown}건`;
  };

  const restore = (): void => {
    const query = new URLSearchParams(location.search);
    for (const select of form.querySelectorAll('select')) {
      const wanted = query.get(select.name) ?? '';
      select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : '';
    }
    apply(query.size > 0);
  };

  form.addEventListener('input', () => {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value) query.set(name, value);
    history.replaceState(history.state, '', query.size > 0 ? `?${query}` : location.pathname);
    apply(true);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('popstate', restore);
  form.hidden = false;
  restore();
}

export {};
