import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../support/build.ts';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
/** Astro writes a bundled script once a page, and what is kept does not know what its page has already. */
const bundledScript = /<script(?![^>]*is:inline)/;
/** What differs from page to page. */
const ofThePage = /\bAstro\.(?:url|request|params|site|locals|originPathname)\b/;

/** What stands in `<Once>` by the names of its components, and all that these show. */
function withAllInside(file: string, slot = read(file)): string[] {
  const code = read(file);
  const asked = [...slot.matchAll(/<([A-Z]\w*)/g)].map(([, tag = '']) => tag);
  return [...new Set(asked)].flatMap((tag) => {
    const [, from] = new RegExp(`import ${tag} from '([^']+\\.astro)'`).exec(code) ?? [];
    if (from === undefined) return [];
    const inside = join(dirname(file), from);
    return [inside, ...withAllInside(inside)];
  });
}

test('what is rendered once has no script of its own, and knows nothing of its page', () => {
  const inside = globSync('src/**/*.astro', { cwd: root }).flatMap((file) =>
    [...read(file).matchAll(/<Once [^>]*>([\s\S]*?)<\/Once>/g)].flatMap(([, slot = '']) => withAllInside(file, slot)),
  );
  expect(new Set(inside).size).toBeGreaterThan(5);
  expect(inside.filter((file) => bundledScript.test(read(file)) || ofThePage.test(read(file)))).toEqual([]);
});
