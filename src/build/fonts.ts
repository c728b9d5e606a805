import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Base } from '../model/base.ts';
import { plainBody } from '../remark/plain.ts';
import { contentDir, getBase } from '../validate/base.ts';
import { fallbackFaces } from './fallbacks.ts';
import type { FontOrder } from './font-worker.ts';
import { type Glyphs, glyphsInUse } from './glyphs.ts';
import { progress } from './progress.ts';
import { replaceFile } from './replace.ts';

/** One file of a font. */
interface Face {
  /** The file's name, and what the layout preloads. */
  name: string;
  family: string;
  weight: number;
  from: string;
  characters: (glyphs: Glyphs) => string;
  variationAxes?: Record<string, number>;
}

const text = 'node_modules/pretendard/dist/public/variable/PretendardVariable.ttf';
const headline = 'node_modules/@expo-google-fonts/gowun-batang/700Bold/GowunBatang_700Bold.ttf';

/**
 * The text face in two weights and the headline face, each split: what an article page shows comes in one file, what only
 * other pages show in another that an article never asks for.
 */
const faces: readonly Face[] = [
  {
    name: 'text',
    family: 'Jatdae Text',
    weight: 400,
    from: text,
    variationAxes: { wght: 400 },
    characters: ({ article }) => article,
  },
  {
    name: 'text-rest',
    family: 'Jatdae Text',
    weight: 400,
    from: text,
    variationAxes: { wght: 400 },
    characters: ({ rest }) => rest,
  },
  {
    name: 'text-bold',
    family: 'Jatdae Text',
    weight: 600,
    from: text,
    variationAxes: { wght: 600 },
    characters: ({ article }) => article,
  },
  {
    name: 'text-bold-rest',
    family: 'Jatdae Text',
    weight: 600,
    from: text,
    variationAxes: { wght: 600 },
    characters: ({ rest }) => rest,
  },
  {
    name: 'headline',
    family: 'Jatdae Headline',
    weight: 700,
    from: headline,
    characters: ({ articleHeadlines }) => articleHeadlines,
  },
  {
    name: 'headline-rest',
    family: 'Jatdae Headline',
    weight: 700,
    from: headline,
    characters: ({ otherHeadlines }) => otherHeadlines,
  },
];

/**
 * Kerning and tabular figures. Contextual alternates and composition would add 3 KB to the file that every article waits
 * for, and text in NFC needs neither.
 */
const keepFeatures = ['kern', 'tnum'];

/**
 * Cuts each face down to its characters and writes it as WOFF2 into `.cache/fonts/`, with the style sheet that declares
 * them all (`fonts.css`) and one with what a chart draws with, for embeds, whose own text is in the reader's font
 * (`chart.css`). Nothing is cut again where the same face was cut to the same characters before.
 * @param root the project's root
 */
export async function buildFonts(root: URL): Promise<void> {
  const cache = fileURLToPath(new URL('.cache/fonts/', root));
  await mkdir(cache, { recursive: true });
  const base = getBase();
  const glyphs = await glyphsInUse(base, root, contentDir());
  const line = progress('글꼴');
  let done = 0;
  const left = faces.values();
  const cutSome = async (): Promise<void> => {
    const cutter = fontCutter();
    try {
      // An iterator that is shared: each face is taken once.
      for (const face of left) {
        await cut(face, face.characters(glyphs), root, cache, cutter.cut);
        done += 1;
        line.at(done, faces.length);
      }
    } finally {
      await cutter.end();
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), faces.length) }, cutSome));
  line.end();
  const declared = (family: string, display: 'swap' | 'optional'): string[] =>
    faces.filter((face) => face.family === family).map((face) => declare(face, face.characters(glyphs), display));
  const onCharts = declared('Jatdae Text', 'swap');
  const onPages = [
    ...declared('Jatdae Headline', 'swap'),
    ...declared('Jatdae Text', 'optional'),
    ...declared('Jatdae Headline', 'optional'),
    fallbackFaces('text', await readFile(join(cache, 'text.woff2')), proseOf(base)),
    fallbackFaces('headline', await readFile(join(cache, 'headline.woff2')), headlinesOf(base)),
  ];
  await replaceFile(join(cache, 'chart.css'), onCharts.join('\n'));
  await replaceFile(join(cache, 'fonts.css'), [...onCharts, ...onPages].join('\n'));
}

const proseOf = ({ articles }: Base): string =>
  [...articles.values()].flatMap(({ sections }) => sections.map(({ body }) => plainBody(body))).join('\n');

const headlinesOf = ({ articles }: Base): string =>
  [...articles.values()]
    .flatMap(({ title, sections }) => [title, ...sections.map((section) => section.title)])
    .join('\n');

async function cut(
  face: Face,
  characters: string,
  root: URL,
  cache: string,
  cutFont: (order: FontOrder) => Promise<Uint8Array>,
): Promise<void> {
  const source = await readFile(new URL(face.from, root));
  const options = {
    targetFormat: 'woff2' as const,
    keepFeatures,
    noHinting: true,
    ...(face.variationAxes ? { variationAxes: face.variationAxes } : {}),
  };
  const key = createHash('sha256').update(source).update(characters).update(JSON.stringify(options)).digest('hex');
  const file = join(cache, `${face.name}.woff2`);
  const stamp = join(cache, `${face.name}.key`);
  if (existsSync(file) && existsSync(stamp) && (await readFile(stamp, 'utf8')) === key) return;
  const font = await cutFont({ from: fileURLToPath(new URL(face.from, root)), characters, options });
  // The old key goes first: it must never lie beside a font that it does not speak of.
  await rm(stamp, { force: true });
  await replaceFile(file, font);
  await replaceFile(stamp, key);
}

/**
 * A worker that cuts fonts one after the other: each is a second of work that nothing else need wait for. It is started with
 * the first, so that where nothing is to be cut there is none.
 */
function fontCutter(): { cut: (order: FontOrder) => Promise<Uint8Array>; end: () => Promise<unknown> } {
  let worker: Worker | undefined;
  return {
    cut: (order) => {
      worker ??= new Worker(new URL('font-worker.ts', import.meta.url));
      const own = worker.removeAllListeners();
      return new Promise((done, fail) => {
        own.once('message', done);
        own.once('error', fail);
        own.once('exit', (code) => fail(new Error(`the worker that cuts fonts ended with ${code}`)));
        own.postMessage(order);
      });
    },
    end: async () => worker?.terminate(),
  };
}

/**
 * Each file is declared twice. What the page is set in is `optional`: where it has not come by the first paint the page stays
 * in the reader's own font, so that no line ever moves; the next page has it. Under the plain name it is `swap`: for canvases,
 * which wait for it, and at the end of every list, for letters that the reader's machine has no font for.
 *
 * Only the second file of a face names its range: of rules that could serve a character the last one is asked first
 * (https://drafts.csswg.org/css-fonts-4/#composite-fonts), so the first file serves whatever the second does not.
 */
const declare = ({ name, family, weight }: Face, characters: string, display: 'swap' | 'optional'): string =>
  [
    '@font-face {',
    `  font-family: "${family}${display === 'optional' ? ' Now' : ''}";`,
    `  src: url("./${name}.woff2") format("woff2");`,
    `  font-weight: ${weight};`,
    `  font-display: ${display};`,
    ...(name.endsWith('-rest') ? [`  unicode-range: ${unicodeRange(characters)};`] : []),
    '}',
  ].join('\n');

/** Characters as CSS `unicode-range`, neighbours joined. */
export function unicodeRange(characters: string): string {
  const points = [...characters].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && point <= last[1] + 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point: number): string => point.toString(16).toUpperCase();
  return (
    ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(', ') || 'U+FFFD'
  );
}
