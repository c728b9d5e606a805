/**
 * Filters and sorts the table of `/facts/` in place. The state is in the address (`?status=reported&sort=large`), so
 * that a link opens the same list; what the address asks for and the form does not know is left out. Where the list is
 * several pages long, the rows of the others are fetched when something is first asked for.
 */
const form = document.querySelector<HTMLFormElement>('[data-fact-filter]');
const body = document.querySelector<HTMLTableSectionElement>('[data-facts] tbody');

if (form && body) {
  const rows = [...body.rows];
  const others = [...document.querySelectorAll<HTMLAnchorElement>('[data-pages] li a:not([aria-current])')];
  const output = form.querySelector('output');
  const selects = [...form.querySelectorAll('select')];
  const orders: Record<string, (a: HTMLTableRowElement, b: HTMLTableRowElement) => number> = {
    old: (a, b) => (a.dataset['date'] || '9').localeCompare(b.dataset['date'] || '9'),
    large: (a, b) => Number(b.dataset['value'] || -1) - Number(a.dataset['value'] || -1),
    // A row begins with what it is about.
    topic: (a, b) => a.textContent.localeCompare(b.textContent, 'ko'),
  };

  const apply = async (query: URLSearchParams): Promise<void> => {
    if (others[0] && query.size > 0) {
      const { rowsOf } = await import('./fact-pages.ts');
      rows.push(...(await rowsOf(others.splice(0))));
    }
    const order = orders[query.get('sort') ?? ''];
    let shown = 0;
    for (const row of order ? rows.toSorted(order) : rows) {
      row.hidden = ['status', 'metric'].some((name) => (query.get(name) ?? row.dataset[name]) !== row.dataset[name]);
      if (!row.hidden) shown += 1;
      body.append(row);
    }
    if (output && !others[0])
      output.textContent = `${shown === rows.length ? '모두' : `${rows.length}건 가운데`} ${shown}건`;
  };

  /** What the form asks for; what it leaves open is left out. */
  const asked = (): URLSearchParams => {
    const query = new URLSearchParams();
    for (const { name, value } of selects) if (value) query.set(name, value);
    return query;
  };

  const restore = (): void => {
    const query = new URLSearchParams(location.search);
    for (const select of selects) {
      select.value = query.get(select.name) ?? '';
      if (!select.value) select.value = '';
    }
    apply(asked());
  };

  form.addEventListener('input', () => {
    const query = asked();
    history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname);
    apply(query);
  });
  addEventListener('popstate', restore);
  form.hidden = false;
  restore();
}

export {};
