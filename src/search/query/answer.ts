import { keysOf, normalise } from '../../korean/letters.ts';
import { areParticles, nounOf } from '../../korean/particles.ts';
import type { Kind } from '../index/kinds.ts';
import { count } from '../language/index-words.ts';
import type { Lexicon, Thing } from '../language/lexicon.ts';
import { near } from '../language/slips.ts';
import { stretchOf } from '../language/stretch.ts';
import type { Reading, Unit } from '../language/understand.ts';
import { vocabularyOf } from '../language/vocabulary.ts';
import { answerDirectly, type Direct, saysNothing } from './direct.ts';
import { excerptOf, type Piece, wordsOfTokens } from './excerpt.ts';
import type { FoundPage, FullText } from './full-text.ts';
import { answers, isEntity, namedFirst, type Ranked, rank } from './rank.ts';
import { closeness, spokenTogether } from './relevance.ts';
import { retrieve, type Sought, thingsOf } from './retrieve.ts';
import { notHere } from './say.ts';

/** A page that answers, ready to be shown. */
export interface Hit {
  /** Base path left out. */
  readonly path: string;
  readonly kind: Kind;
  readonly title: string;
  readonly excerpt: readonly Piece[];
}

/** What a query comes to. */
export interface Answer {
  readonly reading: Reading;
  /** Every page that answers, best first. */
  readonly ranked: readonly Ranked[];
  readonly sought: readonly Sought[];
  readonly direct: Direct;
}

/** Answers a query, once it is read, from names and full text. */
export async function answerReading(reading: Reading, lexicon: Lexicon, fullText: FullText): Promise<Answer> {
  const [all, kinds] = await Promise.all([retrieve(reading, lexicon, fullText), fullText.kinds()]);
  // Words written as one that stand nowhere side by side are another word: 메타데이터.
  const apart = new Set(all.filter(({ postings }) => postings.size === 0).map(({ unit }) => unit));
  const sought = all.filter(({ unit }) => !apart.has(unit));
  const read = { ...reading, units: reading.units.map((unit) => (apart.has(unit) ? asUnknown(unit, lexicon) : unit)) };
  const beside = unsaid(read, sought, lexicon);
  const direct = beside ? { facts: [], missing: [beside.missing] } : directly(read, lexicon);
  const left = await retrieve({ ...reading, units: reading.without }, lexicon, fullText);
  const shown = keep(answers(read, rank(sought, lexicon, kinds), sought, lexicon), sought, left);
  const lacking = direct.facts.length === 0 && direct.missing.length > 0;
  const isBeside = read.units.some(({ as }) => as === 'unknown') && sought.length === 2;
  const named = lacking || isBeside || saysOnlyNames(sought, lexicon) ? namedFirst(shown, sought) : shown;
  const first = beside?.word ? heldFirst(named, beside.word) : named;
  const ranked = await holding(read, first, fullText);
  const form = await formOnSite(sought, ranked, fullText);
  if (form === undefined) return { reading: read, ranked, sought, direct };
  const units = read.units.map(
    (unit): Unit => (unit.as === 'word' ? { as: 'unknown', text: unit.text, near: [], form } : unit),
  );
  return { reading: { ...read, units }, ranked: [], sought: [], direct };
}

/** The facts that answer, where none is of what is to be left out. */
function directly(reading: Reading, lexicon: Lexicon): Direct {
  const out = reading.without.flatMap(thingsOf);
  const direct = answerDirectly(reading, lexicon);
  const isOut = direct.facts.some(({ of, beside }) => [...of, ...beside].some((place) => out.includes(place)));
  return isOut ? { facts: [], missing: [] } : direct;
}

/** Pages without those of what is to be left out, and without those that hold it and are not named themselves. */
function keep(ranked: readonly Ranked[], sought: readonly Sought[], left: readonly Sought[]): readonly Ranked[] {
  const named = new Set(sought.flatMap(({ things }) => things));
  const holds = ({ id = '', thing = -1 }: Ranked): boolean =>
    left.some(({ postings, things }) => things.includes(thing) || (postings.has(id) && !named.has(thing)));
  return ranked.filter((page) => !holds(page));
}

/**
 * Whether a query is names, and words of questions that say nothing of their own: 라마 만든 회사. What is measured with a particle
 * after it makes a piece of a text: 앤트로픽이 몸값을.
 */
const saysOnlyNames = (sought: readonly Sought[], lexicon: Lexicon): boolean =>
  sought.some(({ things }) => things.length > 0) &&
  sought.every(({ things: [first = -1], unit }) =>
    unit.as === 'name'
      ? isEntity.test(lexicon.kinds[first] ?? '') || unit.matches[0]?.way !== 'particle'
      : vocabularyOf(lexicon)(unit.text).flat().some(saysNothing),
  );

/**
 * What is asked of something that the site only mentions, or what it only mentions of something that it knows, where no page says
 * the two of one another: xAI 기업가치, 인스타그램 이용자 수, 메타 주가. No other figure answers that, nor what is asked of
 * something else in words that only ask (대상 누가 만들었어).
 */
function unsaid(
  { query, asking, units }: Reading,
  sought: readonly Sought[],
  lexicon: Lexicon,
): { word?: Sought; missing: string } | undefined {
  const means = vocabularyOf(lexicon);
  const kindOf = ({ things }: Sought): string => lexicon.kinds[things[0] ?? -1] ?? '';
  const isLoose = ({ unit }: Sought): boolean =>
    unit.as === 'word' &&
    (unit.match.way === 'exact' || unit.match.way === 'inflected') &&
    unit.match.words.every(({ verb, stem }) => !verb && stem.length > 1) &&
    means(unit.text).length === 0;
  const [word, ...others] = sought.filter(isLoose);
  const [entity, ...further] = sought.filter((one) => isEntity.test(kindOf(one)));
  if (!word || others.length > 0 || further.length > 0) return undefined;
  const nounIn = ({ unit: { text } }: Sought): string => nounOf(text) ?? text;
  const notSaid = (first: Sought, second: Sought, least: number): string | undefined => {
    const isSaid = [...first.postings.keys()].some(
      (id) => second.postings.has(id) && closeness(id, [first, second]) > least,
    );
    return isSaid ? undefined : notHere(`${nounIn(first)} ${nounIn(second)}`);
  };
  const nothing = { word, missing: `‘${nounIn(word)}’에 관한 그런 사실은 이 사이트에 없습니다.` };
  if (entity && units[0] === word.unit && /보다|비교|(?<![a-z])vs(?![a-z])/i.test(query)) return nothing;
  if (entity) {
    const missing = sought.length === 2 ? notSaid(entity, word, 0) : undefined;
    return missing === undefined ? undefined : { missing };
  }
  const next = sought[sought.indexOf(word) + 1];
  const missing = next && /^(?:term|chart)$/.test(kindOf(next)) ? notSaid(word, next, spokenTogether) : undefined;
  if (missing !== undefined) return { word, missing };
  const asks = units
    .filter(({ as, text }) => as !== 'name' && text !== word.unit.text)
    .map(({ text }) => means(text).flat());
  const onlyAsks = units[0] === word.unit && asks.every((own, i) => own.length > 0 || units[i + 1]?.as === 'empty');
  const asksSomething = asking ? asks.some(({ length }) => length > 0) : asks.flat().some(({ metric }) => metric);
  return onlyAsks && asksSomething ? nothing : undefined;
}

/** The pages that hold a word, before all others. */
function heldFirst(ranked: readonly Ranked[], { postings }: Sought): readonly Ranked[] {
  const holds = ({ id = '' }: Ranked): boolean => postings.has(id);
  return [...ranked.filter(holds), ...ranked.filter((page) => !holds(page))];
}

/** Quotation marks around words that must stand just so. */
const quoted = /^\s*['‘"“]([^'‘’"“”]+\s[^'‘’"“”]+)['’"”]\s*$/;

/** Of a query in quotation marks the pages that hold it word for word; of words that are not here all that is near. */
async function holding(
  { query, units }: Reading,
  ranked: readonly Ranked[],
  fullText: FullText,
): Promise<readonly Ranked[]> {
  const phrase = normalise(quoted.exec(query)?.[1] ?? '');
  if (phrase === '' || units.some(({ as }) => as === 'unknown')) return ranked;
  const held = await Promise.all(
    ranked.slice(0, 30).map(async ({ id }) => {
      const page = id === undefined ? undefined : await fullText.page(id);
      return page && normalise(`${page.title} ${page.text}`).includes(phrase);
    }),
  );
  return ranked.filter((_, at) => held[at]);
}

/** How many pages are looked at for the word as it was typed. */
const looked = 5;

/**
 * Of a query that is a single word in a verb's form, tells how the site writes that word where it writes it otherwise.
 *
 * A verb or a verbal noun alone says little: 관계되다 is no question about 관계, nor 수학하다 about 수학. So such a query is
 * answered where the very form stands in the text, and asked back otherwise. Beside other words any form is as good.
 * @returns the form that the site has, or `undefined` where the query is to be answered
 */
async function formOnSite(
  sought: readonly Sought[],
  ranked: readonly Ranked[],
  fullText: FullText,
): Promise<string | undefined> {
  const [only, ...others] = sought;
  if (
    !only ||
    others.length > 0 ||
    ranked.length === 0 ||
    only.unit.as !== 'word' ||
    only.unit.match.way !== 'inflected'
  )
    return undefined;
  const typed = normalise(only.unit.text);
  const [word] = only.unit.match.words;
  const rest = word && keysOf(typed).slice(word.keys.length);
  if (!word || rest === undefined || (!word.verb && (rest.startsWith(count) || areParticles(rest)))) return undefined;

  const ids = ranked.flatMap(({ id }) => (id === undefined ? [] : [id])).slice(0, looked);
  const pages = await Promise.all(ids.map(async (id) => ({ id, page: await fullText.page(id) })));
  if (pages.some(({ page }) => normalise(`${page.title} ${page.text}`).includes(typed))) return undefined;
  if (!word.verb) return word.stem;
  for (const { id, page } of pages) {
    const form = wordAt(page, only.postings.get(id)?.[0]);
    if (form) return form;
  }
  return word.stem;
}

/** The word of a page at which a token stands, without the marks around it. */
function wordAt({ title, text, steps }: FoundPage, token: number | undefined): string | undefined {
  if (token === undefined) return undefined;
  const words = `${title.trim()} ${text.trim()}`.split(/\s+/);
  return words[wordsOfTokens(steps)[token] ?? -1]?.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** Words that stand nowhere side by side: unknown as one word, or nothing where a question is made of them. */
const asUnknown = ({ text }: Unit, lexicon: Lexicon): Unit =>
  vocabularyOf(lexicon)(text).length > 0
    ? { as: 'empty', text }
    : { as: 'unknown', text, near: near(stretchOf(text, normalise(text)), lexicon) };

/** Answers from names alone, where full text cannot be had: what is named, then the charts that feature it. */
export function answerByName(reading: Reading, lexicon: Lexicon): Answer {
  const out = reading.without.flatMap(thingsOf);
  const places = reading.units.flatMap(thingsOf).filter((place) => !out.includes(place));
  const charts = places.flatMap((place) => lexicon.things[place]?.charts ?? []);
  const ranked = [...new Set([...places, ...charts])].flatMap((thing, order): Ranked[] => {
    const kind = lexicon.kinds[thing];
    return kind ? [{ id: undefined, thing, kind, score: -order }] : [];
  });
  return { reading, ranked, sought: [], direct: directly(reading, lexicon) };
}

/** Makes a ranked page ready to be shown. What is known by name and sought by name alone needs no full text. */
export async function show(
  { id, thing }: Ranked,
  { sought }: Pick<Answer, 'sought'>,
  lexicon: Lexicon,
  fullText: FullText | undefined,
): Promise<Hit> {
  const known = thing === undefined ? undefined : lexicon.things[thing];
  const words = sought.filter(({ unit, postings }) => unit.as === 'word' && id !== undefined && postings.has(id));
  if (known && (words.length === 0 || !fullText)) return byName(known);
  if (id === undefined || !fullText) throw new RangeError('a page that is known neither by name nor by full text');
  const page = await fullText.page(id);
  const places = (words.length > 0 ? words : sought).flatMap(({ postings }) => postings.get(id) ?? []);
  return {
    path: page.path,
    kind: page.kind,
    title: page.title,
    excerpt: excerptOf(page, places, marked(sought, lexicon)),
  };
}

const byName = ({ path, kind, title, summary }: Thing): Hit => ({
  path,
  kind,
  title,
  excerpt: [{ text: summary, mark: false }],
});

/** What to mark in a text: the stems of nouns and the names of what is named, the longest first. */
function marked(sought: readonly Sought[], lexicon: Lexicon): string[] {
  const stems = sought.flatMap(({ unit }) =>
    unit.as === 'word' ? unit.match.words.filter(({ verb }) => !verb).map(({ stem }) => stem) : [],
  );
  const things = new Set(sought.flatMap(({ things: places }) => places));
  const names = lexicon.names.filter(({ things: places }) => places.some((place) => things.has(place)));
  return [...stems, ...names.map(({ spaced }) => spaced.split(' ')[0] ?? '')].sort((a, b) => b.length - a.length);
}
