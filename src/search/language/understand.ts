import { keysOf, nameKey, normalise } from '../../korean/letters.ts';
import { areParticles, nounOf } from '../../korean/particles.ts';
import { distance } from './distance.ts';
import { isEmpty, isPredicate, isQuestion } from './empty.ts';
import { matchWord, type WordMatch, type WordWay } from './index-words.ts';
import { takeOut } from './left-out.ts';
import { type Lexicon, type Name, stemOfName } from './lexicon.ts';
import { asWritten, beginning, matchNames } from './name-match.ts';
import { edits, near, slipOfShort } from './slips.ts';
import { type Match, type Stretch, stretchOf, type Way } from './stretch.ts';
import { vocabularyOf } from './vocabulary.ts';

/**
 * One unit of a query: a name, a word of the index, a version that is not here, nothing, or something unknown, which may
 * be near to names or a form that the site writes otherwise.
 */
export type Unit =
  | { readonly as: 'name'; readonly text: string; readonly matches: readonly Match[] }
  /** `form`: the name that is asked about, of a word that is the name of something else and stands on a page. */
  | { readonly as: 'word'; readonly text: string; readonly match: WordMatch; readonly form?: string }
  | UnknownVersion
  | { readonly as: 'empty'; readonly text: string }
  | { readonly as: 'unknown'; readonly text: string; readonly near: readonly Match[]; readonly form?: string };

/** A version that the site does not know, of something that it does; `text` without particles: `라마 4`. */
interface UnknownVersion {
  readonly as: 'version';
  readonly text: string;
  /** The family, where it has a name of its own: 라마. */
  readonly family: Name | undefined;
  /** The versions of it that the site knows. */
  readonly siblings: readonly Name[];
}

/** How a query was read. */
export interface Reading {
  readonly query: string;
  readonly units: readonly Unit[];
  /** What is to be left out of what is found. */
  readonly without: readonly Unit[];
  /** Whether it asks: 몇 명이야, 누가 만들었어. */
  readonly asking: boolean;
  /** Whether all of it is the beginning of a name, which may still be typed. */
  readonly begins: boolean;
}

/** How much of a stretch's length each way of recognising it is worth. */
const nameValue: Readonly<Record<Way, number>> = {
  exact: 1,
  particle: 0.98,
  keyboard: 0.9,
  initials: 0.85,
  prefix: 0.8,
  part: 0.8,
  typo: 0.75,
};
const wordValue: Readonly<Record<WordWay, number>> = {
  exact: 0.95,
  inflected: 0.85,
  keyboard: 0.8,
  compound: 0.65,
  prefix: 0.6,
};

/** What each further piece that a name explains is worth beside its length. */
const spanBonus = 1.2;

/** So many letters of a query are read. */
export const longest = 200;

/** What of a query is read. */
export const textRead = (typed: string): string => typed.slice(0, longest).normalize('NFC');

/** What says nothing of its own: whose something is in English (OpenAI's), and operators of other searches. */
const emptyMarks = /(?<=[\p{L}\d])['’][sS](?=\s|$)|(?<=\s)(?:AND|OR)(?=\s)/gu;

/** A name may be typed with spaces anywhere; beyond this many pieces nobody does. */
const mostPieces = 6;

/**
 * Reads a query: cuts it into the units that leave least unexplained, names before words and the surer way before the
 * bolder one.
 * @param literal take nothing for anything but what it is: no other layout, no slips, no halves
 */
export function understand(typed: string, lexicon: Lexicon, literal = false): Reading {
  const { rest: query, without: out } = takeOut(
    lexicon.figures.spelt(textRead(typed)).replace(emptyMarks, ''),
    lexicon,
  );
  const without = out.flatMap((text) => understand(text, lexicon, literal).units);
  const stretches = stretchesOf(query, lexicon);
  const asking = stretches.some(({ bare }) => isQuestion(bare));
  const allEmpty = stretches.every(({ bare }) => isEmpty(bare));
  const best: { value: number; units: readonly Unit[] }[] = [{ value: 0, units: [] }];
  for (let end = 1; end <= stretches.length; end++) {
    const first = Math.max(0, end - mostPieces);
    const choices = best.slice(first).flatMap((before, i) => {
      const pieces = stretches.slice(first + i, end);
      const last = end === stretches.length;
      const read = readStretch(pieces, lexicon, { literal, allEmpty, last, only: stretches.length === 1 });
      return read ? [{ value: before.value + read.value - 0.3, units: [...before.units, ...read.units] }] : [];
    });
    best.push(choices.reduce((most, choice) => (choice.value >= most.value ? choice : most)));
  }
  const units = best.at(-1)?.units ?? [];
  const keys = keysOf(nameKey(query));
  const begins =
    keys.length > 1 && lexicon.names.some((name) => name.keys.length > keys.length && name.keys.startsWith(keys));
  const read = { query, without, asking, begins };
  const [only] = stretches;
  const isOpen =
    units[0]?.as === 'unknown'
      ? !units[0].form
      : units[0]?.as === 'word' && (units[0].match.weak || units[0].match.way === 'prefix');
  if (only && stretches.length === 1 && !literal && isOpen && /^[\p{L}\p{M}\s]+$/u.test(query)) {
    const begun = beginning(only, lexicon);
    const matches = begun.length > 0 ? begun : slipOfShort(only, lexicon);
    if (matches.length > 0) return { ...read, units: [{ as: 'name', text: only.raw, matches }] };
  }
  const means = vocabularyOf(lexicon);
  const known = units.some(({ as }) => as === 'name' || as === 'word');
  return {
    ...read,
    units: variants(units, lexicon).map((unit, i, all) =>
      unit.as === 'unknown' &&
      (known || (asking && i > 0)) &&
      ((asking && isPredicate(unit.text)) ||
        means(unit.text).length > 0 ||
        means(`${unit.text} ${all[i + 1]?.text ?? ''}`, unit.text).length > 0 ||
        means(`${all[i - 1]?.text ?? ''} ${unit.text}`, all[i - 1]?.text).length > 0)
        ? { as: 'empty', text: unit.text }
        : unit,
    ),
  };
}

/** The pieces of a query between spaces and punctuation; an amount is one piece. */
function stretchesOf(query: string, lexicon: Lexicon): Stretch[] {
  const pieces: Stretch[] = [];
  let from = 0;
  for (const { index, length, hasUnit, ...amount } of lexicon.figures.amountsIn(query)) {
    const [stem = ''] = amount.stems;
    // A number typed without its unit may be a part of one: 198조.
    if (!hasUnit && !lexicon.stems.has(keysOf(stem))) continue;
    pieces.push(...piecesOf(query.slice(from, index), lexicon), stretchOf(query.slice(index, index + length), stem));
    from = index + length;
  }
  return [...pieces, ...piecesOf(query.slice(from), lexicon)];
}

/** Letters that are typed again and again behind a word say nothing: ㅋㅋ, ㅠㅠ. */
const laughter = /(?<=[가-힣A-Za-z\d\s])([ㅋㅎㅠㅜ])\1+(?=\s|$)/g;

/** Longer words are not taken apart. */
const longestApart = 30;

/**
 * Takes apart what is written as one word: names, and what is asked of them, in words that questions are made of, particles
 * between them (오픈AI의기업가치얼마야). Any other word left over makes it another word: 메타데이터.
 */
function takenApart(word: string, lexicon: Lexicon): string {
  const bare = nameKey(word);
  const means = vocabularyOf(lexicon);
  const isWord = (text: string): boolean => text.length > 1 && (means(text).length > 0 || isEmpty(text));
  const isKnown = (text: string): boolean => isWord(text) || asWritten(stretchOf(text, text), lexicon).length > 0;
  const apart = (text: string): string[] | undefined => {
    if (isKnown(text)) return [text];
    for (let end = text.length - 2; end > 1; end--) {
      const head = text.slice(0, end);
      const rest = lexicon.byBare.has(head) || isWord(head) ? restsOf(text.slice(end)) : [];
      const [more] = rest.flatMap((part) => [apart(part) ?? []]).filter(({ length }) => length > 0);
      if (more) return [head, ...more];
    }
    return undefined;
  };
  if (bare.length < 4 || bare.length > longestApart || lexicon.realWords.has(bare) || isKnown(bare)) return word;
  const parts = apart(bare) ?? [];
  const [first = ''] = parts;
  // Words that may say nothing of their own make another word without a name before them: 기업공개.
  const isPlain = (part: string): boolean =>
    means(part)
      .flat()
      .every((meaning) => Object.keys(meaning).length > 0);
  return lexicon.byBare.has(first) || parts.slice(0, -1).every(isPlain) ? parts.join(' ') || word : word;
}

/** What may be left after a word in another: all of it, or without the particle that it begins with. */
const restsOf = (text: string): string[] =>
  [text, text.replace(/^[의은는이가을를에도]/, '')].filter((part) => part.length > 1);

function piecesOf(text: string, lexicon: Lexicon): Stretch[] {
  return text
    .replace(laughter, '')
    .split(/\s+/)
    .map((word) => takenApart(word, lexicon))
    .join(' ')
    .split(/\s+/)
    .flatMap((raw) => {
      const pieces = normalise(raw).split(' ').filter(Boolean);
      const [only] = pieces;
      const shown = raw.normalize('NFC').replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
      // A point after a digit, with more of a version to come: 제미나이 1.
      const open = /\d\.$/.test(raw) ? '.' : '';
      return pieces.length === 1 && only
        ? [stretchOf(shown, only + open)]
        : pieces.map((piece) => stretchOf(piece, piece));
    });
}

/** What one stretch of the query is, and how much that explains; nothing for pieces that make no unit together. */
function readStretch(
  pieces: readonly Stretch[],
  lexicon: Lexicon,
  { literal, allEmpty, last, only }: { literal: boolean; allEmpty: boolean; last: boolean; only: boolean },
): { units: readonly Unit[]; value: number } | undefined {
  const raw = pieces.map((piece) => piece.raw).join(' ');
  const stretch = stretchOf(raw, pieces.map((piece) => piece.spaced).join(' '));
  const { bare, keys } = stretch;
  const other = lexicon.mistaken.has(bare) ? bare : nounOf(bare, (noun) => lexicon.mistaken.has(noun));
  const form = other === undefined ? undefined : lexicon.mistaken.get(other);
  if (other !== undefined && form !== undefined) {
    const text = raw.slice(0, other.length);
    const match = matchWord(stretchOf(text, other), lexicon, false);
    const told: Unit =
      match?.way === 'exact' ? { as: 'word', text, match, form } : { as: 'unknown', text, near: [], form };
    return { units: [told], value: keys.length };
  }
  // A letter that is the last of several words is the beginning of any, and makes no name of theirs half typed.
  const [first, end] = [pieces[0]?.bare ?? '', pieces.at(-1)?.bare ?? ''];
  if (last && !only && /^[ㄱ-ㅣa-z]$/.test(bare)) return { units: [{ as: 'empty', text: raw }], value: 0 };
  if (pieces.length > 1 && /^[ㄱ-ㅣ]$/.test(end) && !/^[ㄱ-ㅎ]+$/.test(first)) return undefined;
  const matches = matchNames(stretch, lexicon).filter(
    (match) => (!literal || isSure(match)) && wordByWord(pieces, match) && isHeld(pieces, keys, match),
  );
  const [match] = matches;
  const name = match && {
    units: [{ as: 'name', text: raw, matches }] as const,
    value:
      keys.length * (nameValue[match.way] - 0.05 * match.cost) +
      (match.way === 'typo' ? 0 : spanBonus * (pieces.length - 1)),
  };
  if (name && isSure(match)) return name;

  const version = match ? undefined : unknownVersion(stretch, lexicon);
  if (version) return { units: [version], value: keys.length };
  if (pieces.length > 1) return name;
  if (!allEmpty && isEmpty(bare)) return { units: [{ as: 'empty', text: raw }], value: keys.length * 0.5 };

  // A consonant behind a word is the beginning of a particle or of more, which is not known yet: 기업ㄱ.
  const typed = last && /[가-힣]{2}[ㄱ-ㅎ]$/.test(bare) ? bare.slice(0, -1) : bare;
  const settled =
    typed === bare || lexicon.byBare.has(typed) ? undefined : matchWord(stretchOf(typed, typed), lexicon, false);
  const found = settled?.way === 'exact' ? settled : matchWord(stretch, lexicon, last && only && !literal);
  // A syllable that is the last of several words is no verb's yet: 주간 이, on its way to 이용자.
  if (last && !only && bare.length === 1 && found?.weak) return { units: [{ as: 'empty', text: raw }], value: 0 };
  const word = found && (!literal || found.way === 'exact' || found.way === 'inflected') ? found : undefined;
  const wordWorth = word ? keys.length * wordValue[word.way] : 0;
  if (name && name.value > wordWorth) return name;
  const text = word === settled && typed !== bare ? raw.slice(0, -1) : raw;
  if (word) return { units: [{ as: 'word', text, match: word }], value: wordWorth };
  return { units: [{ as: 'unknown', text: raw, near: near(stretch, lexicon) }], value: 0 };
}

/** Whether a particle stands right after its noun: 클로드 만든 is not 클로드+만+든, 앤 트 로 픽 은 is. */
const isHeld = (pieces: readonly Stretch[], keys: string, { way, name }: Match): boolean =>
  way !== 'particle' || pieces.length === 1 || keys.length - name.keys.length < (pieces.at(-1)?.keys.length ?? 0);

const isSure = ({ way }: Match): boolean => way === 'exact' || way === 'particle';

/** A version as it is typed after a name: `4`, `v3.3`, `5o`; particles may follow. */
const version = /^v?(\d+(?:\.\d+)*[a-z]?)(?![a-z])(.*)$/;

/**
 * Tells a version that is not known from a name: 라마 4, GPT-5. It is never turned into another version.
 * @param stretch a stretch that is no name by itself
 */
function unknownVersion(stretch: Stretch, lexicon: Lexicon): UnknownVersion | undefined {
  const bare = stretch.bare.replace(/\.$/, '');
  const base = stemOfName(bare)?.replace(/v$/, '');
  const rest = base === undefined ? null : version.exec(bare.slice(base.length));
  if (base === undefined || base.length < 2 || !rest) return undefined;
  const [, number = '', after = ''] = rest;
  if (after !== '' && !areParticles(keysOf(after))) return undefined;
  const named = lexicon.byBare.get(base);
  const family = named?.things.some((thing) => lexicon.kinds[thing] === 'model') ? named : undefined;
  const siblings = lexicon.byBase.get(base) ?? [];
  if (!family && siblings.length === 0) return undefined;
  const text = stretch.raw.slice(0, stretch.raw.length - after.length).trim() || `${base} ${number}`;
  return { as: 'version', text, family, siblings };
}

/** A model with a word after it that only others' names have is a version that is not known: o1 pro. */
function variants(units: readonly Unit[], { byPart, kinds, things }: Lexicon): Unit[] {
  return units.flatMap((unit, i): Unit[] => {
    const [model, next] = [unit.as === 'name' ? unit.matches[0] : undefined, units[i + 1]];
    const before = units[i - 1];
    if (before && variantOf(before, unit)) return [];
    return next && variantOf(unit, next) && model
      ? [{ as: 'version', text: `${unit.text} ${next.text}`, family: model.name, siblings: [] }]
      : [unit];
  });
  function variantOf(one: Unit, two: Unit): boolean {
    const [match] = one.as === 'name' ? one.matches : [];
    const place = match?.name.things[0] ?? -1;
    if (match?.way !== 'exact' || kinds[place] !== 'model' || two.as !== 'word' || two.match.way !== 'exact')
      return false;
    const named = (byPart.get(nameKey(two.text)) ?? []).flatMap(({ things: [of = -1] }) => of);
    return (
      named.length > 0 && named.every((of) => kinds[of] === 'model' && of !== place && things[of]?.family !== place)
    );
  }
}

/** Whether a slip in a name of several words, typed in as many, leaves each word near its own: 일간 사용자 is not 월간 사용자. */
function wordByWord(pieces: readonly Stretch[], { way, name }: Match): boolean {
  const words = name.spaced.split(' ');
  if (way !== 'typo' || pieces.length !== words.length || pieces.length === 1) return true;
  return words.every((word, i) => {
    const keys = keysOf(word);
    const typed = pieces[i]?.keys ?? '';
    if (i === words.length - 1 && typed.startsWith(keys)) return true;
    // Beside its other words a short one bears the key beside, or a letter that stands alone: 테ㅜ자 유치.
    const short = /[ㄱ-ㅣ]/.test(pieces[i]?.bare ?? '') ? 1 : 0.75;
    return distance(typed, keys, edits({ keys, bare: word }) || short) < Number.POSITIVE_INFINITY;
  });
}
