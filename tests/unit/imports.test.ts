import { describe, expect, test } from 'vitest';
import { circles, type Import, importsOf, sourceImports } from '../support/imports.ts';

/**
 * The rooms of `src/`, each with the rooms it may import beside itself, from the purest to what puts all together.
 * A `browser` room holds what runs in a reader's browser; only what makes pages may import it. `src/search` is four rooms.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  korean: [],
  schema: ['korean'],
  site: ['schema', 'korean'],
  'site/browser': ['site', 'korean'],
  offline: [],
  'offline/browser': ['offline', 'site/browser'],
  facts: ['schema', 'korean'],
  prose: ['site', 'facts', 'schema', 'korean'],
  read: ['prose', 'site', 'facts', 'schema', 'korean'],
  charts: ['site', 'facts', 'schema', 'korean'],
  'charts/browser': ['charts', 'site/browser', 'site', 'facts', 'schema', 'korean'],
  validate: ['read', 'charts', 'prose', 'site', 'facts', 'schema', 'korean'],
  authoring: ['validate', 'read', 'site', 'facts', 'schema', 'korean'],
  cache: ['facts'],
  'search/language': ['facts', 'schema', 'korean'],
  'search/index': ['search/language', 'cache', 'charts', 'prose', 'site', 'facts', 'schema', 'korean'],
  'search/query': ['search/language', 'search/index', 'site', 'korean'],
  'search/browser': ['search/query', 'search/index', 'search/language', 'site/browser', 'site', 'korean'],
  'share/browser': ['share', 'charts', 'facts', 'schema', 'korean'],
  share: ['cache', 'charts', 'prose', 'site', 'facts', 'schema', 'korean'],
  editions: ['share', 'charts', 'validate', 'read', 'prose', 'site', 'facts', 'schema', 'korean'],
  feeds: ['editions', 'share', 'charts', 'prose', 'site', 'facts', 'schema', 'korean'],
  build: [
    'authoring',
    'editions',
    'cache',
    'feeds',
    'share',
    'search/index',
    'charts',
    'validate',
    'read',
    'prose',
    'site',
    'facts',
    'schema',
    'korean',
  ],
  styles: [],
  components: [
    ...['styles', 'search/browser', 'charts/browser', 'site/browser'],
    ...[
      'editions',
      'feeds',
      'share',
      'search/query',
      'search/index',
      'charts',
      'validate',
      'prose',
      'site',
      'facts',
      'schema',
      'korean',
    ],
  ],
  layouts: [
    ...['components', 'styles', 'search/browser', 'charts/browser', 'site/browser', 'offline/browser'],
    ...['share', 'charts', 'validate', 'site', 'facts', 'schema', 'korean'],
  ],
  pages: [
    ...['layouts', 'components', 'styles'],
    ...['search/browser', 'charts/browser', 'share/browser', 'site/browser', 'offline/browser'],
    ...[
      'editions',
      'feeds',
      'share',
      'search/query',
      'search/index',
      'charts',
      'validate',
      'prose',
      'site',
      'facts',
      'schema',
      'korean',
    ],
  ],
  'content.config.ts': ['validate'],
};

/** Rooms of pure functions: they know no Astro, no file system, no DOM, and so run anywhere. */
const pure = [
  ...['korean', 'schema', 'facts', 'site', 'offline'],
  ...['search/language', 'search/query'],
  ...['charts/browser', 'search/browser', 'share/browser', 'site/browser', 'offline/browser'],
];

/** The room that a file of `src/` is in. */
function roomOf(file: string): string {
  const [, room = '', folder] = file.split('/');
  return folder === 'browser' || room === 'search' ? `${room}/${folder}` : room;
}

function breaches(imports: readonly Import[]): string[] {
  return imports.flatMap(({ from, to, local }) => {
    const room = roomOf(from);
    const mayImport = allowed[room];
    if (!mayImport) return [`${from}: src/${room} is no room that this test knows; add it and what it may import`];
    if (local) {
      if (to.startsWith('.cache/')) return room === 'layouts' ? [] : [`${from} imports ${to}: only layouts load fonts`];
      if (!to.startsWith('src/')) return [`${from} imports ${to}: src/ imports nothing from outside itself`];
      const target = roomOf(to);
      if (target === room || mayImport.includes(target)) return [];
      return [
        `${from} imports ${to}: ${room} may import ${mayImport.join(', ') || 'nothing but itself'}, and ${target} is not among them`,
      ];
    }
    if (pure.includes(room) && (/^node:/.test(to) || (/^astro\b/.test(to) && to !== 'astro/zod')))
      return [`${from} imports ${to}: ${room} is pure and knows neither Astro nor Node`];
    return [];
  });
}

describe('imports run one way', () => {
  const imports = sourceImports();

  test('the sources are read, Astro files and their scripts among them', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.some(({ from, local }) => from.endsWith('.astro') && local)).toBe(true);
    expect(imports.some(({ from, to }) => from.endsWith('.astro') && roomOf(to) === 'site/browser')).toBe(true);
  });

  test('each room imports only what comes before it', () => {
    expect(breaches(imports)).toEqual([]);
  });

  test('no import leads back to its own file', () => {
    expect(circles(imports).map((files) => files.join(' → '))).toEqual([]);
  });
});

test('only the reader of content parses prose, and by one parser', () => {
  const importers = (is: (to: string) => boolean): string[] => [
    ...new Set(sourceImports().flatMap(({ from, to }) => (is(to) ? from : []))),
  ];
  expect(importers((to) => to === 'remark')).toEqual(['src/prose/read.ts']);
  expect(importers((to) => to === 'src/prose/read.ts')).toEqual(['src/read/content.ts', 'src/read/reading.ts']);
});

describe('the rule itself', () => {
  const one = (from: string, code: string): string[] => breaches(importsOf(from, code));

  test('a page may import a component, a component no page', () => {
    expect(one('src/pages/a.astro', "---\nimport B from '../components/site/B.astro';\n---\n")).toEqual([]);
    expect(one('src/components/site/B.astro', "---\nimport a from '../../pages/a.ts';\n---\n")[0]).toMatch(
      /^src\/components\/site\/B\.astro imports src\/pages\/a\.ts: components may import .*, and pages is not among them$/,
    );
  });

  test('types, dynamic imports, re-exports and page scripts count', () => {
    expect(one('src/korean/a.ts', "import type { Base } from '../facts/base.ts';")).toHaveLength(1);
    expect(one('src/korean/a.ts', "const x = await import('../facts/base.ts');")).toHaveLength(1);
    expect(one('src/korean/a.ts', "export * from '../facts/base.ts';")).toHaveLength(1);
    expect(
      one('src/components/a/A.astro', "---\n---\n<script>\nimport '../../build/fonts.ts';\n</script>"),
    ).toHaveLength(1);
  });

  test('pure rooms know neither Astro nor Node', () => {
    expect(one('src/facts/a.ts', "import { readFileSync } from 'node:fs';")).toHaveLength(1);
    expect(one('src/facts/a.ts', "import { getEntry } from 'astro:content';")).toHaveLength(1);
    expect(one('src/schema/a.ts', "import { z } from 'astro/zod';")).toEqual([]);
  });

  test('a circle is found and named', () => {
    const imports = [
      ...importsOf('src/korean/a.ts', "import './b.ts';"),
      ...importsOf('src/korean/b.ts', "import './c.ts';"),
      ...importsOf('src/korean/c.ts', "import './a.ts';"),
    ];
    expect(circles(imports)).toEqual([['src/korean/a.ts', 'src/korean/b.ts', 'src/korean/c.ts', 'src/korean/a.ts']]);
  });
});
