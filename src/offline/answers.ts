/**
 * Which answers are right, and so may be kept. A host can send an error, a page of its own or half a file with status 200; the
 * Wi-Fi of a café sends its own page for everything. Pure: answers in, yes or no out.
 */

/** By a file's name in `_astro/`, the first ten hexadecimal digits of the SHA-256 of its bytes (`src/build/offline.ts`). */
export type Sums = Readonly<Record<string, string>>;

/** The types that hosts give files, by the file's ending. */
const types: Readonly<Record<string, RegExp>> = {
  css: /^text\/css\b/i,
  js: /^(?:text|application)\/(?:x-)?(?:java|ecma)script\b/i,
  json: /^(?:application|text)\/json\b/i,
  svg: /^image\/svg\+xml\b/i,
  wasm: /^application\/wasm\b/i,
};
/** Hosts differ over the type of what is not listed, fonts above all; a page it never is. */
const anyButPage = /^(?!text\/html\b)/i;

/** Whether an answer may be kept going by its head: whole (not 206), from here (neither opaque nor from where a redirect led). */
const isPlain = ({ status, redirected }: Response): boolean => status === 200 && !redirected;

const endingOf = (path: string): string => /\.(\w+)$/.exec(path)?.[1] ?? '';

const typeOf = ({ headers }: Response): string => (headers.get('content-type') ?? '').trim();

/** Whether an answer is a page, going by its head. */
export const looksLikePage = (answer: Response): boolean => isPlain(answer) && /^text\/html\b/i.test(typeOf(answer));

/**
 * Whether a text is the whole of the page that is asked for: every page of the site names its own address. The page of a
 * Wi-Fi's host, an error and the page that a host sends in place of one that is missing name none or another.
 * @param address the page's absolute address; the site may be read from another host than the one it was built for
 */
export function isPageOf(address: string, html: string): boolean {
  const named = /<meta property="og:url" content="([^"]+)"/.exec(html)?.[1];
  if (named === undefined || !URL.canParse(named)) return false;
  return new URL(named).pathname === new URL(address).pathname && html.includes('</html>') && />\s*$/.test(html);
}

/** The first ten hexadecimal digits of the SHA-256 of some bytes. */
async function sumOf(bytes: BufferSource): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash.subarray(0, 5)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether an answer is the file that is asked for, going by its head. */
export function looksLikeFile(path: string, answer: Response): boolean {
  const ending = endingOf(path);
  const type = types[ending] ?? (/^(?:png|jpe?g|webp|avif|gif)$/.test(ending) ? /^image\//i : anyButPage);
  return isPlain(answer) && type.test(typeOf(answer));
}

/**
 * Whether an answer is the file that is asked for. Its body stays unread.
 * @param path the file's path on the site
 * @param sums the files that the build knows; those of other deployments are not among them
 */
export async function isRightFile(path: string, answer: Response, sums: Sums): Promise<boolean> {
  if (!looksLikeFile(path, answer)) return false;
  const bytes = await answer.clone().arrayBuffer();
  if (bytes.byteLength === 0) return false;
  const sum = sums[path.replace(/^.*\/_astro\//, '')];
  if (sum !== undefined) return (await sumOf(bytes)) === sum;
  return isWhole(endingOf(path), bytes);
}

/** Whether bytes are a whole file of a kind, as far as it can be told without knowing them. */
function isWhole(ending: string, bytes: ArrayBuffer): boolean {
  if (ending === 'woff2') {
    // The signature, and the length of the whole (https://www.w3.org/TR/WOFF2/#woff20Header).
    const view = new DataView(bytes);
    return bytes.byteLength > 12 && view.getUint32(0) === 0x774f4632 && view.getUint32(8) === bytes.byteLength;
  }
  if (!['css', 'js', 'json', 'svg'].includes(ending)) return true;
  const text = new TextDecoder().decode(bytes).trim();
  if (ending === 'svg') return /<svg[\s>][\s\S]*<\/svg>$/.test(text);
  if (ending === 'json') return isJson(text);
  // Neither language begins with what every page begins with.
  return text !== '' && !text.startsWith('<');
}

function isJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}
