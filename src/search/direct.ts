import { matchesDate } from '../korean/date-match.ts';
import { parseDates } from '../korean/date-parse.ts';
import { withJosa } from '../korean/josa.ts';
import { normalise } from '../korean/letters.ts';
import { nounOf } from '../korean/particles.ts';
import type { Lexicon } from './lexicon.ts';
import type { Told } from './told.ts';
import type { Reading, Unit } from './understand.ts';
import { type Meaning, vocabularyOf } from './vocabulary.ts';

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
export function answerDirectly({ query, units }: Reading, lexicon: Lexicon): Direct {
  const dates = parseDates(query).map(({ index, length }) => query.slice(index, index + length));
  const undated = dates.reduce((text, date) => text.replace(date, ' '), query);
  const read = wordsOf(
    units.filter(({ text }) => undated.includes(text) || !query.includes(text)),
    lexicon,
  );
  const metrics = new Set(read?.what.flatMap(({ meanings }) => meanings.flatMap(({ metric }) => metric ?? [])));
  if (!read || metrics.size === 0) return none;
  const { who, what } = read;
  const known = new Map(
    (who.length > 0 ? who.map((place) => lexicon.things[place]) : lexicon.things)
      .flatMap((thing) => thing?.facts ?? [])
      .flatMap((fact) => (metrics.has(fact.metric) ? [[fact.id, fact] as const] : [])),
  );
  const isAsked = (fact: Told): boolean =>
    what.some(({ meanings }) => meanings.some(({ metric }) => metric === fact.metric)) &&
    what.every((word) => explains(fact, word)) &&
    dates.every((date) => fact.when !== undefined && matchesDate(date, fact.when).ok) &&
    asked.every(([form, is]) => !form.test(query) || is(fact));
  const isOf = (fact: Told, places: readonly number[]): boolean =>
    places.every(
      (place) => fact.of.includes(place) || (fact.kind !== 'event' && (fact.beside.includes(place) || of(place, fact))),
    );
  const of = (place: number, { id }: Told): boolean =>
    lexicon.things[place]?.facts?.some((fact) => fact.id === id) === true;
  /** The facts asked for; one measured in one place alone is none where the whole is known, nor a maker's beside one's own. */
  const found = (places: readonly number[]): readonly Told[] => {
    const facts = [...known.values()].filter((fact) => isOf(fact, places) && isAsked(fact));
    const whole = facts.filter(({ where }) => where === undefined || who.includes(where));
    const left = whole.length > 0 ? whole : facts;
    const own = left.filter((fact) =>
      places.some((place) => fact.of.includes(place) || lexicon.kinds[place] === 'company'),
    );
    return own.length > 0 ? own : left;
  };

  if (who.length === 0) {
    const facts = [...known.values()].filter((fact) => fact.kind === 'statement' && isAsked(fact));
    return facts.length === 1 ? { facts, missing: [] } : none;
  }
  const asks = new Set(what.flatMap(({ meanings }) => meanings.map(({ asks: other }) => other)));
  if (asks.has('sum')) return refused('값을 더해 답하지 않습니다. 성격이나 기준이 다른 값일 수 있습니다.');
  if (asks.has('forecast') && ![...known.values()].some(({ status }) => status === 'expected'))
    return refused('앞날을 내다본 값은 이 사이트에 없습니다.');
  const together = found(who);
  const each = together.length > 0 || who.length === 1 ? [together] : who.map((place) => found([place]));
  const lacking = each.flatMap((facts, i) =>
    facts.length > 0 ? [] : lacks(each.length > 1 ? who.slice(i, i + 1) : who),
  );
  const facts = [...new Set(each.flat())];
  if (each.some(({ length }) => length === 0) || facts.length > most) return refused(...lacking);
  if (each.length < 2) return { facts, missing: [] };
  const verdicts = facts.flatMap((one) =>
    facts.flatMap(({ id, of: others }) => (others.some((place) => one.of.includes(place)) ? [] : [one.versus[id]])),
  );
  const [[words, isSettled] = ['서로 견줄 수 없는 값입니다.', false]] = facts.length === 2 ? verdicts : [];
  const isCompared = asks.has('compare') || asks.has('multiple') || /보다(?![가-힣])/.test(query);
  if (isCompared && (!isSettled || (asks.has('multiple') && !words.includes('배'))))
    return refused(...verdicts.map((verdict) => verdict?.[0] ?? words));
  return { facts, words, missing: [] };

  /** What is asked for and not there, and what is there instead. */
  function lacks(places: readonly number[]): string[] {
    const own = [...known.values()].filter((fact) => isOf(fact, places));
    const kinds = new Set([...metrics].map((metric) => lexicon.measures[metric]?.kind));
    if (kinds.size > 1 || kinds.has('statement') || (own.length === 0 && known.size > 0)) return [];
    const named = places.map((place) => lexicon.things[place]?.title).join('·');
    const telling = what.filter(({ meanings }) => meanings.every((meaning) => Object.keys(meaning).length > 0));
    const topic = [
      `${named}의`,
      ...dates,
      ...telling.map(({ text }) => text),
      kinds.has('event') ? '날짜' : '수치',
    ].join(' ');
    const others = own.slice(0, most).map(({ topic: name, how }) => `${name}(${how})`);
    return [
      `${withJosa(topic, '은/는')} 이 사이트에 없습니다.${others.length > 0 ? ` ${others.join(', ')}의 값은 있습니다.` : ''}`,
    ];
  }
}

/** A word of a question, without its particles, what it may mean, and under which stems a statement may hold it. */
interface Asked {
  readonly text: string;
  readonly meanings: readonly Meaning[];
  readonly stems: readonly string[];
}

/** Who is asked about, as places of the dictionary, and the other words of a question; nothing where one is not known. */
function wordsOf(
  units: readonly Unit[],
  lexicon: Lexicon,
): { who: readonly number[]; what: readonly Asked[] } | undefined {
  const meaningsOf = vocabularyOf(lexicon);
  const who = new Set<number>();
  const what: Asked[] = [];
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] as Unit;
    const [place] = unit.as === 'name' ? (unit.matches[0]?.name.things ?? []) : [];
    const kind = lexicon.kinds[place ?? -1];
    if (place !== undefined && kind !== 'chart' && (kind !== 'term' || lexicon.things[place]?.facts?.length))
      who.add(place);
    else {
      // Words that mean something together only: 한 달, 은행 대출.
      const run = [3, 2].find((count) => meaningsOf(textOf(units.slice(i, i + count))).length === 1) ?? 1;
      const text = textOf(units.slice(i, i + run));
      const meanings = meaningsOf(text);
      if (unit.as === 'version' || (unit.as === 'unknown' && meanings.length === 0)) return undefined;
      const stems =
        unit.as === 'word'
          ? unit.match.words.flatMap(({ stem, verb }) => (verb || stem.length > 1 ? stem : []))
          : [normalise(text)];
      if (unit.as !== 'empty' || meanings.length > 0)
        what.push(
          ...(meanings.length > 0 ? meanings : [[]]).map((own) => ({
            text: nounOf(text) ?? text,
            meanings: own,
            stems,
          })),
        );
      i += run - 1;
    }
  }
  return { who: [...who], what };
}

/** What units say, a name as the site writes it; one that was typed with a slip is only taken for the name of a thing. */
const textOf = (units: readonly Unit[]): string =>
  units
    .map((unit) =>
      unit.as === 'name' && unit.matches[0]?.way !== 'typo' ? (unit.matches[0]?.name.text ?? '') : unit.text,
    )
    .join(' ');

const explains = (fact: Told, { meanings, stems }: Asked): boolean =>
  meanings.some(
    ({ metric = fact.metric, basis = fact.basis, unit, status = fact.status }) =>
      metric === fact.metric &&
      basis === fact.basis &&
      status === fact.status &&
      (unit === undefined || fact.units.includes(unit)),
  ) ||
  (fact.kind === 'statement' && stems.some((stem) => normalise(fact.text).includes(stem)));
