import { load } from 'cheerio';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { hashOf, stylesAllowed } from '../../src/build/headers.ts';
import { factsAsked } from '../../src/site/facts-asked.ts';
import { keptLook } from '../../src/site/kept-look.ts';
import { searchAhead } from '../../src/site/search-ahead.ts';
import { siteFile, siteFiles, sitePages } from '../support/site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Astro writes void elements and attributes in its own, equally valid, way.
    'void-style': 'off',
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    // Titles say what a page is, however long; search engines cut, readers do not mind.
    'long-title': 'off',
    // `role="list"` is what keeps a list a list in Safari where its markers are styled away.
    'no-redundant-role': 'off',
    // The charts' pictures come first and large, on purpose without lazy boxes.
    'prefer-native-element': 'off',
    // Scripts are modules from our own origin; integrity protects against other people's hosts.
    'require-sri': 'off',
    // The filters act at once, and are shown only where the script that acts has run: nothing is left to submit.
    'wcag/h32': 'off',
    // Checkboxes of one question share a name, as radio buttons do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    // A phone number it is not.
    'tel-non-breaking': 'off',
  },
});

const pages = sitePages();

test.each(pages)('$path is valid HTML', async ({ file }) => {
  const { results } = await validator.validateString(siteFile(file));
  const messages = results.flatMap(({ messages: found }) =>
    found.map(({ ruleId, message, line, selector }) => `${ruleId}: ${message} (${line}, ${selector})`),
  );
  expect(messages).toEqual([]);
});

describe('what holds for every page', () => {
  const documents = pages.map(({ path, file }) => ({ path, $: load(siteFile(file)) }));
  const breaking = (rule: ($: ReturnType<typeof load>, path: string) => boolean): string[] =>
    documents.filter(({ $, path }) => !rule($, path)).map(({ path }) => path);

  test('it is Korean, has a title, a description, a canonical address and one main heading', () => {
    expect(breaking(($) => $('html').attr('lang') === 'ko')).toEqual([]);
    expect(breaking(($) => $('title').text().trim() !== '')).toEqual([]);
    expect(breaking(($) => ($('meta[name=description]').attr('content') ?? '').length > 10)).toEqual([]);
    expect(breaking(($) => /^http/.test($('link[rel=canonical]').attr('href') ?? ''))).toEqual([]);
    expect(breaking(($) => $('h1').length === 1)).toEqual([]);
  });

  test('no two pages that stand for themselves have the same title', () => {
    const titles = documents
      .filter(({ $, path }) => new URL($('link[rel=canonical]').attr('href') ?? '', 'http://x').pathname === path)
      .map(({ $ }) => $('title').text());
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  test('headings go down one level at a time', () => {
    const skipping = breaking(($) => {
      const levels = $('h1, h2, h3, h4, h5, h6')
        .get()
        .map(({ name }) => Number(name.slice(1)));
      return levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1);
    });
    expect(skipping).toEqual([]);
  });

  test('it needs no script inside itself but what runs before the first paint, and none from elsewhere', () => {
    const types = ['application/ld+json', 'application/json', 'speculationrules'];
    // The list of facts, the search and what compares two figures have one more, for the address that asks for something.
    const more: Record<string, string> = {
      '/facts/': factsAsked,
      '/compare/': factsAsked,
      '/search/': searchAhead,
    };
    const allowed = (path: string): string[] => [keptLook, more[path] ?? keptLook];
    expect(
      breaking(($, path) =>
        $('script:not([src])')
          .get()
          .every((script) => types.includes(script.attribs['type'] ?? '') || allowed(path).includes($(script).text())),
      ),
    ).toEqual([]);
    expect(
      breaking(($) =>
        $('html, html *')
          .get()
          .every(({ attribs }) => Object.keys(attribs).every((name) => !/^on[a-z]+$/.test(name))),
      ),
    ).toEqual([]);
    expect(
      breaking(($) =>
        $('script[src], link[rel=preload], img')
          .get()
          .every(({ attribs }) => (attribs['src'] ?? attribs['href'] ?? '').startsWith('/')),
      ),
    ).toEqual([]);
  });

  test('its style sheets stand in it, ahead of the script that reads them: three for the whole site, allowed by their hashes', () => {
    // Pages of versions link theirs (tests/site/editions.test.ts).
    const isVersion = (path: string): boolean => /^\/v\/[^/]+\/$/.test(path);
    const living = documents.filter(({ path }) => !isVersion(path));
    const sheets = living.map(({ path, $ }) => ({
      path,
      own: $('style')
        .get()
        .map((style) => $(style).text()),
    }));
    const styled = sheets.filter(
      ({ path }) => !documents.find((page) => page.path === path)?.$('meta[http-equiv=refresh]').length,
    );
    expect(styled.filter(({ own }) => own.length === 0 || own.length > 2).map(({ path }) => path)).toEqual([]);
    const variants = [...new Set(sheets.flatMap(({ own }) => own))];
    expect(variants.length).toBeLessThanOrEqual(3);
    expect(stylesAllowed(siteFile('_headers'))).toEqual(variants.map(hashOf).sort());
    expect(breaking(($) => $('[style]').length === 0)).toEqual([]);
    expect(breaking(($, path) => isVersion(path) || $('link[rel=stylesheet]').length === 0)).toEqual([]);
    const linked = siteFiles().filter((file) => file.endsWith('.css'));
    expect(linked.map((file) => hashOf(siteFile(file))).filter((hash) => !variants.map(hashOf).includes(hash))).toEqual(
      [],
    );
    const script = `<script>${keptLook}</script>`;
    for (const { path, file } of pages) {
      const html = siteFile(file);
      if (html.includes(script)) expect(html.indexOf(script), path).toBeGreaterThan(html.lastIndexOf('</style>'));
    }
  });

  test('it asks for no font by itself: the text is set before any has come', () => {
    expect(breaking(($) => $('link[rel=preload]').length === 0)).toEqual([]);
  });

  test('the plugin of facts has run: figures are links to their notes, whose one name says the mark, and no directive is left as text', () => {
    const article = documents.find(({ path }) => path === '/articles/ai-model-race-2/');
    const figures = article?.$('main a.fact').get() ?? [];
    expect(figures.length).toBeGreaterThan(30);
    for (const { attribs } of figures) {
      expect(article?.$(attribs['href'] ?? '').is('.about'), attribs['href']).toBe(true);
      expect(attribs['aria-label']).toMatch(/^.+, .+: 근거$/);
    }
    expect(breaking(($) => !/:fact\[|\{#/.test($('body').text()))).toEqual([]);
  });

  test('structured data parses and is of schema.org', () => {
    for (const { path, $ } of documents) {
      for (const script of $('script[type="application/ld+json"]').get()) {
        const data: unknown = JSON.parse($(script).text());
        expect(data, path).toMatchObject({ '@context': 'https://schema.org' });
      }
    }
  });
});
