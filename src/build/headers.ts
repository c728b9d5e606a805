/**
 * The headers that the site is served with: the one source for `npm start` and for the files that hosts read.
 * Paths are those of the site, base path left out.
 */

/** What a page may load: nothing from elsewhere, no inline script or style. WebAssembly is Pagefind's. */
const policy = (frameAncestors: string): string =>
  [
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ');

const isEmbed = (path: string): boolean => /^\/charts\/(?:[^/]+\/){1,2}embed\//.test(path);
/** Files whose names hold a hash of their content: they never change. */
const isHashed = (path: string): boolean => path.startsWith('/_astro/');
/** What other sites may read by script: data, pictures, feeds. */
const isOpen = (path: string): boolean => /^\/(?:charts|data|oembed|feed)\b.*\.(?:json|csv|svg|png|xml)$/.test(path);

/**
 * The headers of one answer.
 * @param path the path asked for, `/companies/openai/`
 */
export function headersFor(path: string): Record<string, string> {
  return {
    'content-security-policy': policy(isEmbed(path) ? '*' : "'none'"),
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'strict-transport-security': 'max-age=31536000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'cache-control': isHashed(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
    ...(isOpen(path) ? { 'access-control-allow-origin': '*' } : {}),
  };
}
