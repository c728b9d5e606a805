import { randomBytes } from 'node:crypto';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { differences, fingerprints } from '../support/fingerprint.ts';
import { ProjectCopy } from '../support/project-copy.ts';

const copy = new ProjectCopy();
afterAll(() => copy.discard());

let good: Record<string, string> = {};

beforeAll(async () => {
  const { code, output } = await copy.build();
  expect(code, output).toBe(0);
  good = fingerprints(copy.at('dist'));
}, 300_000);

/** Every file that a build keeps for the next one, and the compressed forms of the last site. */
function keptFiles(): string[] {
  const below = (folder: string): string[] =>
    readdirSync(copy.at(folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(copy.at(folder), name))
      .filter((file) => statSync(file).isFile());
  return [...below('.cache'), ...below('dist').filter((file) => /\.(?:br|gz)$/.test(file))];
}

const damages: Readonly<Record<string, (file: string) => void>> = {
  empty: (file) => writeFileSync(file, ''),
  'full of chance': (file) => writeFileSync(file, randomBytes(Math.max(1, statSync(file).size))),
};

test.each(Object.entries(damages))(
  'with every kept file %s a build gives the same site, and says so in one line',
  async (_, damage) => {
    const kept = keptFiles();
    expect(kept.length).toBeGreaterThan(200);
    for (const file of kept) damage(file);
    const { code, output } = await copy.build();
    expect(code, output).toBe(0);
    expect(output.match(/손상되어 새로 만들었습니다/g)).toHaveLength(1);
    expect(differences(good, fingerprints(copy.at('dist')))).toEqual([]);
  },
  300_000,
);
