import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keep, readKept } from '../../cache/kept.ts';
import type { Morpheme, Read } from '../../korean/analyser.ts';

/** What the analyser said of texts, in this build and the one before. */
export type Morphemes = Awaited<ReturnType<typeof openMorphemes>>;

/** The analyser's package: another version may say something else. */
const analyser = 'node_modules/garu-ko/package.json';
/** Between the fields of a morpheme and between morphemes: no text has it. */
const separator = '\u0001';

/**
 * Opens what was kept. Reading prose is most of what the index takes, most prose is the same from one build to the next, and
 * what an analyser says of a text depends on nothing else: neither on the site's names nor on our code.
 * @param folder where it is kept, from the project's root; never committed
 */
export async function openMorphemes(folder = '.cache/search') {
  const { version } = JSON.parse(await readFile(analyser, 'utf8')) as { version: string };
  const file = join(folder, `morphemes-${version}.json`);
  const before = await kept(file);
  const used = new Map<string, string>();
  let isNew = false;
  return {
    /** The morphemes of a text, as they were read before or else read now. */
    of(text: string, read: Read): Morpheme[] {
      const known = used.get(text) ?? before.get(text);
      if (known !== undefined) {
        used.set(text, known);
        return unpack(known);
      }
      const morphemes = read(text).map(({ text: own, pos, start }) => ({ text: own, pos, start }));
      used.set(text, morphemes.flatMap(({ text: own, pos, start }) => [own, pos, start]).join(separator));
      isNew = true;
      return morphemes;
    },
    /** Keeps what was asked for since it was opened, and nothing else, for the next build. */
    async keep(): Promise<void> {
      if (!isNew && used.size === before.size) return;
      await keep(file, JSON.stringify(Object.fromEntries(used)));
    },
  };
}

async function kept(file: string): Promise<Map<string, string>> {
  const before = await readKept(file);
  return new Map(before ? Object.entries(JSON.parse(before.toString('utf8')) as Record<string, string>) : []);
}

function unpack(said: string): Morpheme[] {
  const fields = said === '' ? [] : said.split(separator);
  const morphemes: Morpheme[] = [];
  for (let i = 0; i + 2 < fields.length; i += 3)
    morphemes.push({ text: fields[i] ?? '', pos: fields[i + 1] ?? '', start: Number(fields[i + 2]) });
  return morphemes;
}
