import { rowsOf, textOf } from '../../facts/view.ts';
import { unbreakable } from '../../korean/unbreakable.ts';
import type { Box } from '../draw/mark.ts';
import type { Point } from '../series.ts';

/**
 * The card of a point, as that of its fact: what it is of, its value, its rows, a link to the fact.
 * @param facts the address that a fact's id follows
 * @param leaves whether links open in a window of their own, as they must in another site's frame
 */
export function pointCard(box: HTMLElement, facts: string, leaves: boolean) {
  const element = made('div', '', 'chart-card');
  const link = document.createElement('a');
  element.hidden = true;
  link.textContent = '이 사실의 쪽으로';
  if (leaves) {
    link.target = '_blank';
    link.rel = 'noopener';
  }
  box.append(element);

  return {
    element,
    show(point: Point): void {
      const list = document.createElement('dl');
      for (const row of rowsOf(point)) list.append(made('dt', row.name), made('dd', textOf(row)));
      link.href = `${facts}${point.fact}/`;
      const more = made('p', '', 'chart-card-more');
      more.append(link);
      element.replaceChildren(
        made('p', point.topic, 'chart-card-topic'),
        made('p', point.valueText, 'chart-card-value'),
        list,
        ...(point.caution === undefined ? [] : [made('p', point.caution, 'chart-card-caution')]),
        more,
      );
      element.hidden = false;
    },
    hide(): void {
      element.hidden = true;
    },
    follow(): void {
      if (!element.hidden) link.click();
    },
    /**
     * Places the card under a point, or over it where the window ends first.
     * @param scale screen pixels for one pixel of the picture
     */
    place(target: Box, scale: number): void {
      const room = box.getBoundingClientRect();
      const below = (target.y + target.height) * scale + 4;
      const above = target.y * scale - element.offsetHeight - 4;
      const fits = room.top + below + element.offsetHeight <= innerHeight || room.top + above < 0;
      const left = Math.min(target.x * scale, room.width - element.offsetWidth);
      element.style.left = `${Math.max(0, left)}px`;
      element.style.top = `${fits ? below : above}px`;
    },
  };
}

function made(name: string, text: string, className?: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = unbreakable(text);
  if (className !== undefined) element.className = className;
  return element;
}
