import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { contentDir } from '../validate/base.ts';

/** A font of the site: where it comes from, what it is called in `src/styles/fonts.css`, and which axis is kept. */
interface FontPlan {
  name: string;
  from: string;
  variationAxes?: Record<string, { min: number; max: number; default?: number }>;
}

const plans: readonly FontPlan[] = [
  {
    name: 'text',
    from: 'node_modules/pretendard/dist/public/variable/PretendardVariable.ttf',
    variationAxes: { wght: { min: 400, max: 700, default: 400 } },
  },
  { name: 'headline', from: 'node_modules/@expo-google-fonts/gowun-batang/700Bold/GowunBatang_700Bold.ttf' },
];

/** Rooms whose words reach a reader. Messages for authors (`read`, `schema`, `validate`) do not. */
const rooms = ['site', 'text', 'model', 'charts', 'share', 'search', 'feeds', 'components', 'layouts', 'pages'];

/**
 * Cuts each font down to the characters that the content and the interface use and writes them as WOFF2 into
 * `.cache/fonts/`, where the style sheets take them from. Nothing is done where the same font was cut to the same
 * characters before.
 * @param root the project's root
 */
export async function buildFonts(root: URL): Promise<void> {
  const cache = fileURLToPath(new URL('.cache/fonts/', root));
  await mkdir(cache, { recursive: true });
  const characters = await charactersInUse(fileURLToPath(root));
  await Promise.all(
    plans.map(async ({ name, from, variationAxes }) => {
      const source = await readFile(new URL(from, root));
      const key = createHash('sha256')
        .update(source)
        .update(characters)
        .update(JSON.stringify(variationAxes ?? {}))
        .digest('hex');
      const file = join(cache, `${name}.woff2`);
      const stamp = join(cache, `${name}.key`);
      if (existsSync(file) && existsSync(stamp) && (await readFile(stamp, 'utf8')) === key) return;
      const font = await subsetFont(source, characters, {
        targetFormat: 'woff2',
        ...(variationAxes ? { variationAxes } : {}),
      });
      await writeFile(`${file}.new`, font);
      await rename(`${file}.new`, file);
      await writeFile(stamp, key);
    }),
  );
}

/** Every character that the site may show, once and in order: printable ASCII, and all of content and interface. */
async function charactersInUse(root: string): Promise<string> {
  const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');
  const folders = [contentDir(), ...rooms.map((room) => join(root, 'src', room))].filter((folder) =>
    existsSync(folder),
  );
  const texts = await Promise.all(folders.map(textsIn));
  return [...new Set(ascii + texts.flat().join('').normalize('NFC'))]
    .filter((character) => character >= ' ')
    .sort()
    .join('');
}

async function textsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(
    (entry) => entry.isFile() && ['.ts', '.astro', '.mdx', '.yaml'].includes(extname(entry.name)),
  );
  return Promise.all(
    files.map(async (entry) => {
      const text = await readFile(join(entry.parentPath, entry.name), 'utf8');
      return extname(entry.name) === '.ts' || extname(entry.name) === '.astro' ? withoutComments(text) : text;
    }),
  );
}

/** Comments speak to engineers, and their examples would cost readers bytes. */
const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
