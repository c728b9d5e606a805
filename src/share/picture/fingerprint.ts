import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontFiles } from './fonts.ts';

/** The code that decides how a picture looks. */
const code = [
  ...['src/charts/**/*.ts', 'src/share/picture/*.ts', 'src/korean/**/*.ts'],
  ...['src/facts/marks.ts', 'src/site/identity.ts'],
];
/** Packages that do the drawing. */
const packages = ['chart.js', '@napi-rs/canvas', 'svgo', 'svgpath'];

let print: string | undefined;

/**
 * A hash of all that decides how a picture looks beside its request: our code, the drawing packages' versions, the fonts,
 * the processor. A cached picture is used only where it is the same. Read once.
 */
function fingerprint(): string {
  print ??= hashAll();
  return print;
}

/** Names what is drawn from this, or kept of it, by all that decides how it looks. */
export const printOf = (content: object): string =>
  createHash('sha256').update(fingerprint()).update(JSON.stringify(content)).digest('hex');

/** The same as it stands in addresses: eight hexadecimal digits. */
export const versionOf = (content: object): string => printOf(content).slice(0, 8);

function hashAll(): string {
  const hash = createHash('sha256').update(process.arch);
  const files = globSync(code).filter((file) => !file.includes('browser'));
  for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  for (const name of packages) {
    const { version } = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')) as {
      version: string;
    };
    hash.update(`${name}@${version}`);
  }
  for (const file of Object.values(fontFiles).flat()) hash.update(readFileSync(file));
  return hash.digest('hex');
}
