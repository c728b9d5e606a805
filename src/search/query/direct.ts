import { withJosa } from '../../korean/josa.ts';
import { normalise } from '../../korean/letters.ts';
import { nounOf } from '../../korean/particles.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { asWritten } from '../language/name-match.ts';
import { stretchOf } from '../language/stretch.ts';
import type { Told } from '../language/told.ts';
import type { Reading, Unit } from '../language/understand.ts';
import { type Meaning, vocabularyOf } from '../language/vocabulary.ts';

/** The facts that answer a question, what is told of two beside one another, and what there is no answer to. */
export interface Direct {
  readonly facts: readonly Told[];
  readonly words?: string | undefined;
  readonly missing: readonly string[];
}

/** What a question word asks for: a day, so many of a unit, a value. */
const asked: readonly (readonly [form: RegExp, is: (fact: Told) => boolean])[] = [
  [/언제|날짜|며칠|when/i, ({ kind }) => kind === 'event'],
  [/몇\s?명/, ({ units }) => units.includes('명')],
  [/몇\s?[번회]/, ({ units }) => units.includes('회')],
  [/얼마/, ({ kind }) => kind === 'figure'],
];

/** So many facts answer one question; of more a list is the answer. */
const most = 4;
const none: Direct = { facts: [], missing: [] };
const refused = (...missing: readonly string[]): Direct => ({ facts: [], missing: [...new Set(missing)].slice(0, 2) });

/**
 * Answers a question of who and what, when and counted how, with facts. Every word of it must be understood and every condition
 * hold; else there is no answer, and where who and what are known it is said what is missing and what there is.
 */
export function answerDirectly({ query, asking, units }: Reading, lexicon: Lexicon): Direct {
  const { things, kinds, measures } = lexicon;
  const dates = lexicon.figures.datesIn(query);
  const undated = dates.reduce((rest, { text }) => rest.replace(text, ' '), query);
  const isUndated = ({ text }: Unit): boolean => undated.includes(text) || !query.includes(text);
  const told = units.filter(isUndated).flatMap((unit) => subjectOf(unit, lexicon) ?? [unit]);
  const { who, what } = wordsOf(told, lexicon, vocabularyOf(lexicon)) ?? { who: [], what: [] };
  const metrics = new Set(
    what.flatMap(({ meanings }) =>
      // A basis that may as well say nothing asks for no metric: 오픈AI 기업.
      meanings.flatMap(({ metric, basis }) => (metric && !(basis && meanings.some(saysNothing)) ? metric : [])),
    ),
  );
  if (metrics.size === 0) return none;
  const of = (place: number): readonly Told[] => things[place]?.facts ?? [];
  const all = (who.length > 0 ? who : [...things.keys()]).flatMap(of).filter(({ metric }) => metrics.has(metric));
  const known = [...new Map(all.map((fact) => [fact.id, fact])).values()];
  const isAsked = (fact: Told): boolean =>
    what.some(({ meanings }) => meanings.some(({ metric }) => metric === fact.metric)) &&
    what.every((word) => explains(fact, word) || word.stems.some((stem) => amountsOf(fact, lexicon).includes(stem))) &&
    dates.every(({ isIn }) => fact.when !== undefined && isIn(fact.when)) &&
    asked.every(([form, is]) => !form.test(query) || is(fact));
  const isOf = (fact: Told, place: number): boolean =>
    fact.of.includes(place) ||
    (fact.kind === 'event' && fact.beside.includes(place) && who.some((other) => fact.of.includes(other))) ||
    (fact.kind !== 'event' && (fact.beside.includes(place) || of(place).some(({ id }) => id === fact.id)));
  /** The facts asked for; one measured in one place alone is none where the whole is known, nor a maker's beside one's own. */
  const found = (places: readonly number[]): readonly Told[] => {
    const facts = known.filter((fact) => places.every((place) => isOf(fact, place)) && isAsked(fact));
    const whole = facts.filter(({ where }) => where === undefined || who.includes(where));
    const left = whole.length > 0 ? whole : facts;
    const isOwn = (fact: Told, place: number): boolean => fact.of.includes(place) || kinds[place] === 'company';
    // Of a model and its maker, the model's.
    const models = places.filter((place) => kinds[place] !== 'company');
    const nearest = models.length > 0 ? models : places;
    const own = left.filter((fact) => nearest.some((place) => isOwn(fact, place)));
    return own.length > 0 ? own : left;
  };

  if (who.length === 0) {
    const facts = known.filter((fact) => fact.kind === 'statement' && isAsked(fact));
    return facts.length === 1 ? { facts, missing: [] } : none;
  }
  const asks = new Set(
    what.flatMap(({ meanings }) => (meanings.some(saysNothing) ? [] : meanings.map(({ asks: one }) => one))),
  );
  if (asks.has('sum')) return refused('값을 더해 답하지 않습니다. 성격이나 기준이 다른 값일 수 있습니다.');
  if (asks.has('forecast') && !known.some(({ status }) => status === 'expected'))
    return refused('앞날을 내다본 값은 이 사이트에 없습니다.');
  const together = found(who);
  const isOne = together.length > 0 || who.length === 1;
  const each = isOne ? [together] : who.map((place) => found([place]));
  const facts = [...new Set(each.flat())];
  if (each.some(({ length }) => length === 0))
    return refused(...each.flatMap(({ length }, i) => (length > 0 ? [] : lacks(isOne ? who : who.slice(i, i + 1)))));
  // What is compared needs another.
  if (isOne && who.length === 1 && asks.has('compare')) return none;
  if (isOne || facts.length > most) return { facts: facts.length > most ? [] : facts, missing: [] };
  const between = (one: Told, two: Told): boolean => !two.of.some((place) => one.of.includes(place));
  const verdicts = facts.flatMap((one) => facts.flatMap((two) => (between(one, two) ? [one.versus[two.id]] : [])));
  const [[words, isSettled] = ['서로 비교할 수 없는 값입니다.', false]] = facts.length === 2 ? verdicts : [];
  const isCompared = asks.has('compare') || asks.has('multiple') || /보다(?![가-힣])/.test(query);
  const isTold = isSettled && (!asks.has('multiple') || words.includes('배'));
  return isCompared && !isTold ? refused(...verdicts.map((one) => one?.[0] ?? words)) : { facts, words, missing: [] };

  /** What is asked for and not there, and what is there instead; of loose words beside a measure nothing is said. */
  function lacks(places: readonly number[]): string[] {
    const own = known.filter((fact) => places.every((place) => isOf(fact, place)));
    const sorts = new Set([...metrics].map((metric) => measures[metric]?.kind));
    const loose = what.filter(({ meanings }) => meanings.length === 0).length;
    const named = places.map((place) => things[place]?.title).join('·');
    if (sorts.size > 1 && loose === 0) return [`${named}에 관한 그런 사실은 이 사이트에 없습니다.`];
    if (sorts.size > 1 || sorts.has('statement') || loose > Number(asking || dates.length > 0 || what.length === 2))
      return [];
    if (own.length === 0 && known.length > 0 && places.length === who.length) return [];
    const told = [...[...dates, ...what].map(({ text }) => text), sorts.has('event') ? '날짜' : '수치']
      .filter(Boolean)
      .join(' ');
    const others = own
      .slice(0, most)
      .map(({ topic, how }) => `${topic}(${how})`)
      .join(', ');
    return [`${named}의 ${withJosa(told, '은/는')} 이 사이트에 없습니다.${others && ` ${others}의 값은 있습니다.`}`];
  }
}

/** Whether a word of a question may say nothing of its own: 회사. */
export const saysNothing = (meaning: Meaning): boolean => Object.keys(meaning).length === 0;

/** A word of a question, what it may mean, what to call it, and under which stems a fact may hold it. */
interface Asked {
  readonly text: string;
  readonly meanings: readonly Meaning[];
  readonly stems: readonly string[];
}

/** A chart's name that is its subject's with what is measured (라마 내려받기), as these two. */
function subjectOf(unit: Unit, lexicon: Lexicon): readonly Unit[] | undefined {
  const [match] = unit.as === 'name' ? unit.matches : [];
  if (!match || lexicon.kinds[match.name.things[0] ?? -1] !== 'chart') return undefined;
  const [first = '', ...rest] = match.name.spaced.split(' ');
  const matches = asWritten(stretchOf(first, first), lexicon);
  const text = rest.join(' ');
  return matches.length > 0 && text
    ? [
        { as: 'name', text: first, matches },
        { as: 'empty', text },
      ]
    : undefined;
}

/** Who is asked about, as places of the dictionary, and the other words of a question; nothing where one is not known. */
function wordsOf(
  units: readonly Unit[],
  { kinds, things, measures }: Lexicon,
  meaningsOf: ReturnType<typeof vocabularyOf>,
) {
  const who = new Set<number>();
  const what: Asked[] = [];
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] as Unit;
    const [place] = unit.as === 'name' ? (unit.matches[0]?.name.things ?? []) : [];
    const kind = kinds[place ?? -1];
    if (place !== undefined && kind !== 'chart' && (kind !== 'term' || things[place]?.facts?.length)) {
      who.add(place);
      continue;
    }
    // Words that mean something together only: 한 달, 은행 대출.
    const of = (count: number): string => textOf(units.slice(i, i + count));
    const run = [3, 2].find((count) => meaningsOf(of(count), of(count - 1)).length === 1) ?? 1;
    const text = of(run);
    const meanings = meaningsOf(text);
    i += run - 1;
    if (unit.as === 'version' || (unit.as === 'unknown' && meanings.length === 0)) return undefined;
    if (unit.as === 'empty' && meanings.length === 0) continue;
    const words = unit.as === 'word' ? unit.match.words : [];
    const stems =
      words.length > 0 ? words.flatMap(({ stem, verb }) => (verb || stem.length > 1 ? stem : [])) : [normalise(text)];
    for (const own of meanings.length > 0 ? meanings : [[]]) {
      const last = units[i];
      const isSaid = unit.as === 'name' || !last || last.as !== 'word' || last.match.words.some(({ verb }) => !verb);
      const [name] = own.flatMap(({ metric }) => measures[metric ?? '']?.words[0] ?? []);
      const says = !own.some(saysNothing);
      // 만 of a number is no particle: 3억5천만.
      const noun = /^\d/.test(text) ? text : (nounOf(text) ?? text);
      what.push({ text: says ? (isSaid ? noun : (name ?? '')) : '', meanings: own, stems });
    }
  }
  return { who: [...who], what };
}

/** What units say, a name as the site writes it; one that was typed with a slip is only taken for the name of a thing. */
const textOf = (units: readonly Unit[]): string => units.map(textOfUnit).join(' ');
function textOfUnit(unit: Unit): string {
  const [match] = unit.as === 'name' ? unit.matches : [];
  return match && match.way !== 'typo' ? match.name.text : unit.text;
}

/** The stems of a fact's amounts: one that is named must be its own (오픈AI 65억 달러 투자). */
const amountsOf = ({ values }: Told, { figures }: Lexicon): readonly string[] =>
  values.flatMap((value) => figures.amountsIn(value.replaceAll('\u2060', '')).flatMap(({ stems }) => stems));

const explains = (fact: Told, { meanings, stems }: Asked): boolean =>
  meanings.some(
    ({ metric = fact.metric, basis = fact.basis, status = fact.status, unit = fact.units[0] }) =>
      metric === fact.metric && basis === fact.basis && status === fact.status && (!unit || fact.units.includes(unit)),
  ) ||
  (fact.kind === 'statement' && stems.some((stem) => normalise(fact.text).includes(stem))) ||
  stems.some(
    (stem) => /^[가-힣]{3,}$/.test(stem) && fact.source.split(/[\s(),]+/).some((word) => word.startsWith(stem)),
  );
