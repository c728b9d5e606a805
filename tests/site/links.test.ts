import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { type SiteName, siteFile, siteFiles, sitePages, sites } from '../support/site.ts';

/** What stands in attributes that name another place, and lists of ids of the same page. */
const addressAttributes = ['href', 'src', 'srcset', 'action', 'poster', 'content', 'data-src'] as const;
const idAttributes = ['aria-describedby', 'aria-labelledby', 'aria-controls', 'for', 'popovertarget', 'list'] as const;

describe.each(['root', 'subpath'] as SiteName[])('%s', (name) => {
  const { origin, base } = sites[name];
  const files = new Set(siteFiles(name));
  const ids = new Map(sitePages(name).map(({ path, file }) => [path, idsIn(file)]));

  function idsIn(file: string): Set<string> {
    const $ = load(siteFile(file, name));
    return new Set(
      $('[id]')
        .get()
        .map(({ attribs }) => attribs['id'] ?? ''),
    );
  }

  /** Why an address does not lead to something of the site; undefined where it does, or leads elsewhere. */
  function wrong(address: string, from: string): string | undefined {
    const url = new URL(address, new URL(`${base}${from.slice(1)}`, origin));
    if (url.protocol === 'mailto:' || url.protocol === 'data:') return undefined;
    if (url.origin !== origin) return undefined;
    if (!url.pathname.startsWith(base)) return `${address} leaves the base path`;
    const path = decodeURIComponent(url.pathname.slice(base.length - 1));
    const file = path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
    if (!files.has(file)) return `${address} leads nowhere`;
    const fragment = decodeURIComponent(url.hash.slice(1));
    if (fragment && !ids.get(path)?.has(fragment)) return `${address} has no such anchor`;
    return undefined;
  }

  test('every link, picture, script, style and feed leads to something that is there', () => {
    const broken: string[] = [];
    let seen = 0;
    for (const { path, file } of sitePages(name)) {
      const $ = load(siteFile(file, name));
      for (const element of $('html, html *').get()) {
        for (const attribute of addressAttributes) {
          const value = element.attribs[attribute];
          if (value === undefined) continue;
          // `content` holds an address in some <meta> only.
          if (attribute === 'content' && !/^https?:\/\//.test(value)) continue;
          const addresses =
            attribute === 'srcset' ? value.split(',').map((part) => part.trim().split(/\s/)[0] ?? '') : [value];
          for (const address of addresses) {
            seen += 1;
            const why = wrong(address, path);
            if (why) broken.push(`${path}: <${element.name} ${attribute}> ${why}`);
          }
        }
      }
    }
    expect(broken).toEqual([]);
    expect(seen).toBeGreaterThan(1000);
  });

  test('every id that an attribute names is in the same page, and no id is there twice', () => {
    const missing: string[] = [];
    for (const { path, file } of sitePages(name)) {
      const $ = load(siteFile(file, name));
      const all = $('[id]')
        .get()
        .map(({ attribs }) => attribs['id'] ?? '');
      const twice = all.filter((id, index) => all.indexOf(id) !== index);
      if (twice.length > 0) missing.push(`${path}: twice ${twice.join(', ')}`);
      for (const attribute of idAttributes) {
        for (const element of $(`[${attribute}]`).get()) {
          for (const id of (element.attribs[attribute] ?? '').split(/\s+/)) {
            if (!all.includes(id)) missing.push(`${path}: <${element.name} ${attribute}="${id}">`);
          }
        }
      }
    }
    expect(missing).toEqual([]);
  });

  test('addresses in feeds, sitemap, robots and manifest lead to something that is there', () => {
    const listed = [
      'feed.xml',
      'feed.json',
      'robots.txt',
      'manifest.webmanifest',
      'opensearch.xml',
      ...[...files].filter((file) => /^sitemap.*\.xml$/.test(file)),
    ];
    const broken = listed.flatMap((file) => {
      const text = siteFile(file, name).replaceAll('&quot;', '"').replaceAll('\\"', '"').replaceAll('&lt;', '<');
      const addresses = text.match(new RegExp(`${origin}[^\\s"<>)]*`, 'g')) ?? [];
      return addresses.flatMap((address) => wrong(address, '/') ?? []).map((why) => `${file}: ${why}`);
    });
    expect(broken).toEqual([]);
  });
});
