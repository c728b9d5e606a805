import { HEIGHT_MESSAGE } from '../height-message.ts';
import { formatChartState } from '../state.ts';
import { stateOf } from './state-keeper.ts';

/** Shows the buttons of a chart's share panel and has them work. The fields follow the chart's state. */
export function openShare(host: HTMLElement): void {
  const panel = host.querySelector<HTMLElement>('[data-share]');
  if (!panel) return;
  const said = panel.querySelector('[role="status"]');
  const say = (words: string): void => {
    if (said) said.textContent = words;
  };
  // What was said is taken back first, so that the same words are heard again.
  const act = async (deed: () => Promise<string>): Promise<void> => {
    say('');
    say(await deed());
  };
  const link = field(panel, 'link');
  // The address of the page as it is open here: the same as the published one, and right in a preview too.
  const page = new URL(host.dataset['page'] ?? location.pathname, location.href).href;
  const query = (): string => formatChartState(stateOf(host));
  const address = (): string => page + query();
  const code = field(panel, 'embed');
  const [frame, built] = [panel.querySelector('iframe'), code?.value ?? ''];
  const preview = frame?.getAttribute('src') ?? '';
  const whole = panel.querySelector<HTMLElement>('[data-whole]');
  const follow = (): void => {
    if (link) link.value = address();
    if (code) code.value = built.replace(/src="[^"]*/, (src) => src + query().replaceAll('&', '&amp;'));
    if (frame && frame.getAttribute('src') !== preview + query()) frame.src = preview + query();
    if (whole) whole.hidden = !isChanged(host);
  };
  follow();
  host.addEventListener('jatdae:state', follow);
  // The preview is as high as it says, as in a page with the code; its border comes on top.
  addEventListener('message', ({ data, source, origin }) => {
    if (frame && source === frame.contentWindow && origin === location.origin && data?.type === HEIGHT_MESSAGE)
      frame.height = String(data.height + frame.offsetHeight - frame.clientHeight);
  });

  for (const button of panel.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const from = field(panel, button.dataset['copy'] ?? '');
    if (!from) continue;
    button.hidden = false;
    button.addEventListener('click', () => act(() => copyText(from)));
  }
  const picture = panel.querySelector<HTMLButtonElement>('[data-copy-picture]');
  if (picture?.parentElement) {
    picture.parentElement.hidden = false;
    picture.addEventListener('click', () => act(() => copyPicture(host, panel)));
  }
  panel.querySelector<HTMLAnchorElement>('a[href$=".png"]')?.addEventListener('click', (event) => {
    if (!isChanged(host)) return;
    event.preventDefault();
    const { download } = event.currentTarget as HTMLAnchorElement;
    void act(() => downloadPicture(host, download).catch(() => '그림을 그리지 못했습니다.'));
  });
  const away = panel.querySelector<HTMLButtonElement>('[data-web-share]');
  if (away && 'share' in navigator) {
    away.hidden = false;
    away.addEventListener('click', () => act(() => shareAway(host, address())));
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement;

const field = (panel: HTMLElement, name: string): Field | null => panel.querySelector<Field>(`[data-field="${name}"]`);

/** Copies a field's text; where the browser forbids it the text is left selected for the reader to copy. */
async function copyText(from: Field): Promise<string> {
  try {
    await navigator.clipboard.writeText(from.value);
    return '복사했습니다.';
  } catch {
    from.focus();
    from.select();
    return '브라우저가 복사를 막았다. 골라 둔 글을 복사 단축키로 복사하면 된다.';
  }
}

/** Copies the chart as a picture with its source line, in the state that it is in. */
async function copyPicture(host: HTMLElement, panel: HTMLElement): Promise<string> {
  try {
    // Safari wants the item at once and its content later.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': pictureOf(host) })]);
    return '출처가 적힌 그림을 복사했습니다.';
  } catch {
    panel.querySelector<HTMLAnchorElement>('a[href$=".png"]')?.focus();
    return '브라우저가 그림 복사를 막았다. PNG 그림을 내려받으면 된다.';
  }
}

/** Whether a reader has changed what the picture shows. */
function isChanged(host: HTMLElement): boolean {
  const { focus, status } = stateOf(host);
  return focus !== undefined || status !== undefined;
}

/** Saves the picture of what is seen under the name of the built one. */
async function downloadPicture(host: HTMLElement, download: string): Promise<string> {
  const href = URL.createObjectURL(await pictureOf(host));
  Object.assign(document.createElement('a'), { href, download }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
  return '지금 보이는 그림을 내려받았습니다.';
}

/** The built share picture; where a reader has changed the chart, one drawn now of what is seen. */
async function pictureOf(host: HTMLElement): Promise<Blob> {
  if (!isChanged(host)) return (await fetch(host.dataset['picture'] ?? '')).blob();
  const { snapshot } = await import('./snapshot.ts');
  return snapshot(host.dataset['src'] ?? '', stateOf(host));
}

async function shareAway(host: HTMLElement, url: string): Promise<string> {
  const title = host.querySelector('.chart-question')?.textContent?.trim() ?? document.title;
  const text = host.querySelector('[data-answer]')?.textContent ?? '';
  try {
    const file = new File([await pictureOf(host)], 'jatdae.png', { type: 'image/png' });
    const withFile = { title, text, url, files: [file] };
    await navigator.share(navigator.canShare?.(withFile) ? withFile : { title, text, url });
    return '';
  } catch (reason) {
    // A reader who changes their mind has done nothing wrong.
    return reason instanceof DOMException && reason.name === 'AbortError' ? '' : '나눌 앱을 열지 못했습니다.';
  }
}
