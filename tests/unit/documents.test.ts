import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { root } from '../support/build.ts';

// Documents name files, folders and commands: what they name is there.

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const there = (...parts: string[]): boolean => existsSync(join(root, ...parts));

/** Where the pages are, a folder is a part of an address: one text explains them all. */
const folders = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
  .filter((folder) => !folder.startsWith('src/pages/'))
  .toSorted();

const explanationOf = (folder: string): string => join(folder, folder === 'src/pages' ? '_README.md' : 'README.md');

/** What a text names in backticks that looks like a file or folder: with an ending, or with a slash at its end. */
const named = (text: string): string[] =>
  [...text.matchAll(/`([\w@./[\]-]+(?:\.(?:ts|astro|css|md|mdx|mjs|json|yaml|svg)|\/))`/g)].map(
    ([, name = '']) => name,
  );

describe('every folder of src/ explains itself', () => {
  test('folders without a README.md', () => {
    expect(folders.length).toBeGreaterThan(20);
    expect(folders.filter((folder) => !there(explanationOf(folder)))).toEqual([]);
  });

  test.each(folders)('%s', (folder) => {
    const text = read(explanationOf(folder));
    expect(text.startsWith(`# ${basename(folder)}\n\n`)).toBe(true);
    // Files of its own stand by their names alone, others by their path from the root.
    expect(named(text).filter((name) => !there(folder, name) && !there(name) && !name.startsWith('dist'))).toEqual([]);
  });
});

const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...globSync('docs/**/*.md', { cwd: root })];

describe.each(documents)('%s', (file) => {
  const text = read(file);

  test('its links lead to files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)].map(([, to = '']) => to);
    expect(links.filter((to) => !there(dirname(file), to))).toEqual([]);
  });

  test('its commands are scripts of package.json', () => {
    const scripts = [...text.matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, name = '']) => name);
    expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  test('the files of src/, tests/ and docs/ that it names are there', () => {
    const ours = named(text).filter((name) => /^(?:src|tests|docs)\//.test(name));
    expect(ours.filter((name) => !there(name))).toEqual([]);
  });
});

test('the decisions are numbered, each once, and each says what was decided', () => {
  const files = readdirSync(join(root, 'docs/decisions')).filter((name) => name !== 'README.md');
  const numbers = files.map((name) => Number(/^(\d{4})-[a-z0-9-]+\.md$/.exec(name)?.[1]));
  expect(new Set(numbers).size).toBe(files.length);
  for (const [index, name] of files.entries()) {
    const text = read(`docs/decisions/${name}`);
    expect(text, name).toMatch(new RegExp(`^# ${numbers[index]}\\. `));
    expect(text, name).toContain('**Decided.**');
  }
});
