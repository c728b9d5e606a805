import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

test('docs/dependencies.md names every dependency with its licence and a reason, and no other', () => {
  const { packages } = json('package-lock.json') as { packages: Record<string, { license?: string }> };
  const { devDependencies, dependencies = {} } = json('package.json') as Record<string, Record<string, string>>;
  const wanted = Object.keys({ ...devDependencies, ...dependencies }).map(
    (name) => `${name}: ${packages[`node_modules/${name}`]?.license?.replace(/^\(|\)$/g, '')}`,
  );
  const table = readFileSync('docs/dependencies.md', 'utf8').matchAll(
    /^\| `(\S+)` \| ([^|]+) \| [<\d.]+ \| \w+ \| \S.+ \|$/gm,
  );
  expect([...table].map(([, name, licence]) => `${name}: ${licence}`).sort()).toEqual(wanted.sort());
});

test('none of these has a script that runs when it is installed', () => {
  const { packages } = json('package-lock.json') as { packages: Record<string, { hasInstallScript?: boolean }> };
  const { devDependencies } = json('package.json') as { devDependencies: Record<string, string> };
  expect(Object.keys(devDependencies).filter((name) => packages[`node_modules/${name}`]?.hasInstallScript)).toEqual([]);
});
