import { unbreakable } from '../../korean/unbreakable.ts';
import { brief, caveatsOf } from '../sentence.ts';
import type { Series } from '../series.ts';
import { table } from '../table.ts';

/** Brings the words round a chart, and the rows of its table, to what the series now shows. */
export function showWords(host: HTMLElement, series: Series): void {
  setText(host, '[data-answer]', brief(series));
  setText(host, '[data-source]', series.source);
  setItems(host, '[data-warnings]', caveatsOf(series));
  const left = series.leftOut.map(({ text, reason }) => `${text}: ${reason}`);
  setItems(host, '[data-left]', left);
  setText(host, '[data-table] caption', table(series).caption);
  const shown = new Set(series.points.map(({ fact }) => fact));
  // A row begins with the link to its fact.
  for (const link of host.querySelectorAll<HTMLAnchorElement>('[data-table] th > a')) {
    const row = link.closest('tr');
    if (row) row.hidden = !shown.has(link.pathname.split('/').at(-2) ?? '');
  }
}

function setText(host: HTMLElement, selector: string, text: string): void {
  const element = host.querySelector(selector);
  const words = unbreakable(text);
  if (element && element.textContent !== words) element.textContent = words;
}

function setItems(host: HTMLElement, selector: string, texts: readonly string[]): void {
  const list = host.querySelector(selector);
  const items = texts.map(unbreakable);
  const present = [...(list?.children ?? [])].map(({ textContent }) => textContent?.trim());
  if (!list || (items.length === present.length && items.every((text, i) => text === present[i]))) return;
  list.replaceChildren(
    ...items.map((text) => {
      const item = document.createElement('li');
      item.textContent = text;
      return item;
    }),
  );
}
