import { isSyllable, keysOf } from '../../korean/letters.ts';
import { areParticles, overKeys } from '../../korean/particles.ts';
import { headOf, type Lexicon, type Name } from './lexicon.ts';
import { typedOnce, typo } from './slips.ts';
import type { Match, Stretch, Way } from './stretch.ts';

const hangul = /[ㄱ-ㅣ가-힣]/;

/** The part of a name that the first `count` keys type. */
function typedPart(name: Name, count: number): string {
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

/** The names that a stretch is as it is written, particles aside. */
export function asWritten(stretch: Stretch, lexicon: Lexicon): Match[] {
  const found = exact(stretch, lexicon);
  return found.length > 0 ? found : particle(stretch, lexicon);
}

/** Names with something typed once too often. */
function twice(stretch: Stretch, lexicon: Lexicon): Match[] {
  const once = typedOnce(stretch);
  return once ? asWritten(once, lexicon).map((match) => ({ ...match, way: 'typo', cost: 0.5 })) : [];
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
