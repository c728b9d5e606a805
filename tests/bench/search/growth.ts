import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { loadAnalyser } from '../../../src/search/index/analyse.ts';
import { indexPages, wordsOf } from '../../../src/search/index/indexed-pages.ts';
import { layOut } from '../../../src/search/index/lay-out.ts';
import { findRealWords, koreanWords } from '../../../src/search/index/real-words.ts';
import type { SearchRecord } from '../../../src/search/index/records.ts';
import { cutUp } from '../../../src/search/index/shards.ts';
import { writePagefind } from '../../../src/search/index/write.ts';
import type { Thing } from '../../../src/search/language/lexicon.ts';
import { understand } from '../../../src/search/language/understand.ts';
import { answerReading, show } from '../../../src/search/query/answer.ts';
import { openNames } from '../../../src/search/query/open-names.ts';
import { withPagefind } from '../../../src/search/query/pagefind.ts';
import { loadPagefind } from '../../unit/search/site.ts';
import { pick, random, withSlips } from '../../unit/search/typing.ts';

/** A synthetic site: entities with an English name and three aliases each, and sections that name them. */
interface Synthetic {
  readonly things: Thing[];
  readonly names: [string, ...number[]][];
  readonly records: SearchRecord[];
}

const syllables = [
  ...'가고구그기나네노누니다데도드라레로루르리마메모무미바베보부브비사세소수스시아앤에오올우이인자제조지카코크키타테토트티파페포프피하호후',
];
const tails = [...'론스트온픽닉텍웨어랩봇젠닷컴넷큐브플로'];

function synthetic(entities: number, sections: number): Synthetic {
  const next = random(entities);
  const name = (): string =>
    Array.from({ length: 2 + Math.floor(next() * 2) }, () => pick(syllables, next)).join('') + pick(tails, next);
  const latin = (): string =>
    Array.from(
      { length: 2 + Math.floor(next() * 2) },
      () => pick([...'bcdfghklmnprstvz'], next) + pick([...'aeiou'], next),
    ).join('') + pick(['n', 'x', 'ra', 'tek', 'ly'], next);
  const nouns = koreanWords().filter((word) => /^[가-힣]{2,3}$/.test(word) && !/[다한할해]$/.test(word));
  const vocabulary = Array.from({ length: 6000 }, () => pick(nouns, next));
  // Zipf: a few words make most of a text.
  const word = (): string => vocabulary[Math.floor(vocabulary.length ** next())] ?? '';
  const particle = (): string => pick(['은', '이', '을', '의', '에', '로', '에서', ''], next);

  const things: Thing[] = [];
  const names: [string, ...number[]][] = [];
  const titles: string[] = [];
  for (let i = 0; i < entities; i++) {
    const title = name();
    titles.push(title);
    things.push({
      path: `/models/e${i}/`,
      title,
      kind: 'model',
      summary: `${title}의 ${word()}를 다루는 ${word()}이다.`,
      entity: `e${i}`,
    });
    names.push([title, i], [latin(), i], [name(), i], [name(), i], [`${latin()} ${latin()}`, i]);
  }
  const text = (words: number): string =>
    Array.from({ length: words }, () => (next() < 0.06 ? pick(titles, next) : word()) + particle()).join(' ');
  const records: SearchRecord[] = [
    ...things.map(
      ({ path, title, summary, entity }): SearchRecord => ({
        path,
        kind: 'model',
        title,
        text: `${summary}\n${text(40)}.`,
        hidden: [],
        about: [entity ?? ''],
      }),
    ),
    ...Array.from(
      { length: sections },
      (_, i): SearchRecord => ({
        path: `/articles/a${i}/s/`,
        kind: 'section',
        title: text(5),
        text: Array.from({ length: 8 }, () => `${text(15)}.`).join(' '),
        hidden: [],
        about: [],
      }),
    ),
  ];
  return { things, names: [...new Map(names.map((entry) => [entry[0], entry])).values()], records };
}

/** What a site of one size costs. */
export interface Growth {
  readonly entities: number;
  readonly sections: number;
  /** The whole dictionary, gzipped, and the files that it has. */
  readonly dictionary: number;
  readonly files: number;
  /** Bytes that the first answer loads beside the scripts, for a name and for a name with a slip. */
  readonly name: number;
  readonly slip: number;
  /** Milliseconds of the query layer with the whole dictionary laid out: median, 95th percentile, longest. */
  readonly layer: readonly [number, number, number];
  /** Milliseconds of a whole answer with its first ten hits, warm. */
  readonly answer: readonly [number, number, number];
  /** Seconds to find the real words at build time. */
  readonly realWords: number;
}

/** Makes the search of a synthetic site as the build does; `realWords`: the seconds that finding the real words took. */
export async function makeSynthetic(entities: number, sections: number) {
  const { things, names, records } = synthetic(entities, sections);
  const bare = layOut({ things, names, measures: {}, words: [], realWords: [], pages: 0 });
  const analyse = await loadAnalyser(new Map(bare.names.map((name) => [name.bare, false])));
  const pages = indexPages(records, bare, analyse);
  const written = await writePagefind(pages);
  const guessing = {
    things: things.map((thing) => ({ ...thing, page: written.ids.get(thing.path) ?? '' })),
    names,
    measures: {},
    words: wordsOf(pages),
    realWords: [],
    pages: pages.length,
  };
  const began = performance.now();
  const dictionary = { ...guessing, realWords: findRealWords(layOut(guessing), pages, analyse) };
  return { pages, dictionary, files: written.files, realWords: (performance.now() - began) / 1000 };
}

/** Measures a synthetic site. */
export async function measureGrowth(entities: number, sections: number): Promise<Growth> {
  const { dictionary, files, realWords } = await makeSynthetic(entities, sections);
  const { names } = dictionary;
  const parts = [...cutUp(dictionary)].map(([path, content]) => ({
    path,
    content: gzipSync(JSON.stringify(content), { level: 9 }),
  }));

  const next = random(7);
  const plain = Array.from({ length: 60 }, () => pick(names, next)[0]);
  const slipped = plain.flatMap((name) => withSlips(name, 1, next) ?? []);
  const others = plain.map((name) => `${name}에서의 ${pick(dictionary.words, next)[0]}`);
  const unknown = Array.from({ length: 60 }, () => pick(koreanWords(), next));
  const queries = [...plain, ...slipped, ...others, ...unknown];
  const lexicon = layOut(dictionary);
  const layer = times(queries, (query) => understand(query, lexicon));

  const read = await firstBytes([...files, ...parts]);
  const first = plain[0] ?? '';
  const second = withSlips(plain[1] ?? '', 1, random(3)) ?? '';
  const name = await read(first);
  const slip = await read(second);

  const fullText = withPagefind(await loadPagefind({ files }));
  const whole: number[] = [];
  for (const query of [...queries, ...queries]) {
    const start = performance.now();
    const answer = await answerReading(understand(query, lexicon), lexicon, fullText);
    await Promise.all(answer.ranked.slice(0, 10).map((page) => show(page, answer, lexicon, fullText)));
    whole.push(performance.now() - start);
  }
  return {
    entities,
    sections,
    dictionary: parts.reduce((sum, { content }) => sum + content.length, 0),
    files: parts.length,
    name,
    slip,
    layer,
    answer: quantiles(whole.slice(queries.length)),
    realWords,
  };
}

function times(queries: readonly string[], run: (query: string) => unknown): readonly [number, number, number] {
  const measured: number[] = [];
  for (const query of [...queries, ...queries]) {
    const start = performance.now();
    run(query);
    measured.push(performance.now() - start);
  }
  return quantiles(measured.slice(queries.length));
}

/** Median, 95th percentile and maximum. */
export function quantiles(values: readonly number[]): readonly [number, number, number] {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return [at(0.5), at(0.95), at(1)];
}

/** Answers a query from files on the disk and counts what is read of them. Pagefind's own script is not counted. */
async function firstBytes(
  files: readonly { readonly path: string; readonly content: Uint8Array }[],
): Promise<(query: string) => Promise<number>> {
  const folder = mkdtempSync(join(tmpdir(), 'jatdae-growth-'));
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return async (query) => {
    let bytes = 0;
    const count = (content: Buffer): Buffer => {
      bytes += content.length;
      return content;
    };
    const names = await openNames(async (name) =>
      JSON.parse(gunzipSync(count(readFileSync(join(folder, name)))).toString('utf8')),
    );
    const pagefind = await loadPagefind({ files: files.filter(({ path }) => !path.endsWith('.dict')) });
    const before = globalThis.fetch;
    globalThis.fetch = async (address) => {
      const response = await before(address);
      bytes += (await response.clone().arrayBuffer()).byteLength;
      return response;
    };
    const fullText = withPagefind(pagefind);
    const answer = await answerReading(await names.read(query), names.lexicon, fullText);
    await Promise.all(answer.ranked.slice(0, 10).map((page) => show(page, answer, names.lexicon, fullText)));
    return bytes;
  };
}
