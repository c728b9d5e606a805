import { HEIGHT_MESSAGE } from '../height-message.ts';
import './element.ts';
import { setTheme } from './theme.ts';

const theme = new URLSearchParams(location.search).get('theme');
setTheme(theme === 'light' || theme === 'dark' ? theme : undefined);

/**
 * How high the page is where no scrollbar takes room from it, in pixels. Beside one the page is narrower and its picture
 * lower: a frame of that height would need the scrollbar for ever.
 */
function heightWithoutBar(): number {
  const { documentElement: root } = document;
  root.style.overflowY = 'hidden';
  const { height } = root.getBoundingClientRect();
  root.style.overflowY = '';
  return Math.ceil(height);
}

if (parent !== window) {
  let told = 0;
  const tell = (): void => {
    const height = heightWithoutBar();
    if (height === told) return;
    told = height;
    // To whoever frames it: a height is no secret.
    parent.postMessage({ type: HEIGHT_MESSAGE, height }, '*');
    // As AMP asks for it (https://amp.dev/documentation/components/amp-iframe, “resizable”).
    parent.postMessage({ sentinel: 'amp', type: 'embed-size', height }, '*');
  };
  new ResizeObserver(tell).observe(document.documentElement);
  // Once the frame has its new height, measuring again rids it of the bar: Firefox keeps one beside which it is needed.
  addEventListener('resize', tell);
}
