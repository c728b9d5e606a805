import { createHash } from 'node:crypto';
import { chipStyle } from '../share/chip-style.ts';
import { factsAsked } from '../site/facts-asked.ts';
import { keptLook } from '../site/kept-look.ts';
import { searchAhead } from '../site/search-ahead.ts';
import { speculationRules } from '../site/speculation.ts';

/**
 * The headers that the site is served with: the one source for `npm start` and for the files that hosts read
 * (`src/build/hosting/`). Paths are those of the site, base path left out.
 */

/** A header and the paths on which it says something else. */
export interface HeaderRule {
  name: string;
  /** What it says everywhere else; left out where it is sent on some paths only. */
  value?: string;
  /** Paths with a value of their own: a regular expression that JavaScript, PCRE and RE2 read alike. */
  where?: { pattern: string; value: string };
  /** Whether that value is of files that are there alone: what is missing for a moment must not be missing for a year. */
  ofFiles?: boolean;
}

/** A text that stands in the page itself, as the policy names it. */
export const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * What a page may load: nothing from elsewhere, and of what stands in the page itself only the site's style sheets and that of figures' chips, what puts the
 * reader's theme on it, what says that a list is asked for in part or asks for the search's files, and the list of pages to fetch ahead. WebAssembly is Pagefind's.
 * @param styles the style sheets of the built site, by {@link hashOf}
 */
export const contentPolicy = (styles: readonly string[]): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval' ${[keptLook, factsAsked, searchAhead, speculationRules].map(hashOf).join(' ')}`,
    ["style-src 'self'", hashOf(chipStyle), ...styles].join(' '),
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    // No text becomes a script, but for the two that `src/site/browser/trusted.ts` lets start.
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');

/** Who may show a page in a frame: nobody, but for embeds, which are made for it. */
export const framePolicy = { closed: "frame-ancestors 'none'", open: 'frame-ancestors *' } as const;

/** Pages that may stand in a frame of another site. */
const embeds = '^/(?:charts/(?:[^/]+/){1,2}|v/[^/]+/)embed/';
/** Folders of files whose names hold a hash of their content: they never change. */
export const hashedFolders = ['_astro', 'chart-files', 'pictures'] as const;
/**
 * What other sites may read by script: charts and facts with their data and pictures, schemas, feeds; and what an embed loads,
 * since a host may put it into a sandbox, where the site itself is another origin.
 */
const open = '^/(?:(?:charts|chart-files|facts|pictures|data|schemas|oembed|v|_astro)/|feed\\.(?:xml|json)$)';

/**
 * The headers of every answer.
 * @param styles the style sheets that stand in the site's pages, by {@link hashOf}
 */
export const headerRules = (styles: readonly string[] = []): readonly HeaderRule[] => [
  {
    name: 'content-security-policy',
    value: `${contentPolicy(styles)}; ${framePolicy.closed}`,
    where: { pattern: embeds, value: `${contentPolicy(styles)}; ${framePolicy.open}` },
  },
  { name: 'cross-origin-opener-policy', value: 'same-origin' },
  { name: 'permissions-policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
  { name: 'referrer-policy', value: 'strict-origin-when-cross-origin' },
  { name: 'strict-transport-security', value: 'max-age=31536000; includeSubDomains' },
  { name: 'x-content-type-options', value: 'nosniff' },
  {
    name: 'cache-control',
    value: 'public, max-age=0, must-revalidate',
    where: { pattern: `^/(?:${hashedFolders.join('|')})/`, value: 'public, max-age=31536000, immutable' },
    ofFiles: true,
  },
  { name: 'access-control-allow-origin', where: { pattern: open, value: '*' } },
];

/**
 * The headers of one answer.
 * @param path the path asked for, `/companies/openai/`
 * @param found whether the answer is the file that lies there; an error and a redirect are not
 * @param styles the style sheets that stand in the site's pages, by {@link hashOf}
 */
export function headersFor(path: string, found = true, styles: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    headerRules(styles).flatMap(({ name, value, where, ofFiles }) => {
      const said = where && (found || !ofFiles) && new RegExp(where.pattern).test(path) ? where.value : value;
      return said === undefined ? [] : [[name, said]];
    }),
  );
}

/** The style sheets of pages that a `_headers` allows, by {@link hashOf}. */
export const stylesAllowed = (text: string): string[] =>
  (/style-src 'self' ([^;]*);/.exec(text)?.[1]?.split(' ') ?? []).filter((hash) => hash !== hashOf(chipStyle));

/** Files that hosts read and nobody is served. */
export const hostFiles = ['/_headers', '/_redirects'] as const;
