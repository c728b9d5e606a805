import type { Kind } from '../index/kinds.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { Reading } from '../language/understand.ts';
import { closeness, frequency, headship, phraseLooseness, spokenTogether } from './relevance.ts';
import type { Sought } from './retrieve.ts';

/** A page in its place among the answers. */
export interface Ranked {
  /** Its id in full text; pages known by name only may have none. */
  readonly id: string | undefined;
  /** Its place among the things of the dictionary, where it is one. */
  readonly thing: number | undefined;
  readonly kind: Kind;
  readonly score: number;
}

/** How kinds of pages come one after another where nothing is named: prose tells most, a bare figure least. */
const proseFirst: Readonly<Record<Kind, number>> = {
  section: 1,
  model: 0.8,
  company: 0.9,
  person: 0.8,
  term: 0.8,
  article: 0.7,
  about: 0.7,
  chart: 0.6,
  fact: 0.3,
};

/** Kinds of things that have facts of their own. */
export const isEntity = /^(?:company|model|person)$/;

/** What it is worth to be named. A chart of what is named is worth less. */
const worthOfNamed = 4;
const chartOfNamed = 2.5;

/** A share of the query's weight from which on a page answers all of it. */
const whole = 0.9;
/** What a page's standing is worth: it answers all of the query; it is named and answers a part; it only mentions it all. */
const standing = { answers: 100, named: 60, mentions: 50, holds: 0 } as const;
/** The least share of the query that a page must hold to be shown, unless it is named. */
const leastShare = 0.25;

/**
 * Puts the pages that hold units of the query in order: those that answer all of it before those that answer a part; among
 * them what is named, then its charts and facts, then sections by relevance, which is the share of the query's weight that
 * a page holds, how close together, how far up and how often.
 */
export function rank(units: readonly Sought[], lexicon: Lexicon, kinds: ReadonlyMap<string, Kind>): Ranked[] {
  if (units.every(({ weak }) => weak)) return [];
  const total = weightOf(units);
  const sought = units.map((unit) => ({ ...unit, weight: unit.weight / total }));
  const share = sharesOf(sought);
  const inQuery = namedThings(sought, lexicon);
  const anyNamed = sought.some(({ things }) => things.length > 0);
  const isPair = sought.length === 2 || sought.length === 3;

  const placeOf = new Map(
    lexicon.things.flatMap((thing, place) => (thing?.page ? [[thing.page, place] as const] : [])),
  );
  const idOf = (place: number): string => lexicon.things[place]?.page ?? `#${place}`;
  const ranked: Ranked[] = [];
  for (const id of new Set([...share.keys(), ...[...inQuery.keys()].map(idOf)])) {
    const thing = id.startsWith('#') ? Number(id.slice(1)) : placeOf.get(id);
    const kind = (thing === undefined ? undefined : lexicon.kinds[thing]) ?? kinds.get(id);
    if (kind === undefined) continue;
    const name = thing === undefined ? undefined : inQuery.get(thing);
    const held = Math.max(share.get(id) ?? 0, name?.direct ? heldByName(name.units, share, kinds) : 0);
    if (held < leastShare && !name?.direct) continue;
    // Some words of a name are worth as much as they are of the query, and put nothing first: 모델 of 폐쇄형 모델.
    const prior = name ? 3 * name.worth * (anyNamed ? 1 : held) : anyNamed ? 3 * underNamed(kind) : proseFirst[kind];
    const close = closeness(id, sought);
    const relevance = 10 * held + 2 * close + headship(id, sought) + frequency(id, sought);
    const hasFacts = thing !== undefined && kind !== 'chart';
    // What says two or three words far apart says nothing of the one about the other: 구글 CEO.
    const isApart = kind === 'section' && isPair && close < spokenTogether;
    const mentions = anyNamed && !name && (hasFacts || isApart);
    const stands = held >= whole ? (mentions ? 'mentions' : 'answers') : anyNamed && name ? 'named' : 'holds';
    ranked.push({ id: id.startsWith('#') ? undefined : id, thing, kind, score: standing[stands] + relevance + prior });
  }
  ranked.sort((a, b) => b.score - a.score);
  return promotePhrase(anyNamed ? holdBackFacts(ranked) : ranked, sought);
}

const underNamed = (kind: Kind): number => (kind === 'chart' || kind === 'fact' ? 1 : 0) + proseFirst[kind] * 0.5;

const weightOf = (units: readonly Sought[]): number => units.reduce((sum, { weight }) => sum + weight, 0);

/** What share of the query's weight each page holds. */
function sharesOf(sought: readonly Sought[]): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { postings, weight } of sought) {
    for (const id of postings.keys()) shares.set(id, (shares.get(id) ?? 0) + weight);
  }
  return shares;
}

interface NamedThing {
  readonly units: readonly Sought[];
  readonly worth: number;
  /** Named itself, not only drawn with what is named. */
  readonly direct: boolean;
}

/** The things that the query names, in whole or in part, and the charts of them. */
function namedThings(sought: readonly Sought[], lexicon: Lexicon): Map<number, NamedThing> {
  const found = new Map<number, NamedThing>();
  const add = (place: number, unit: Sought, worth: number, direct = true): void => {
    const known = found.get(place);
    found.set(place, {
      units: [...(known?.units ?? []), unit],
      worth: Math.max(known?.worth ?? 0, worth),
      direct: direct || known?.direct === true,
    });
  };
  for (const unit of sought) {
    const { things, partOf } = unit;
    for (const [order, place] of things.entries()) {
      add(place, unit, worthOfNamed - 0.2 * order);
      for (const chart of lexicon.things[place]?.charts ?? [])
        if (!things.includes(chart)) add(chart, unit, chartOfNamed, false);
    }
    for (const [place, part] of partOf)
      if (part >= 0.4) add(place, unit, 1 + 2 * part - (lexicon.kinds[place] === 'chart' ? 0.4 : 0));
  }
  return found;
}

/** What share of the query a named thing's page answers: its name, and the facts that the page shows. */
function heldByName(
  units: readonly Sought[],
  share: ReadonlyMap<string, number>,
  kinds: ReadonlyMap<string, Kind>,
): number {
  let best = weightOf([...new Set(units)]);
  for (const { postings, things } of units) {
    if (things.length === 0) continue;
    for (const id of postings.keys()) if (kinds.get(id) === 'fact') best = Math.max(best, 0.97 * (share.get(id) ?? 0));
  }
  return best;
}

/** How many facts come before the sections where something is named; the rest follow them, and none is lost. */
const factsFirst = 3;

function holdBackFacts(ranked: readonly Ranked[]): Ranked[] {
  const answering = ranked.filter(({ score }) => score >= standing.answers);
  const back = new Set(answering.filter(({ kind }) => kind === 'fact').slice(factsFirst));
  const rest = ranked.slice(answering.length);
  return [...answering.filter((page) => !back.has(page)), ...back, ...rest];
}

/** What is named itself, before all that only speaks of it. */
export function namedFirst(ranked: readonly Ranked[], sought: readonly Sought[]): readonly Ranked[] {
  const named = sought.flatMap(({ things }) => things);
  const isNamed = ({ thing = -1 }: Ranked): boolean => named.includes(thing);
  return [
    ...named.flatMap((place) => ranked.filter(({ thing }) => thing === place)),
    ...ranked.filter((page) => !isNamed(page)),
  ];
}

/** Pages of prose: a piece of their text, or their headline, may be what is typed. */
const prose = new Set<Kind>(['section', 'article']);

/**
 * A query that is a piece of a text is looked for there: the prose that holds it word by word, most tightly, comes right after
 * the first answer, or third where only two units make it a sentence by their particles.
 */
function promotePhrase(ranked: Ranked[], sought: readonly Sought[]): Ranked[] {
  const isSentence = sought.some(({ unit }) =>
    unit.as === 'name' ? unit.matches[0]?.way === 'particle' : unit.as === 'word' && unit.match.way === 'inflected',
  );
  if (sought.length < 2 || (sought.length === 2 && !isSentence)) return ranked;
  const holding = ranked.flatMap((page) => {
    const looseness = page.id !== undefined && prose.has(page.kind) ? phraseLooseness(page.id, sought) : undefined;
    return looseness === undefined ? [] : [{ page, looseness }];
  });
  const least = Math.min(...holding.map(({ looseness }) => looseness));
  const to = sought.length === 2 ? 2 : 1;
  const first = ranked.slice(0, to);
  const next = holding.flatMap(({ page, looseness }) => (looseness === least && !first.includes(page) ? [page] : []));
  return [...first, ...next, ...ranked.slice(to).filter((page) => !next.includes(page))];
}

/**
 * What of a ranking may be shown. What stands first in a Korean phrase is what it is about, so where that is unknown the rest
 * answers nothing (삼성전자 주가), unless something is named beside it or two words of the rest stand close together.
 */
export function answers(
  reading: Reading,
  ranked: readonly Ranked[],
  sought: readonly Sought[],
  { kinds }: Lexicon,
): readonly Ranked[] {
  const telling = reading.units.filter(({ as }) => as !== 'empty');
  const names = sought.filter(({ things }) => things.length > 0);
  // Another day of a month that is here is another date: 9월 30일.
  const isOtherDate = telling.some(({ as, text }) => as === 'unknown' && /^\d+[년월일]/.test(text));
  if (isOtherDate && names.length === 0) return [];
  if (telling[0]?.as !== 'unknown' || telling.some(({ as }) => as === 'version')) return ranked;
  // What is measured of something unknown is not here: 엔비디아 기업가치.
  if (names.some(({ things }) => isEntity.test(kinds[things[0] ?? -1] ?? ''))) return ranked;
  if (sought.length < 2 || names.length > 0) return [];
  return ranked.filter(({ id }) => id !== undefined && closeness(id, sought) > spokenTogether);
}
