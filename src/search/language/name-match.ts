import { isSyllable, keysOf } from '../../korean/letters.ts';
import { areParticles, overKeys } from '../../korean/particles.ts';
import { distance } from './distance.ts';
import { headOf, type Lexicon, lettersOf, type Name } from './lexicon.ts';

/**
 * How a name was recognised, surest first: as written, with particles after it, half typed, by some of its words, in the
 * other keyboard layout, by its initial consonants, with a slip.
 */
export const ways = ['exact', 'particle', 'prefix', 'part', 'keyboard', 'initials', 'typo'] as const;
export type Way = (typeof ways)[number];

export interface Match {
  readonly way: Way;
  readonly name: Name;
  /** How far what was typed is from the name: edits for a slip, the missing part (0–1) for a half-typed name, else 0. */
  readonly cost: number;
  /** What of the name was typed: `오픈` of 오픈AI. */
  readonly shown: string;
}

/** A stretch of the query, as typed and in the forms it is compared in. */
export interface Stretch {
  readonly raw: string;
  readonly spaced: string;
  readonly bare: string;
  readonly keys: string;
}

const hangul = /[ㄱ-ㅣ가-힣]/;

/** How many edits a name of this length bears: 1 from six strokes (five letters) on, 2 from ten on. */
export function edits({ keys, bare }: Pick<Name, 'keys' | 'bare'>): number {
  if (keys.length >= 10) return 2;
  return keys.length >= (hangul.test(bare) ? 6 : 5) ? 1 : 0;
}

/** The part of a name that the first `count` keys type. */
export function typedPart(name: Name, count: number): string {
  let part = '';
  let left = count;
  for (const character of name.text) {
    if (left <= 0) break;
    left -= keysOf(character.toLowerCase().replace(/[^\p{L}\p{N}.]/u, '')).length;
    part += character;
  }
  return part.trim();
}

/** Whether typed text reads as words of its own layout, so that nobody would have meant the other. */
const isWellTyped = (bare: string): boolean => [...bare].every(isSyllable) && bare.length < 3;

const whole = (way: Way, names: readonly Name[] | undefined): Match[] =>
  (names ?? []).map((name) => ({ way, name, cost: 0, shown: name.text }));

/** Names that what was typed is, in any spacing. */
function exact({ bare }: Stretch, { byBare }: Lexicon): Match[] {
  const name = byBare.get(bare.replace(/\.$/, ''));
  return whole('exact', name && [name]);
}

/** Two case particles where one is meant: 라마가는. */
const doubled = new RegExp(overKeys('^(?:은|는|이|가|을|를){2}$'));

/** Names followed by particles, the longest first: 제미나이의 is 제미나이, never 제미나. */
function particle({ keys, bare }: Stretch, { byKeys, byBare, kinds }: Lexicon): Match[] {
  for (let end = keys.length - 1; end > 1; end--) {
    const rest = keys.slice(end);
    const start = keys.slice(0, end);
    const found = byKeys
      .get(start.toLowerCase())
      ?.filter((name) => name.keys === start && bare.startsWith(name.bare.slice(0, -1)));
    if (found?.length && (areParticles(rest) || doubled.test(rest))) return whole('particle', found);
  }
  const counted = terms(byBare.get(bare.replace(/수[가-힣]{0,3}$/, '')), kinds);
  const after = bare.slice(counted?.bare.length);
  if (counted && after.startsWith('수') && (after === '수' || areParticles(keysOf(after.slice(1))))) {
    return whole('particle', [counted]);
  }
  const plural = bare.endsWith('s') ? byBare.get(bare.slice(0, -1)) : undefined;
  const named = terms(plural, kinds);
  return named ? whole('particle', [named]) : [];
}

/** A name that leads to a term or a chart: what is counted takes 수 (사용자수), and in English its plural. */
const terms = (name: Name | undefined, kinds: Lexicon['kinds']): Name | undefined =>
  name?.things.some((thing) => kinds[thing] === 'term' || kinds[thing] === 'chart') ? name : undefined;

/** Whether a name may be cut at this key: not inside a version, which would be another version. */
const mayCut = ({ keys }: Name, at: number): boolean =>
  keys.charAt(at - 1) === '.' || !/[\d.]/.test(keys.charAt(at) + keys.charAt(at - 1));

/** Names of which 60 % and more is typed, in the middle of a syllable too. `fold`: in either layout. */
function prefix({ keys, bare }: Stretch, { byHead }: Lexicon, fold: boolean): Match[] {
  const typed = fold ? keys.toLowerCase() : keys;
  const found: Match[] = [];
  for (const name of byHead.get(headOf(keys)) ?? []) {
    const target = fold ? name.keys.toLowerCase() : name.keys;
    if (
      typed.length < 3 ||
      target.length <= typed.length ||
      typed.length < target.length * 0.6 ||
      !target.startsWith(typed)
    )
      continue;
    if (!mayCut(name, typed.length) || (!fold && !sameLayout(bare, name, typed.length))) continue;
    found.push({
      way: fold ? 'keyboard' : 'prefix',
      name,
      cost: 1 - typed.length / target.length,
      shown: typedPart(name, typed.length),
    });
  }
  return found.sort((a, b) => a.cost - b.cost);
}

/** Names of which 60 % and more is typed in their own letters. */
export const begunBy = (stretch: Stretch, lexicon: Lexicon): Match[] => prefix(stretch, lexicon, false);

/** Whose names are completed, in this order: the beginning of a common noun may be another one (벤치). */
const offered = ['company', 'model', 'person'];

/** Names that begin with what was typed, a syllable and more, or a Latin letter: 클, cha. Makers come first, then the shortest. */
export function beginning({ keys, bare }: Stretch, { names, kinds, realWords }: Lexicon): Match[] {
  if (realWords.has(bare) || !/^[ㄱ-ㅣ가-힣a-z]*[가-힣a-z][ㄱ-ㅣ가-힣a-z]*$/.test(bare)) return [];
  const order = ({ things }: Name): number => offered.indexOf(kinds[things[0] ?? -1] ?? '');
  const found = names.filter(
    (name) => order(name) >= 0 && name.keys.startsWith(keys) && sameLayout(bare, name, keys.length),
  );
  found.sort((a, b) => order(a) - order(b) || a.keys.length - b.keys.length);
  return found.slice(0, mostBegun).map((name) => ({ way: 'prefix', name, cost: 0, shown: name.text }));
}
const mostBegun = 6;

/** Whether what was typed is the beginning of the name in the same letters, its last syllable aside. */
function sameLayout(bare: string, name: Name, count: number): boolean {
  const settled = bare.slice(0, -1);
  return name.bare.startsWith(settled) && hangul.test(bare.slice(-1)) === hangul.test(typedPart(name, count).slice(-1));
}

/** Names of several words of which some are typed, with particles or without: 지피티 of 지피티 포오. */
function part({ bare }: Stretch, { byPart }: Lexicon): Match[] {
  for (let end = bare.length; end > 1; end--) {
    const names = byPart.get(bare.slice(0, end));
    if (!names || (end < bare.length && !areParticles(keysOf(bare.slice(end))))) continue;
    const found = names.map(
      (name): Match => ({ way: 'part', name, cost: 1 - end / name.bare.length, shown: name.text }),
    );
    return found.filter(({ cost }) => cost < 0.6).sort((a, b) => a.cost - b.cost);
  }
  return [];
}

/** Names typed in the other layout, whole, with particles, or 60 % and more of them; Shift and Caps Lock do not count. */
function keyboard(stretch: Stretch, lexicon: Lexicon): Match[] {
  const { bare, keys } = stretch;
  if (keys.length < (/[ㄱ-ㅣ]/.test(bare) ? 2 : 3) || isWellTyped(bare)) return [];
  const typed = keys.toLowerCase();
  const found = whole('keyboard', lexicon.byKeys.get(typed));
  if (found.length > 0) return found;
  for (let end = typed.length - 2; end > 2; end--) {
    const names = lexicon.byKeys.get(typed.slice(0, end));
    if (names && areParticles(keys.slice(end))) return whole('keyboard', names);
  }
  return prefix(stretch, lexicon, true);
}

/** Names whose initial consonants were typed, alone or among whole syllables: ㅇㅌㄹㅍ, ㅇㅍAI, 앤ㅌㄹㅍ. */
function initials({ bare, keys }: Stretch, { byInitials, names }: Lexicon): Match[] {
  if (!/[ㄱ-ㅎ]/.test(bare)) return [];
  if (!/[ㅏ-ㅣ가-힣]/.test(bare)) {
    const typed = keys.toLowerCase();
    const found = whole('initials', byInitials.get(typed));
    if (found.length > 0 || typed.length < 3) return found;
    return names
      .filter(({ initials: all }) => typed.length > all.length * 0.5 && all.toLowerCase().startsWith(typed))
      .map((name) => ({ way: 'initials', name, cost: 1 - typed.length / name.initials.length, shown: name.text }));
  }
  const parts = [...bare];
  if (parts.filter((character) => !/[\da-z.]/.test(character)).length < 3) return [];
  return whole(
    'initials',
    names.filter(({ bare: target }) => {
      const characters = [...target];
      if (characters.length !== parts.length) return false;
      return parts.every((part, i) => {
        const character = characters[i] ?? '';
        return (
          part === character ||
          (isSyllable(character) && keysOf(character).startsWith(keysOf(part)) && !isSyllable(part))
        );
      });
    }),
  );
}

/** Names with a slip in them, with or without particles after it, the nearest first. */
function typo({ bare, keys }: Stretch, lexicon: Lexicon): Match[] {
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
        if (max === 0 || Math.abs(length - keys.length) > max || apart > 2 * max) continue;
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

/** The names that a stretch is as it is written, particles aside. */
export function asWritten(stretch: Stretch, lexicon: Lexicon): Match[] {
  const found = exact(stretch, lexicon);
  return found.length > 0 ? found : particle(stretch, lexicon);
}

/** Names of which a syllable or a Latin letter was typed once too often: 클로드드를, metaa. */
function twice({ raw, bare }: Stretch, lexicon: Lexicon): Match[] {
  const once = bare.replace(/([가-힣a-z])\1/, '$1');
  const found = once === bare || once.length < 3 ? [] : asWritten(stretchOf(raw, once), lexicon);
  return found.map((match) => ({ ...match, way: 'typo', cost: 0.5 }));
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
export function slipOfShort({ bare, keys }: Stretch, { names, realWords }: Lexicon): Match[] {
  if (realWords.has(bare) || bare.length < 2) return [];
  const inside = keysOf(bare.replace(/^[ㄱ-ㅣ]+|[ㄱ-ㅣ]+$/g, ''));
  const cost = (name: Name): number => {
    // An acronym with another letter is another acronym: SLM, LLM.
    const isWord = hangul.test(name.bare) || /[aeiouy]/.test(name.bare);
    if (!isWord || edits(name) > 0 || name.keys.length < 4 || Math.abs(name.keys.length - keys.length) > 1)
      return Number.POSITIVE_INFINITY;
    if (inside !== keys && inside === name.keys) return 0.5;
    if (hangul.test(name.bare) !== hangul.test(bare)) return Number.POSITIVE_INFINITY;
    if (hangul.test(bare) && soundOf(keys) === soundOf(name.keys)) return 0.5;
    const swapped = keys.length === name.keys.length && [...keys].sort().join() === [...name.keys].sort().join();
    return distance(keys, name.keys, !hangul.test(bare) && swapped ? 1 : 0.75);
  };
  const found = names.map((name): Match => ({ way: 'typo', name, cost: cost(name), shown: name.text }));
  return found
    .filter((match) => match.cost <= 1)
    .sort((a, b) => a.cost - b.cost)
    .slice(0, 1);
}

/** What a stretch may mean, by the surest way that finds any. A real word is never taken for a slip or half a name. */
export function matchNames(stretch: Stretch, lexicon: Lexicon): Match[] {
  const real = lexicon.realWords.has(stretch.bare);
  const finders: (() => Match[])[] = [
    () => (real ? exact(stretch, lexicon) : asWritten(stretch, lexicon)),
    () => (real ? [] : prefix(stretch, lexicon, false)),
    () => part(stretch, lexicon),
    () => twice(stretch, lexicon),
    () => keyboard(stretch, lexicon),
    () => initials(stretch, lexicon),
    () => (real ? [] : typo(stretch, lexicon)),
  ];
  for (const find of finders) {
    const found = find();
    if (found.length > 0) return found;
  }
  return [];
}

export function stretchOf(raw: string, spaced: string): Stretch {
  const bare = spaced.replaceAll(' ', '');
  return { raw, spaced, bare, keys: keysOf(bare) };
}
