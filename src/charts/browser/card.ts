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
  const [link, beside] = [document.createElement('a'), document.createElement('a')];
  element.hidden = true;
  link.textContent = '자세히 보기';
  beside.textContent = '비교하기';
  if (leaves) for (const one of [link, beside]) Object.assign(one, { target: '_blank', rel: 'noopener' });
  box.append(element);

  return {
    element,
    show(point: Point): void {
      const list = document.createElement('dl');
      for (const row of rowsOf(point)) list.append(made('dt', row.name), made('dd', textOf(row)));
      link.href = `${facts}${point.fact}/`;
      beside.href = `${facts}../compare/?a=${point.fact}`;
      const more = made('p', '', 'chart-card-more');
      more.append(link, ' · ', beside);
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
     * Places the card by a point where it covers the least of the others' words and of what stands above the picture, the
     * question with its answer: below, above or beside the point, or under the whole picture; in sight where there is such a place.
     * @param words what stands in the picture beside the point
     * @param scale screen pixels for one pixel of the picture
     */
    place(target: Box, words: readonly Box[], scale: number): void {
      const room = box.getBoundingClientRect();
      const { offsetWidth: width, offsetHeight: height } = element;
      const within = (at: number): number => Math.max(0, Math.min(at, room.width - width));
      const [left, top, right, bottom] = [
        target.x * scale,
        target.y * scale,
        (target.x + target.width) * scale,
        (target.y + target.height) * scale,
      ];
      const middle = (top + bottom - height) / 2;
      const places: (readonly [x: number, y: number])[] = [
        [within(left), bottom + 4],
        [within(right - width), bottom + 4],
        [within(left), top - height - 4],
        [within(right - width), top - height - 4],
        ...(right + 6 + width <= room.width ? [[right + 6, middle] as const] : []),
        ...(left - 6 - width >= 0 ? [[left - 6 - width, middle] as const] : []),
        [within(left), room.height + 4],
      ];
      const costs = places.map(([x, y]) => {
        const covered = words.reduce((sum, word) => {
          const across = Math.min(x + width, (word.x + word.width) * scale) - Math.max(x, word.x * scale);
          const down = Math.min(y + height, (word.y + word.height) * scale) - Math.max(y, word.y * scale);
          return sum + Math.max(0, across) * Math.max(0, down);
        }, 0);
        const isSeen = room.top + y >= 0 && room.top + y + height <= innerHeight;
        return covered + Math.max(0, -y) * width + (isSeen ? 0 : 1e6);
      });
      const [x, y] = places[costs.indexOf(Math.min(...costs))] ?? [0, 0];
      element.style.setProperty('--x', `${x}px`);
      element.style.setProperty('--y', `${y}px`);
    },
  };
}

function made(name: string, text: string, className?: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = unbreakable(text);
  if (className !== undefined) element.className = className;
  return element;
}
