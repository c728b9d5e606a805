/**
 * What is asked of a page's controls, run inside the page by `page.evaluate`: each function stands alone and gives what is
 * wrong, in words.
 */

/** Headings: one of the first level, no level skipped on the way down. */
export function headingProblems(): string[] {
  const headings = [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].filter(
    (heading) => heading.checkVisibility() && !heading.closest('dialog, [popover]'),
  );
  const problems: string[] = [];
  const first = headings.filter(({ tagName }) => tagName === 'H1').length;
  if (first !== 1) problems.push(`${first} headings of the first level`);
  let level = 0;
  for (const { tagName, textContent } of headings) {
    const next = Number(tagName.slice(1));
    if (next > level + 1) problems.push(`h${level} is followed by h${next}: ${textContent?.trim()}`);
    level = next;
  }
  return problems;
}

/** Landmarks: one main, one banner, one footer; each navigation and search named, no name twice. */
export function landmarkProblems(): string[] {
  const count = (selector: string): number => document.querySelectorAll(selector).length;
  const nameOf = (element: Element): string => {
    const by = element.getAttribute('aria-labelledby');
    return ((by && document.getElementById(by)?.textContent) || element.getAttribute('aria-label') || '').trim();
  };
  const problems: string[] = [];
  for (const selector of ['main', 'body > header', 'body > footer']) {
    if (count(selector) !== 1) problems.push(`${count(selector)} of ${selector}`);
  }
  const named = [...document.querySelectorAll('nav, search, [role=search], section[aria-labelledby]')];
  for (const element of named) if (nameOf(element) === '') problems.push(`a ${element.tagName} without a name`);
  const names = [...document.querySelectorAll('nav')].map(nameOf);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) problems.push(`navigation named alike: ${twice.join(', ')}`);
  return problems;
}

/** Targets below 24 by 24 px, but for links in a sentence and those with room around them (WCAG 2.2, 2.5.8). */
export function smallTargets(): string[] {
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type=hidden]), select, summary, [tabindex="0"]',
    ),
  ]
    .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    // What is there for the voice alone is no target.
    .filter((element) => getComputedStyle(element).clipPath === 'none');
  const boxOf = (element: HTMLElement): DOMRect => {
    const box = element.getBoundingClientRect();
    const label = element instanceof HTMLInputElement ? element.closest('label')?.getBoundingClientRect() : undefined;
    const after = getComputedStyle(element, '::after');
    if (label) return label;
    if (after.position !== 'absolute' || after.content === 'none') return box;
    // A target made larger for a finger by what is laid over it.
    const [top, right, bottom, left] = [after.top, after.right, after.bottom, after.left].map(Number.parseFloat);
    return new DOMRect(
      box.x + (left ?? 0),
      box.y + (top ?? 0),
      box.width - (left ?? 0) - (right ?? 0),
      box.height - (top ?? 0) - (bottom ?? 0),
    );
  };
  const inSentence = (element: HTMLElement): boolean => {
    if (!getComputedStyle(element).display.startsWith('inline')) return false;
    const around = element.closest('p, li, dd, td, figcaption, blockquote, h1, h2, h3, caption');
    const own = (element.textContent ?? '').trim();
    return around !== null && (around.textContent ?? '').trim().length > own.length + 1;
  };
  const boxes = stops.map(boxOf);
  return stops.flatMap((element, index) => {
    const box = boxes[index];
    if (!box || box.width === 0 || (box.width >= 23.5 && box.height >= 23.5) || inSentence(element)) return [];
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const crowded = boxes.some((other, at) => {
      if (at === index || element.contains(stops[at] ?? null)) return false;
      const dx = Math.max(other.left - x, 0, x - other.right);
      const dy = Math.max(other.top - y, 0, y - other.bottom);
      return Math.hypot(dx, dy) < 12;
    });
    const size = `${Math.round(box.width)}×${Math.round(box.height)}`;
    return crowded ? [`${size} ${element.outerHTML.slice(0, 110)}`] : [];
  });
}

/** What Tab reaches in turn: no order but the document's, top to bottom within a column, each visibly focused. */
export function focusProblems(): string[] {
  const selector = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
  const stops = [...document.querySelectorAll<HTMLElement>(selector)].filter(
    (element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }),
  );
  const problems: string[] = [];
  let last: { box: DOMRect; element: HTMLElement } | undefined;
  for (const element of stops) {
    const words = element.outerHTML.slice(0, 110);
    if (element.tabIndex > 0) problems.push(`an order of its own: ${words}`);
    element.focus({ preventScroll: false });
    if (document.activeElement !== element) continue;
    const style = getComputedStyle(element);
    const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
    if (!element.matches(':focus-visible') || !outlined) problems.push(`focus not seen: ${words}`);
    const box = element.getBoundingClientRect();
    const { innerWidth: width, innerHeight: height } = window;
    if (box.bottom <= 0 || box.top >= height || box.right <= 0 || box.left >= width) {
      problems.push(`focused out of sight: ${words}`);
    }
    // What stands in the screen and not in the page has its own place.
    const fixed = element.closest('.opener, [popover]:not(.about), dialog, .skip, .toc') !== null;
    if (fixed) continue;
    const place = new DOMRect(box.x + scrollX, box.y + scrollY, box.width, box.height);
    const sameColumn = last && place.left < last.box.right && place.right > last.box.left;
    if (last && sameColumn && place.bottom < last.box.top - 4) problems.push(`goes back up: ${words}`);
    last = { box: place, element };
  }
  return problems;
}

/** Fields whose edge cannot be told from what is round them: below 3:1 (WCAG 2.2, 1.4.11). */
export function faintFields(): string[] {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const channel = Number(part) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (element: Element | null): string => {
    const colour = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)';
    return /, 0\)$/.test(colour) ? ground(element?.parentElement ?? null) : colour;
  };
  const fields = 'input:not([type=radio], [type=checkbox], [type=hidden]), select, textarea';
  return [...document.querySelectorAll<HTMLElement>(fields)].flatMap((field) => {
    // Fields stand on a rule, whether or not they have other edges.
    const { borderBottomColor, borderBottomWidth } = getComputedStyle(field);
    const [light = 0, dark = 0] = [luminance(borderBottomColor), luminance(ground(field.parentElement))].sort(
      (a, b) => b - a,
    );
    const seen = borderBottomWidth !== '0px' && (light + 0.05) / (dark + 0.05) >= 3;
    return seen ? [] : [`${borderBottomColor} ${field.outerHTML.slice(0, 110)}`];
  });
}

/** Text cut off by its own box, or sideways scrolling of the whole page. */
export function overflowProblems(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const problems = scrollWidth > clientWidth ? [`scrolls sideways by ${scrollWidth - clientWidth} px`] : [];
  for (const element of document.querySelectorAll<HTMLElement>('main *, header *, footer *')) {
    const style = getComputedStyle(element);
    const hides = style.overflowX === 'hidden' || style.overflowY === 'hidden' || style.overflowX === 'clip';
    if (!hides || !element.checkVisibility() || element.closest('svg')) continue;
    if (style.clipPath !== 'none') continue;
    if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1) {
      problems.push(`cuts its text off: ${element.outerHTML.slice(0, 110)}`);
    }
  }
  return problems;
}

/** What may scroll: the code to embed a chart is a text of its own, in a field of four lines. */
export const mayScroll = 'textarea[data-field="embed"]';

/**
 * What can be scrolled though it need not, or takes room for a scrollbar: the page sideways, boxes of the page, and what
 * lies over it, opened in turn.
 * @param allowed a selector of what may
 */
export function needlessScrolling(allowed: string): string[] {
  const sum = (...widths: string[]): number => widths.reduce((total, width) => total + Number.parseFloat(width), 0);
  const problemsOf = (element: HTMLElement): string[] => {
    const style = getComputedStyle(element);
    const ways = [style.overflowX, style.overflowY].map((value) => value === 'auto' || value === 'scroll');
    if (!ways.includes(true) || element.matches(allowed) || !element.checkVisibility()) return [];
    const sizes = [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight];
    // What is hidden one way scrolls the other way alone.
    const over = sizes.map((size, way) => (ways[way] ? size : 0));
    const bars = [
      element.offsetWidth - element.clientWidth - sum(style.borderLeftWidth, style.borderRightWidth),
      element.offsetHeight - element.clientHeight - sum(style.borderTopWidth, style.borderBottomWidth),
    ];
    // Sizes are rounded; a bar is not as thin as that.
    if (Math.max(...over) <= 0 && Math.max(...bars) <= 1) return [];
    return [`${over.join(' and ')} px over, bars of ${bars.join(' and ')} px: ${element.outerHTML.slice(0, 90)}`];
  };
  const within = (root: HTMLElement): string[] =>
    [root, ...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => problemsOf(element));
  const sheets = [...document.querySelectorAll<HTMLElement>('[popover], dialog')].flatMap((sheet) => {
    const dialog = sheet instanceof HTMLDialogElement;
    if (dialog) sheet.show();
    else sheet.showPopover();
    const found = within(sheet);
    if (dialog) sheet.close();
    else sheet.hidePopover();
    return found;
  });
  const { scrollWidth, clientWidth } = document.documentElement;
  const sideways = scrollWidth > clientWidth ? [`the page, sideways by ${scrollWidth - clientWidth} px`] : [];
  return [...sideways, ...within(document.body), ...sheets];
}
