import './element.ts';
import { setTheme } from './theme.ts';

/** The message that tells the host's page how high the frame wants to be; `src/share/embed.ts` has the host's side. */
const HEIGHT_MESSAGE = 'jatdae:height';

const theme = new URLSearchParams(location.search).get('theme');
setTheme(theme === 'light' || theme === 'dark' ? theme : undefined);

if (parent !== window) {
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    // To whoever frames it: a height is no secret.
    parent.postMessage({ type: HEIGHT_MESSAGE, height }, '*');
  }).observe(document.documentElement);
}
