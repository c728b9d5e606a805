import { normalise } from '../../../src/korean/letters.ts';
import { englishWords, koreanWords } from '../../../src/search/index/real-words.ts';
import { matchWord } from '../../../src/search/language/index-words.ts';
import { beginning, matchNames } from '../../../src/search/language/name-match.ts';
import { stretchOf } from '../../../src/search/language/stretch.ts';
import type { Answer } from '../../../src/search/query/answer.ts';
import { say } from '../../../src/search/query/say.ts';
import type { SearchSite } from './site.ts';
import {
  isHangul,
  isLatin,
  pick,
  random,
  runsOf,
  strokesOf,
  toHangul,
  toInitials,
  toKeys,
  withSlips,
} from './typing.ts';

/** A query and the paths of which one must come first. */
export interface Case {
  readonly query: string;
  readonly wanted: readonly string[];
  /** The name that was typed. */
  readonly name: string;
}

/** Sixty particles, single and stacked. */
export const particles = (
  '은 는 이 가 을 를 의 에 에서 에게 으로 로 와 과 도 만 까지 부터 마저 조차 ' +
  '마다 밖에 뿐 보다 처럼 만큼 이랑 하고 나 이나 라도 이라도 이든지 이야 이야말로 이란 라는 이라고 으로서 로써 ' +
  '로부터 에서의 에서도 에서는 까지도 만이 만의 와의 과의 로의 커녕 은커녕 라든지 이라든지 조차도 이나마 에게서는 한테서도 까지만 으로만'
).split(' ');

interface NameOf {
  readonly name: string;
  readonly wanted: readonly string[];
}

/** Every name and alias of the dictionary with what it leads to. */
export const namesOf = ({ made: { dictionary } }: SearchSite): NameOf[] =>
  dictionary.names.map(([name, ...places]) => ({
    name,
    wanted: places.map((place) => dictionary.things[place]?.path ?? ''),
  }));

const of = ({ name, wanted }: NameOf, queries: readonly (string | undefined)[]): Case[] =>
  [...new Set(queries)].flatMap((query) => (query === undefined || query === name ? [] : [{ query, wanted, name }]));

/** Every name with every particle. */
export const withParticles = (site: SearchSite): Case[] =>
  namesOf(site).flatMap((name) =>
    of(
      name,
      particles.map((particle) => name.name + particle),
    ),
  );

/** Every name typed with the other layout on: the whole of it, its Hangul alone, its Latin alone; lower case and upper. */
export const inOtherLayout = (site: SearchSite): Case[] =>
  namesOf(site).flatMap((name) => {
    const runs = runsOf(name.name);
    const flip = (hangul: boolean, latin: boolean, fold: (text: string) => string): string | undefined => {
      const flipped = runs.map((run) => {
        if (isHangul(run)) return hangul ? fold(toKeys(run)) : run;
        return isLatin(run) && latin ? toHangul(fold(run)) : run;
      });
      return flipped.includes(undefined) ? undefined : flipped.join('');
    };
    const asIs = (text: string): string => text;
    const lower = (text: string): string => text.toLowerCase();
    const upper = (text: string): string => text.toUpperCase();
    return of(
      name,
      [asIs, lower, upper].flatMap((fold) => [
        flip(true, true, fold),
        flip(true, false, fold),
        flip(false, true, fold),
      ]),
    );
  });

/** The initial consonants of every name that has Hangul in it. */
export const asInitials = (site: SearchSite): Case[] =>
  namesOf(site).flatMap((name) => (/[가-힣]/.test(name.name) ? of(name, [toInitials(name.name)]) : []));

/** What stands on the screen after so many keys of a name, or undefined where es-hangul cannot tell. */
function typedSoFar(name: string, count: number): string | undefined {
  let left = count;
  const shown = runsOf(name).map((run) => {
    const keys = isHangul(run) ? toKeys(run) : run;
    const part = keys.slice(0, Math.max(0, left));
    left -= keys.length;
    return isHangul(run) && part !== '' ? toHangul(part) : part;
  });
  return shown.includes(undefined) ? undefined : shown.join('');
}

/**
 * Every keystroke past 60 % of a name. Two kinds of collisions are no fault of the search: what is typed so far may be
 * another name or more than 60 % of one, which is then right as well; and a version cut short is another version
 * (GPT-4 of GPT-4o), which must not be completed and is left out here.
 */
export function halfTyped(site: SearchSite): Case[] {
  const stages = namesOf(site).flatMap((name) => {
    const { strokes } = strokesOf(name.name);
    const least = Math.floor(strokes * 0.6) + 1;
    return Array.from({ length: strokes - least + 1 }, (_, i) => ({
      name,
      query: typedSoFar(name.name, least + i)?.toLowerCase(),
      whole: least + i === strokes,
      cutsVersion: /\d[\d.a-z]*$/i.test(typedSoFar(name.name, least + i) ?? '') && least + i < strokes,
    }));
  });
  const right = new Map<string, string[]>();
  for (const { name, query = '' } of stages) right.set(query, [...(right.get(query) ?? []), ...name.wanted]);
  return stages.flatMap(({ name, query, whole, cutsVersion }) =>
    query === undefined || whole || cutsVersion ? [] : [{ query, wanted: right.get(query) ?? [], name: name.name }],
  );
}

/** Names that bear a number of slips, each typed wrong some thirty times. */
export function slipped(site: SearchSite, count: 1 | 2, particle = false): Case[] {
  const next = random(count * 10 + Number(particle));
  return namesOf(site)
    .filter(({ name }) => {
      const { strokes, latin } = strokesOf(name);
      return count === 2 ? strokes >= 10 : strokes >= (latin ? 5 : 6);
    })
    .flatMap((name) => slips(name, count, next, particle));
}

/**
 * Names too short to bear a slip, each with one. Left out is what happens to be something else that the site knows, with
 * particles or as a word, and the beginning of a name, which is half typed and not mistyped.
 */
export function shortSlips(site: SearchSite): Case[] {
  const next = random(3);
  const { lexicon } = site;
  return namesOf(site)
    .filter(({ name }) => {
      const { strokes, latin } = strokesOf(name);
      return strokes < (latin ? 5 : 6);
    })
    .flatMap((name) => slips(name, 1, next, false))
    .filter(({ query }) => {
      const stretch = stretchOf(query, normalise(query));
      const word = matchWord(stretch, lexicon, false);
      const [match] = matchNames(stretch, lexicon);
      const isBegun = beginning(stretch, lexicon).length > 0;
      return (
        !isBegun &&
        (!word || word.weak) &&
        match?.way !== 'exact' &&
        match?.way !== 'particle' &&
        match?.way !== 'prefix'
      );
    });
}

function slips(name: NameOf, count: number, next: () => number, particle: boolean): Case[] {
  const queries = Array.from({ length: 30 }, () => {
    const query = withSlips(name.name, count, next);
    return particle && query !== undefined ? query + pick(particles, next) : query;
  });
  const typed = runsOf(name.name).join('').toLowerCase();
  return of(name, queries).filter(({ query }) => query !== '' && query.toLowerCase() !== typed);
}

/** Words of a list that the site holds nowhere: 5,000 of them, drawn with a seed. */
export function wordsNotOn(site: SearchSite, language: 'ko' | 'en', count = 5000): string[] {
  const text = site.made.pages
    .map(({ title, text: body, hidden }) => [title, body, ...hidden].join(' '))
    .join(' ')
    .toLowerCase();
  const list = (language === 'ko' ? koreanWords() : englishWords()).filter((word) => word.length > 1);
  const next = random(language === 'ko' ? 5 : 6);
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [list[i], list[j]] = [list[j] ?? '', list[i] ?? ''];
  }
  return list.filter((word) => !text.includes(word)).slice(0, count);
}

/** The paths that a reading asks about. */
const asked = ({ reading }: Answer, { lexicon }: SearchSite): string[] =>
  reading.units.flatMap((unit) =>
    unit.as === 'unknown'
      ? unit.near.flatMap(({ name }) => name.things.map((place) => lexicon.things[place]?.path ?? ''))
      : [],
  );

/**
 * How many cases have what is wanted first, in percent, and the others with what came first instead.
 * @param options.question being asked about it will do
 */
export async function measure(
  site: SearchSite,
  cases: readonly Case[],
  options: { readonly question?: boolean } = {},
): Promise<{ first: number; missed: string[] }> {
  const missed: string[] = [];
  for (const { query, wanted, name } of cases) {
    const [hit] = await site.top(query, 1);
    if (hit && wanted.includes(hit.path)) continue;
    const questions = options.question && !hit ? asked(await site.answer(query), site) : [];
    if (questions.some((path) => wanted.includes(path))) continue;
    missed.push(`${query} (${name}) → ${hit?.path ?? 'nothing'}`);
  }
  return { first: (100 * (cases.length - missed.length)) / cases.length, missed };
}

/** How many cases are asked about, in percent; which are answered instead; and which find nothing said about them. */
export async function measureQuestions(
  site: SearchSite,
  cases: readonly Case[],
): Promise<{ asked: number; hits: string[]; silent: string[] }> {
  const hits: string[] = [];
  const silent: string[] = [];
  for (const { query, wanted, name } of cases) {
    const found = await site.answer(query);
    const [first] = found.ranked;
    // Where nothing else is typed it may be taken for a name, and that is said.
    const isTaken =
      say(found.reading).taken.length > 0 && wanted.includes(site.lexicon.things[first?.thing ?? -1]?.path ?? '');
    if (first && !isTaken) hits.push(`${query} (${name}) → ${first.kind}`);
    else if (isTaken) continue;
    else if (!asked(found, site).some((path) => wanted.includes(path))) silent.push(`${query} (${name})`);
  }
  return { asked: (100 * (cases.length - hits.length - silent.length)) / cases.length, hits, silent };
}
