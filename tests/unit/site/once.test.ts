import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../support/build.ts';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
/** Astro leaves a bundled script out where a component is rendered to a string and put in again. */
const bundledScript = /<script>/;

/** What stands in `<Once>` by the names of its components, and all that these show. */
function withAllInside(file: string, tags: readonly string[]): string[] {
  const code = read(file);
  const asked = tags.length > 0 ? tags : [...code.matchAll(/<([A-Z]\w*)/g)].map(([, tag = '']) => tag);
  return [...new Set(asked)].flatMap((tag) => {
    const [, from] = new RegExp(`import ${tag} from '([^']+\\.astro)'`).exec(code) ?? [];
    if (from === undefined) return [];
    const inside = join(dirname(file), from);
    return [inside, ...withAllInside(inside, [])];
  });
}

test('what is rendered once has no script of its own', () => {
  const inside = globSync('src/**/*.astro', { cwd: root }).flatMap((file) =>
    [...read(file).matchAll(/<Once [^>]*>([\s\S]*?)<\/Once>/g)].flatMap(([, slot = '']) =>
      withAllInside(
        file,
        [...slot.matchAll(/<([A-Z]\w*)/g)].map(([, tag = '']) => tag),
      ),
    ),
  );
  expect(new Set(inside).size).toBeGreaterThan(5);
  expect(inside.filter((file) => bundledScript.test(read(file)))).toEqual([]);
});
