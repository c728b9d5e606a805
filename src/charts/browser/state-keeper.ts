import { statusKeys } from '../../schema/status.ts';
import type { Series } from '../series.ts';
import { askableOf, type ChartState, formatChartState, parseChartState, stateKeys } from '../state.ts';
import { setTheme } from './theme.ts';

/** The state of each chart on the page, for its share panel. */
const states = new WeakMap<HTMLElement, ChartState>();

/** What a reader has made of a chart so far. */
export const stateOf = (host: HTMLElement): ChartState => states.get(host) ?? {};

/**
 * Keeps a chart's state: in the page's address where the chart is what the page is about, else only here. What a reader
 * changes becomes an entry of the history (in a frame it takes the last one's place, since the history is the host's);
 * what an address asks for and the chart has not is ignored, told quietly, and taken out of the address.
 * @param show called with every state, the first one included
 */
export function keepState(host: HTMLElement, series: Series, show: (state: ChartState) => void): void {
  const askable = askableOf(series);
  const isInAddress = host.dataset['stateful'] !== undefined;
  const isFramed = host.dataset['embedded'] !== undefined;
  const controls = host.querySelector<HTMLFormElement>('[data-controls]');
  const table = host.querySelector<HTMLDetailsElement>('[data-table]');

  const apply = (state: ChartState): void => {
    states.set(host, state);
    if (isInAddress) setTheme(state.theme);
    if (table && table.open !== Boolean(state.table)) table.open = Boolean(state.table);
    if (controls) fillIn(controls, state, series.focus);
    show(state);
    host.dispatchEvent(new CustomEvent('jatdae:state'));
  };
  const change = (state: ChartState): void => {
    if (isInAddress) history[isFramed ? 'replaceState' : 'pushState'](null, '', addressWith(state));
    apply(state);
  };
  const read = (already: ChartState = {}): void => {
    const { state: asked, invalid } = parseChartState(location.search, askable);
    const state = { ...asked, ...already };
    if (invalid.length > 0 || already.table) history.replaceState(null, '', addressWith(state));
    notice(controls, invalid);
    apply(state);
  };

  // The table opens without script. What a reader opened before this arrived stays open.
  const opened: ChartState = table?.open ? { table: true } : {};
  if (isInAddress) {
    addEventListener('popstate', () => read());
    read(opened);
  } else apply(opened);

  table?.addEventListener('toggle', () => {
    const { table: was, ...rest } = stateOf(host);
    if (table.open !== Boolean(was)) change(table.open ? { ...rest, table: true } : rest);
  });
  if (!controls) return;
  controls.addEventListener('submit', (event) => event.preventDefault());
  controls.addEventListener('change', ({ target }) => {
    const boxes = statusBoxes(controls);
    const isLast = boxes.some((box) => box === target) && !boxes.some(({ checked }) => checked);
    tell(controls, isLast ? '상태를 모두 끄면 보여 드릴 값이 없어 전체를 다시 켰습니다.' : '');
    change(readOut(controls, stateOf(host), series.focus));
  });
  fullScreen(host, controls);
}

/** The page's address with a state in it; keys that are not ours stay. */
function addressWith(state: ChartState): string {
  const others = new URLSearchParams(location.search);
  for (const key of stateKeys) others.delete(key);
  const query = [formatChartState(state).slice(1), others.toString()].filter(Boolean).join('&');
  return `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`;
}

const names = { table: '표', focus: '강조', theme: '테마', status: '상태' } as const;

function notice(controls: HTMLFormElement | null, wrong: readonly (keyof ChartState)[]): void {
  const what = wrong.map((key) => names[key]).join('·');
  tell(controls, what === '' ? '' : `주소에 적힌 ${what} 값을 알 수 없어 빼고 보여 드립니다.`);
}

const tell = (controls: HTMLFormElement | null, words: string): void =>
  controls?.querySelector('[data-notice]')?.replaceChildren(words);

const statusBoxes = (controls: HTMLFormElement): HTMLInputElement[] => [
  ...controls.querySelectorAll<HTMLInputElement>('input[name="status"]'),
];
const focusList = (controls: HTMLFormElement): HTMLSelectElement | null =>
  controls.querySelector<HTMLSelectElement>('select[name="focus"]');

function fillIn(controls: HTMLFormElement, { focus, status }: ChartState, viewFocus: string | undefined): void {
  const list = focusList(controls);
  if (list) list.value = focus ?? viewFocus ?? '';
  for (const box of statusBoxes(controls)) {
    box.checked = status === undefined || status.some((one) => one === box.value);
  }
}

function readOut(controls: HTMLFormElement, state: ChartState, viewFocus: string | undefined): ChartState {
  const boxes = statusBoxes(controls);
  const kept = boxes.filter(({ checked }) => checked).map(({ value }) => value);
  const chosen = focusList(controls)?.value ?? '';
  const { focus: _focus, status: _status, ...rest } = state;
  return {
    ...rest,
    ...(chosen === '' || chosen === viewFocus ? {} : { focus: chosen }),
    // None at all would show nothing; all is how the chart comes.
    ...(kept.length === 0 || kept.length === boxes.length
      ? {}
      : { status: statusKeys.filter((status) => kept.includes(status)) }),
  };
}

function fullScreen(host: HTMLElement, controls: HTMLFormElement): void {
  const button = controls.querySelector<HTMLButtonElement>('[data-full-screen]');
  const figure = host.querySelector('figure');
  if (!button || !figure) return;
  if (!document.fullscreenEnabled) {
    // Its place stays, so that nothing moves.
    button.style.visibility = 'hidden';
    return;
  }
  button.addEventListener('click', () => {
    void (document.fullscreenElement ? document.exitFullscreen() : figure.requestFullscreen());
  });
  document.addEventListener('fullscreenchange', () => {
    button.textContent = document.fullscreenElement ? '전체 화면 끝내기' : '전체 화면';
  });
}
