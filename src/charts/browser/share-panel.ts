import { documentAt } from '../../site/browser/document-at.ts';
import type { ShareFrame } from '../draw/share.ts';
import { HEIGHT_MESSAGE } from '../height-message.ts';
import { formatChartState } from '../state.ts';
import { stateOf } from './state-keeper.ts';

/**
 * Shows the buttons of a chart's share panel and has them work. The fields follow the chart's state. Where a link stands for the
 * panel, it is fetched from the chart's own page and opened in the link's place.
 */
export async function openShare(host: HTMLElement): Promise<void> {
  const there = host.querySelector<HTMLElement>('[data-share]');
  const panel = there instanceof HTMLAnchorElement ? await fetchPanel(there) : there;
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
  const [link, sealed] = [field(panel, 'link'), field(panel, 'sealed')];
  const kept = sealed?.value ?? '';
  // The address of the page as it is open here: the same as the published one, and right in a preview too.
  const page = new URL(host.dataset['page'] ?? location.pathname, location.href).href;
  const query = (): string => formatChartState(stateOf(host));
  const address = (): string => page + query();
  const code = field(panel, 'embed');
  const [frame, built] = [panel.querySelector('iframe'), code?.value ?? ''];
  const preview = frame?.getAttribute('src') ?? '';
  const [cite, full, cited] = [field(panel, 'cite'), field(panel, 'full'), field(panel, 'full')?.value ?? ''];
  const whole = panel.querySelectorAll<HTMLElement>('[data-whole]');
  const title = titleOf(host);
  const follow = (): void => {
    if (link) link.value = address();
    if (sealed) sealed.value = kept + query();
    if (cite) cite.value = textOf(host, '[data-source]');
    // The first address is the living one, the second that of the version.
    const addresses = [address(), kept + query()].values();
    if (full) full.value = `${cited.replace(/https?:[^,]*/g, () => addresses.next().value ?? '')}, ${today()} 확인`;
    if (code) code.value = built.replace(/src="[^"]*/, (src) => src + query().replaceAll('&', '&amp;'));
    if (frame && frame.getAttribute('src') !== preview + query()) frame.src = preview + query();
    for (const words of whole) words.hidden = !isChanged(host);
    // Alike on a page of several charts: heard alone, each says what it is for.
    for (const control of panel.querySelectorAll<HTMLElement>('button, a, details > summary')) {
      const own = [...control.childNodes].filter((node) => !(node instanceof HTMLElement && node.hidden));
      const copied = control.matches('[data-copy]') ? control.parentElement?.querySelector('label') : undefined;
      const words = [copied, ...own].map((node) => node?.textContent?.trim()).filter(Boolean);
      control.ariaLabel = `${words.join(' ')}: ${title}`;
    }
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
  for (const link of panel.querySelectorAll<HTMLAnchorElement>('a[data-follows]')) {
    link.addEventListener('click', (event) => {
      if (!isChanged(host)) return;
      event.preventDefault();
      void act(() => downloadSeen(host, link).catch(() => '파일을 만들지 못했습니다.'));
    });
  }
  const away = panel.querySelector<HTMLButtonElement>('[data-web-share]');
  if (away && 'share' in navigator) {
    away.hidden = false;
    away.addEventListener('click', () => act(() => shareAway(host, address())));
  }
}

/** Takes the panel of a chart's page, open and with its styles, and puts it in the place of the link that leads there. */
async function fetchPanel(link: HTMLAnchorElement): Promise<HTMLElement> {
  const page = await documentAt(link.href);
  const panel = page.querySelector<HTMLDetailsElement>('[data-share]');
  if (!panel) throw new Error(`no panel at ${link.href}`);
  const styles = [...document.querySelectorAll('style')].map(({ textContent }) => textContent);
  document.head.append(
    ...[...page.querySelectorAll('style')].filter(({ textContent }) => !styles.includes(textContent)),
  );
  panel.open = true;
  link.replaceWith(panel);
  panel.querySelector('summary')?.focus();
  return panel;
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
    return '브라우저가 복사를 막았습니다. 선택된 글을 복사 단축키로 복사해 주세요.';
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
    return '브라우저가 그림 복사를 막았습니다. 가로 그림을 다운로드해 주세요.';
  }
}

/** Whether a reader has changed what files of the chart show. */
function isChanged(host: HTMLElement): boolean {
  const { focus, status } = stateOf(host);
  return focus !== undefined || status !== undefined;
}

/** Saves a file of what is seen under the name of the built one. */
async function downloadSeen(host: HTMLElement, { download }: HTMLAnchorElement): Promise<string> {
  const data = async () => new Blob([await (await import('./data-seen.ts')).dataSeen(host, download, stateOf(host))]);
  const frame = download.endsWith('.portrait.png') ? 'portrait' : 'share';
  const href = URL.createObjectURL(await (download.endsWith('.png') ? drawn(host, frame) : data()));
  Object.assign(document.createElement('a'), { href, download }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
  return '지금 보이는 대로 다운로드했습니다.';
}

/** A text of the chart as it is written elsewhere, without what only holds its lines together. */
const textOf = (host: HTMLElement, selector: string): string =>
  (host.querySelector(selector)?.textContent ?? '').replaceAll('\u00a0', ' ').replaceAll('\u2060', '');

const titleOf = (host: HTMLElement): string =>
  host.querySelector('.chart-question')?.textContent.trim() ?? document.title;

const today = (): string => new Intl.DateTimeFormat('ko', { dateStyle: 'long' }).format(new Date());

/** The built share picture; where a reader has changed the chart, one drawn now of what is seen. */
async function pictureOf(host: HTMLElement): Promise<Blob> {
  if (!isChanged(host)) return (await fetch(host.dataset['picture'] ?? '')).blob();
  return drawn(host, 'share');
}

async function drawn(host: HTMLElement, frame: ShareFrame): Promise<Blob> {
  const { snapshot } = await import('./snapshot.ts');
  return snapshot(host.dataset['src'] ?? '', stateOf(host), frame);
}

async function shareAway(host: HTMLElement, url: string): Promise<string> {
  const title = titleOf(host);
  const text = textOf(host, '[data-answer]');
  try {
    const file = new File([await pictureOf(host)], 'jatdae.png', { type: 'image/png' });
    const withFile = { title, text, url, files: [file] };
    await navigator.share(navigator.canShare?.(withFile) ? withFile : { title, text, url });
    return '';
  } catch (reason) {
    // A reader who changes their mind has done nothing wrong.
    return reason instanceof DOMException && reason.name === 'AbortError' ? '' : '공유할 앱을 열지 못했습니다.';
  }
}
