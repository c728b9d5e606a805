import { readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, relative, sep } from 'node:path';
import ts from 'typescript';
import { root } from './build.ts';

/** One import as it is written in a source file. */
export interface Import {
  /** The importing file, from the project's root: `src/pages/index.astro`. */
  from: string;
  /** The file imported, from the project's root, or the name of a package. */
  to: string;
  /** Whether `to` is a file of the project. */
  local: boolean;
}

/** Every import, export-from and dynamic import in `src/`: TypeScript, Astro's front matter and scripts, type imports too. */
export function sourceImports(): Import[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ['.ts', '.astro'].includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .flatMap((file) => importsOf(toPath(file), readFileSync(file, 'utf8')));
}

/** The imports in a file's text. */
export function importsOf(from: string, text: string): Import[] {
  return codeOf(from, text).flatMap((code) =>
    ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }): Import => {
      const name = fileName.replace(/\?.*$/, '');
      const local = name.startsWith('.');
      return { from, to: local ? toPath(join(root, dirname(from), name)) : name, local };
    }),
  );
}

/** The parts of a file that are code: all of a TypeScript file, the front matter and the scripts of an Astro file. */
function codeOf(file: string, text: string): string[] {
  if (!file.endsWith('.astro')) return [text];
  const frontMatter = /^\s*---\n([\s\S]*?)\n---/.exec(text)?.[1];
  const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code);
  return [...(frontMatter === undefined ? [] : [frontMatter]), ...scripts];
}

const toPath = (file: string): string => relative(root, file).split(sep).join('/');

/**
 * Circles in the imports between files.
 * @returns each circle once, as the files on it, the first one again at the end
 */
export function circles(imports: readonly Import[]): string[][] {
  const next = Map.groupBy(
    imports.filter(({ local }) => local),
    ({ from }) => from,
  );
  const found: string[][] = [];
  const done = new Set<string>();
  const walk = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) {
      found.push([...way.slice(at), file]);
      return;
    }
    if (done.has(file)) return;
    for (const { to } of next.get(file) ?? []) walk(to, [...way, file]);
    done.add(file);
  };
  for (const file of next.keys()) walk(file, []);
  return found;
}
