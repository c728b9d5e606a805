import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontFiles } from './fonts.ts';

/** Folders and files whose code decides how a picture looks. */
const code = ['src/charts', 'src/share/picture', 'src/korean', 'src/site/identity.ts'];
/** Packages that do the drawing. */
const packages = ['chart.js', '@napi-rs/canvas', 'svgo'];

let print: string | undefined;

/**
 * A hash of all that decides how a picture looks beside its request: our code, the drawing packages' versions, the fonts,
 * the processor. A cached picture is used only where it is the same. Read once.
 */
export function fingerprint(): string {
  print ??= hashAll();
  return print;
}

function hashAll(): string {
  const hash = createHash('sha256').update(process.arch);
  for (const path of code) for (const file of filesOf(path)) hash.update(file).update(readFileSync(file));
  for (const name of packages) {
    const { version } = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')) as {
      version: string;
    };
    hash.update(`${name}@${version}`);
  }
  for (const file of Object.values(fontFiles).flat()) hash.update(readFileSync(file));
  return hash.digest('hex');
}

function filesOf(path: string): string[] {
  if (path.endsWith('.ts')) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('browser'))
    .sort();
}
