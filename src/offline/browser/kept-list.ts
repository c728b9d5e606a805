/** Lists what the worker has kept, the page read last first, and opens the page asked for when the line is back. */
import { KEPT_AT, match, OFFLINE_PAGE, PAGES, TITLE } from '../kept.ts';

interface Kept {
  url: string;
  title: string;
  at: Date;
}

const when = new Intl.DateTimeFormat('ko', { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit' });

async function keptPages(): Promise<Kept[]> {
  if (!('caches' in globalThis) || !(await caches.has(PAGES))) return [];
  const pages = await caches.open(PAGES);
  const found: Kept[] = [];
  for (const { url } of await pages.keys()) {
    const headers = (await pages.match(url, match))?.headers;
    if (!headers || url.endsWith(OFFLINE_PAGE)) continue;
    const title = decodeURIComponent(headers.get(TITLE) ?? '') || url;
    found.push({ url, title, at: new Date(headers.get(KEPT_AT) ?? 0) });
  }
  return found.sort((a, b) => b.at.getTime() - a.at.getTime());
}

function row({ url, title, at }: Kept): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  const time = document.createElement('time');
  time.dateTime = at.toISOString();
  time.textContent = `${when.format(at)}에 저장`;
  item.append(link, time);
  return item;
}

function show(kept: readonly Kept[]): void {
  const list = document.querySelector<HTMLElement>('[data-kept]');
  const nothing = document.querySelector<HTMLElement>('[data-nothing-kept]');
  list?.querySelector('ul')?.append(...kept.map(row));
  if (list) list.hidden = kept.length === 0;
  if (nothing) nothing.hidden = kept.length > 0;
}

// Where the store cannot be read, nothing is listed.
keptPages().then(show, () => show([]));

/** Asks the host whether it answers again, less and less often, and then opens the page that was asked for. */
async function openWhenBack(wait: number): Promise<void> {
  try {
    await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
    location.reload();
  } catch {
    setTimeout(openWhenBack, wait, Math.min(wait * 2, 60_000));
  }
}

// Shown in another page's place, this one makes way for it.
if (!location.pathname.endsWith(OFFLINE_PAGE)) {
  setTimeout(openWhenBack, 2000, 2000);
  addEventListener('online', () => void openWhenBack(2000));
}
