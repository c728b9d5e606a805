import { entityToken, wordToken } from '../index/token.ts';
import { asksForNext } from '../language/empty.ts';
import { matchWord, type WordMatch } from '../language/index-words.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { begunBy } from '../language/name-match.ts';
import { stretchOf } from '../language/stretch.ts';
import type { Reading, Unit } from '../language/understand.ts';
import type { FullText, Postings } from './full-text.ts';

/** A unit of the query that says something, with the pages that hold it. */
export interface Sought {
  readonly unit: Unit;
  /** The things that it names, most fitting first. */
  readonly things: readonly number[];
  /** The things of whose names it is a part, and how much of the name: 언어모델 is 4/7 of 대규모 언어모델. */
  readonly partOf: ReadonlyMap<number, number>;
  readonly postings: Postings;
  /** How much it tells: its inverse document frequency. */
  readonly weight: number;
  /** Cannot answer alone. */
  readonly weak: boolean;
}

/** Inverse document frequency as in BM25 (Robertson and Zaragoza 2009). */
const idf = (pages: number, holding: number): number => Math.log(1 + (pages - holding + 0.5) / (holding + 0.5));

/** The things that a unit names: those of the surest match, and of others that are as near. */
export function thingsOf(unit: Unit): number[] {
  const names =
    unit.as === 'name'
      ? unit.matches.filter(({ cost }) => cost <= (unit.matches[0]?.cost ?? 0) + 0.1).map(({ name }) => name)
      : unit.as === 'version' && unit.family
        ? [unit.family]
        : [];
  return [...new Set(names.flatMap(({ things }) => things))];
}

/** Looks up every unit of a reading that says something. */
export async function retrieve(reading: Reading, lexicon: Lexicon, fullText: FullText): Promise<Sought[]> {
  const parts = namesInPart(reading.units, lexicon);
  const telling = reading.units.filter((unit) => unit.as === 'word' || thingsOf(unit).length > 0);
  return Promise.all(
    telling.map(async (unit): Promise<Sought> => {
      const postings = await postingsOf(unit, lexicon, fullText);
      return {
        unit,
        things: thingsOf(unit),
        partOf: parts.get(unit) ?? new Map(),
        postings,
        weight: idf(lexicon.pages, postings.size) * (isAsking(unit, reading) ? 0.05 : 1),
        weak: unit.as === 'word' && (unit.match.weak || /^\d+$/.test(unit.text)),
      };
    }),
  );
}

/** Whether a word is part of the asking: the predicate of a question (언제 나왔어), and what is asked for (어느 회사). */
function isAsking(unit: Unit, { asking, units }: Reading): boolean {
  if (!asking || unit.as !== 'word') return false;
  const before = units[units.indexOf(unit) - 1];
  return unit.match.words.every(({ verb }) => verb) || (before?.as === 'empty' && asksForNext(before.text));
}

/** For each unit the things of whose names it is a part or a beginning, with the words beside it or alone. */
function namesInPart(units: readonly Unit[], lexicon: Lexicon): Map<Unit, Map<number, number>> {
  const found = new Map<Unit, Map<number, number>>();
  for (let start = 0; start < units.length; start++) {
    let run = '';
    for (let end = start; end < units.length; end++) {
      const unit = units[end];
      const stem = unit?.as === 'word' && unit.match.words.length === 1 ? unit.match.words[0]?.stem : undefined;
      if (stem === undefined) break;
      run += stem;
      const begun = begunBy(stretchOf(run, run), lexicon).map(({ name, cost }) => ({ name, share: 1 - cost }));
      const parts = (lexicon.byPart.get(run) ?? []).map((name) => ({ name, share: run.length / name.bare.length }));
      for (const { name, share } of [...parts, ...begun]) {
        for (const member of units.slice(start, end + 1)) {
          const shares = found.get(member) ?? new Map<number, number>();
          for (const thing of name.things) shares.set(thing, Math.max(shares.get(thing) ?? 0, share));
          found.set(member, shares);
        }
      }
    }
  }
  return found;
}

async function postingsOf(unit: Unit, lexicon: Lexicon, fullText: FullText): Promise<Postings> {
  const find = async ({ way, words }: WordMatch): Promise<Postings> => {
    const found = await Promise.all(words.map(({ stem, verb }) => fullText.find(wordToken(stem, verb))));
    return way === 'compound' ? sideBySide(found) : union(found);
  };
  if (unit.as === 'word') return find(unit.match);
  const entities = thingsOf(unit).flatMap((place) => lexicon.things[place]?.entity ?? []);
  if (entities.length > 0) return union(await Promise.all(entities.map((id) => fullText.find(entityToken(id)))));
  // A keyword of a chart: the words themselves.
  const words = (unit.as === 'name' ? (unit.matches[0]?.name.spaced ?? '') : '').split(' ').flatMap((text) => {
    const match = matchWord(stretchOf(text, text), lexicon, false);
    return match && match.way !== 'compound' ? [match] : [];
  });
  return sideBySide(await Promise.all(words.map(find)));
}

function union(all: readonly Postings[]): Postings {
  if (all.length === 1 && all[0]) return all[0];
  const byPage = Map.groupBy(
    all.flatMap((postings) => [...postings]),
    ([id]) => id,
  );
  return new Map([...byPage].map(([id, own]) => [id, own.flatMap(([, places]) => places).sort((a, b) => a - b)]));
}

/** How many tokens may lie between the words of a compound: a word has a few tokens of its own. */
const besides = 4;

/** The pages on which words stand side by side in their order, and the places where the first does. */
function sideBySide(all: readonly Postings[]): Postings {
  const [first, ...rest] = all;
  const merged = new Map<string, number[]>();
  for (const [id, places] of first ?? []) {
    const fit = places.filter((place) => {
      let at = place;
      return rest.every((postings) => {
        const next = postings.get(id)?.find((other) => other > at && other - at <= besides);
        if (next !== undefined) at = next;
        return next !== undefined;
      });
    });
    if (fit.length > 0) merged.set(id, fit);
  }
  return merged;
}
