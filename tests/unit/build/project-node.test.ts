import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import lock from '../../../package-lock.json' with { type: 'json' };
import { installedNode, isEnough, nodePackages, programOf } from '../../../src/build/project-node.mjs';
import { root } from '../../support/build.ts';

describe('one Node on every platform', () => {
  const pinned = readFileSync('.nvmrc', 'utf8').trim();

  test('package.json pins the packages that the launcher knows, all at the version of .nvmrc', () => {
    expect(pinned).toMatch(/^\d+\.\d+\.\d+$/);
    const expected = Object.fromEntries(Object.values(nodePackages).map((name) => [name, pinned]));
    expect(manifest.optionalDependencies).toEqual(expected);
  });

  test.each(Object.entries(nodePackages))('the lock file too: %s', (platform, name) => {
    const { version, os, cpu } = Object(Reflect.get(lock.packages, `node_modules/${name}`));
    expect([version, `${os}-${cpu}`]).toEqual([pinned, platform]);
  });

  test('it is enough for the tools', () => {
    expect(isEnough(pinned)).toBe(true);
  });

  test('the tests run on it, where it is installed', () => {
    if (installedNode(root) !== undefined) expect(process.versions.node).toBe(pinned);
  });
});

test('every script of package.json starts by the launcher', () => {
  for (const [name, script] of Object.entries(manifest.scripts)) {
    // `npm start` is two others, one after the other.
    for (const part of script.split(' && ')) {
      const other = /^npm run (\S+)$/.exec(part)?.[1];
      if (other) expect(manifest.scripts, name).toHaveProperty(other);
      else expect(part, name).toMatch(/^node src\/build\/launch\.mjs \S/);
    }
  }
});

test('tools are found without node_modules/.bin', () => {
  for (const [tool, file] of Object.entries({ astro: 'astro.mjs', vitest: 'vitest.mjs', biome: 'biome', tsc: 'tsc' })) {
    const program = programOf(root, tool) ?? '';
    expect(basename(program)).toBe(file);
    expect(existsSync(program)).toBe(true);
  }
  expect(programOf(root, 'nothing')).toBeUndefined();
});

/** Whether a version is in a range of npm's, of the forms that occur here: `>=a.b.c`, `^a.b.c` and `*`, joined by `||`. */
function isIn(version: string, range: string): boolean {
  const numbers = (text: string): number[] => text.split('.').map(Number);
  const weight = ([major = 0, minor = 0, patch = 0]: number[]): number => (major * 1000 + minor) * 1000 + patch;
  return range.split('||').some((part) => {
    if (part.trim() === '*') return true;
    const [, sign, from = ''] = /^\s*(>=|\^)\s*v?(\d+(?:\.\d+)*)\s*$/.exec(part) ?? [];
    if (sign === undefined) throw new Error(`An unknown form of range: ${part}`);
    const enough = weight(numbers(version)) >= weight(numbers(from));
    return enough && (sign === '>=' || numbers(version)[0] === numbers(from)[0]);
  });
}

describe('a Node of the machine’s own is enough where every package says so', () => {
  const asked = Object.keys(manifest.devDependencies).flatMap((name) => {
    const { engines } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
    return typeof engines?.node === 'string' ? [{ name, range: String(engines.node) }] : [];
  });

  test('what package.json asks of it is what the launcher needs to be read', () => {
    expect(manifest.engines).toEqual({ node: '>=20' });
    expect(readdirSync('.').includes('.npmrc') && readFileSync('.npmrc', 'utf8').includes('engine-strict')).toBe(false);
  });

  test.each(['22.22.0', '24.8.0', '26.0.0', '26.10.0'])('%s', (version) => {
    expect(isEnough(version)).toBe(true);
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter(({ range }) => !isIn(version, range))).toEqual([]);
  });

  test.each(['18.20.8', '20.20.2', '22.21.9', '23.11.1', '24.7.0', '25.9.0'])('not %s', (version) => {
    expect(isEnough(version)).toBe(false);
    expect(asked.some(({ range }) => !isIn(version, range))).toBe(true);
  });
});
