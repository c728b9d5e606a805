import { keysOf } from '../../korean/letters.ts';
import { areParticles } from '../../korean/particles.ts';
import { distance } from './distance.ts';
import { type Lexicon, lettersOf, type Name } from './lexicon.ts';
import { type Match, type Stretch, stretchOf } from './stretch.ts';

const hangul = /[ㄱ-ㅣ가-힣]/;

/** How many edits a name of this length bears: 1 from six strokes (five letters) on, 2 from ten on. */
export function edits({ keys, bare }: Pick<Name, 'keys' | 'bare'>): number {
  if (keys.length >= 10) return 2;
  return keys.length >= (hangul.test(bare) ? 6 : 5) ? 1 : 0;
}

/** Names with a slip in them, with or without particles after it, the nearest first. */
export function typo({ bare, keys }: Stretch, lexicon: Lexicon): Match[] {
  const forms: (readonly [keys: string, penalty: number])[] = [[keys, 0]];
  for (let end = bare.length - 1; end > 1; end--) {
    const rest = keysOf(bare.slice(end));
    if (areParticles(rest)) forms.push([keysOf(bare.slice(0, end)), 0.1]);
  }
  return nearby(forms, lexicon, edits);
}

/** The names within the edits that `bound` allows and never more than `most`, the nearest first. */
function nearby(
  forms: readonly (readonly [keys: string, penalty: number])[],
  { byLength }: Pick<Lexicon, 'byLength'>,
  bound: (name: Name) => number,
  most = 2,
): Match[] {
  const found: Match[] = [];
  for (const [keys, penalty] of forms) {
    const letters = lettersOf(keys);
    for (let length = keys.length - most; length <= keys.length + most; length++) {
      for (const name of byLength.get(length) ?? []) {
        // The cheapest question first: it turns nearly every name away, and the build asks it of every word of Korean.
        const apart = differing(letters, name.letters);
        if (apart > 2 * most) continue;
        const max = bound(name);
        // A version cut short is another: GPT4.
        if (
          max === 0 ||
          (/\d$/.test(keys) && !/\d$/.test(name.keys)) ||
          Math.abs(length - keys.length) > max ||
          apart > 2 * max
        )
          continue;
        const cost = distance(keys, name.keys, max) + penalty;
        if (cost < Number.POSITIVE_INFINITY) found.push({ way: 'typo', name, cost, shown: name.text });
      }
    }
  }
  return found.sort((a, b) => a.cost - b.cost);
}

/** How many names are offered as a question. */
const mostAsked = 3;

/** How many edits a question forgives: one in short names, up to three in long ones. */
const forgiven = (strokes: number): number => (strokes < 6 ? 1 : strokes < 10 ? 2 : 3);

/**
 * The names that something unknown is near to, to be asked about and never taken for: an edit or more away (메탄, 메타),
 * a beginning (앤트), or a name with something after it (메타버스).
 */
export function near({ keys }: Stretch, lexicon: Lexicon): Match[] {
  const found = nearby([[keys, 0]], lexicon, (name) => Math.min(forgiven(name.keys.length), forgiven(keys.length)), 3);
  const around = lexicon.names.flatMap((name): Match[] => {
    const [shorter, longer] = name.keys.length < keys.length ? [name.keys, keys] : [keys, name.keys];
    if (shorter.length < 3 || !longer.startsWith(shorter)) return [];
    return [{ way: 'prefix', name, cost: 1 + 3 * (1 - shorter.length / longer.length), shown: name.text }];
  });
  const seen = new Set<number | undefined>();
  return [...found, ...around]
    .sort((a, b) => a.cost - b.cost)
    .filter(({ name: { things } }) => !seen.has(things[0]) && seen.add(things[0]))
    .slice(0, mostAsked);
}

/** How many bits differ: counted in pairs, in fours, in bytes, and the four bytes added (Warren, Hacker's Delight, 5-1). */
function differing(a: number, b: number): number {
  const bits = a ^ b;
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** What was typed, without a syllable or a Latin letter that was typed once too often: 클로드드를, metaa. */
export function typedOnce({ raw, bare }: Stretch): Stretch | undefined {
  const once = bare.replace(/([가-힣a-z])\1/, '$1');
  return once === bare || once.length < 3 ? undefined : stretchOf(raw, once);
}

/** What sounds alike to Koreans, by the keys: the vowels ㅐ ㅔ ㅙ ㅚ ㅞ, and a consonant plain, tense or breathed. */
const alike: readonly (readonly [keys: RegExp, sound: string])[] = [
  [/ho|hl|np|[oO]/g, 'p'],
  [/[Rz]/g, 'r'],
  [/[Ex]/g, 'e'],
  [/[Qv]/g, 'q'],
  [/[Wc]/g, 'w'],
  [/T/g, 't'],
];
const soundOf = (keys: string): string => alike.reduce((text, [from, to]) => text.replace(from, to), keys);

/**
 * Names too short to bear a slip among other words (메타 and 메탄 are one key apart), of a query that is nothing else and no
 * real word: with a letter too many at an end (구글ㄹ), a key beside or Shift (매타, 라므), as it sounds (뫼타), two Latin letters
 * swapped (gorq).
 */
export function slipOfShort({ bare, keys }: Stretch, { byLength, realWords }: Lexicon): Match[] {
  // Names of four and five strokes alone are that short. The build asks this of every word of Korean.
  const names = [4, 5].flatMap((length) => (Math.abs(length - keys.length) > 1 ? [] : (byLength.get(length) ?? [])));
  if (names.length === 0 || realWords.has(bare) || bare.length < 2) return [];
  const inside = keysOf(bare.replace(/^[ㄱ-ㅣ]+|[ㄱ-ㅣ]+$/g, ''));
  const cost = (name: Name): number => {
    // An acronym with another letter is another acronym: SLM, LLM.
    const isWord = hangul.test(name.bare) || /[aeiouy]/.test(name.bare);
    if (!isWord || edits(name) > 0) return Number.POSITIVE_INFINITY;
    if (inside !== keys && inside === name.keys) return 0.5;
    if (hangul.test(name.bare) !== hangul.test(bare)) return Number.POSITIVE_INFINITY;
    if (hangul.test(bare) && soundOf(keys) === soundOf(name.keys)) return 0.5;
    const swapped = keys.length === name.keys.length && [...keys].sort().join() === [...name.keys].sort().join();
    // No word is written with a letter that stands alone: 라ㅏ마.
    return distance(keys, name.keys, (!hangul.test(bare) && swapped) || /[ㄱ-ㅣ]/.test(bare) ? 1 : 0.75);
  };
  const found = names.map((name): Match => ({ way: 'typo', name, cost: cost(name), shown: name.text }));
  return found
    .filter((match) => match.cost <= 1)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, 1);
}
