import { decoded } from './decoded.ts';

/** What is wrong with the address of a link, see {@link readLink}. */
export type LinkFault = 'empty' | 'hidden' | 'scheme' | 'host' | 'mail' | 'no-scheme' | 'relative' | 'encoding';

/** The address of a link as it is understood. */
export type Link =
  /** A page elsewhere. */
  | { readonly kind: 'web'; readonly url: URL }
  | { readonly kind: 'mail' }
  /** An address of the site, base path left out. `path` and `fragment` are decoded, `address` is what a link is given. */
  | { readonly kind: 'own'; readonly path: string; readonly fragment: string; readonly address: string }
  /** A place on the same page: decoded, without `#`. */
  | { readonly kind: 'fragment'; readonly fragment: string }
  | { readonly kind: 'refused'; readonly fault: LinkFault };

/** What browsers drop, skip or read as another character, so that an address is not what it looks like. */
const unseen = /[\p{Cc}\p{Cf}\p{Z}\\]/u;

/** Percent signs read, in NFC. */
const composed = (text: string): string | undefined => decoded(text)?.normalize('NFC');

const refused = (fault: LinkFault): Link => ({ kind: 'refused', fault });

/**
 * Reads the address of a link that an author wrote: what it leads to, or why it is not published. Only `https:`, `http:`,
 * `mailto:`, the site's own addresses from its root and fragments lead anywhere; every other scheme may run code or opens what
 * no reader expects. Addresses are parsed as browsers do (https://url.spec.whatwg.org); what they repair (`http:host`,
 * `https:///host`, `//host`, a tab in a scheme) is refused, since it hides where a link leads.
 * @param written as Markdown gives it, entities and escapes already read
 */
export function readLink(written: string): Link {
  if (written === '') return refused('empty');
  if (unseen.test(written)) return refused('hidden');
  if (written.startsWith('#')) {
    const fragment = composed(written.slice(1));
    return fragment === undefined ? refused('encoding') : { kind: 'fragment', fragment };
  }
  if (written.startsWith('//')) return refused('no-scheme');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(written)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return readWeb(written);
  if (scheme === 'mailto') return readMail(written);
  if (scheme !== undefined) return refused('scheme');
  return written.startsWith('/') ? readOwn(written) : refused('relative');
}

/** A host has to stand right behind the slashes: no name and password before it, no third slash. */
function readWeb(written: string): Link {
  const url = /^https?:\/\/[^/?#]/i.test(written) && URL.canParse(written) ? new URL(written) : undefined;
  if (!url || url.hostname === '' || url.username !== '' || url.password !== '') return refused('host');
  return { kind: 'web', url };
}

function readMail(written: string): Link {
  const to = URL.canParse(written) ? composed(new URL(written).pathname) : undefined;
  return to !== undefined && /^[^\s@,]+@[^\s@,]+\.[^\s@,.]+$/.test(to) ? { kind: 'mail' } : refused('mail');
}

function readOwn(written: string): Link {
  const { pathname, search, hash } = new URL(written, 'https://own.invalid');
  const [path, fragment] = [composed(pathname), composed(hash.slice(1))];
  if (path === undefined || fragment === undefined) return refused('encoding');
  return { kind: 'own', path, fragment, address: pathname + search + hash };
}
