import { withJosa } from '../../korean/josa.ts';
import { keysOf, nameKey, normalise } from '../../korean/letters.ts';
import { oncePer } from '../../korean/once-per.ts';
import { nounOf } from '../../korean/particles.ts';
import { stemForms } from '../../korean/verb-endings.ts';
import { inSentence, type Told } from '../language/in-words.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { asWritten } from '../language/name-match.ts';
import { stretchOf } from '../language/stretch.ts';
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
  const read = (part: readonly Unit[]) => wordsOf(part, lexicon, vocabularyOf(lexicon)) ?? { who: [], what: [] };
  const { who, what } = read(told);
  const metrics = new Set(
    what.flatMap(({ meanings }) =>
      // A basis that may as well say nothing asks for no metric: 오픈AI 기업.
      meanings.flatMap(({ metric, basis }) => (metric && !(basis && meanings.some(saysNothing)) ? metric : [])),
    ),
  );
  const isBeside = /보다(?![가-힣])/.test(query);
  if (metrics.size === 0 && !asking && !isBeside) return none;
  const of = (place: number): readonly Told[] => things[place]?.facts ?? [];
  const near = (who.length > 0 ? who : [...things.keys()]).flatMap(of);
  const every = [...new Map(near.map((fact) => [fact.id, fact])).values()];
  const known = every.filter(({ metric }) => metrics.has(metric));
  /** Whether it is of the time that is asked about, and the kind of thing that the question word asks for. */
  const fits = (fact: Told): boolean =>
    dates.every(({ isIn }) => fact.when !== undefined && isIn(fact.when)) &&
    asked.every(([form, is]) => !form.test(query) || is(fact));
  const isAsked = (fact: Told, words: readonly QuestionWord[]): boolean =>
    words.some(({ meanings }) => meanings.some(({ metric }) => metric === fact.metric)) &&
    words.every((word) => explains(fact, word) || word.stems.some((stem) => amountsOf(fact, lexicon).includes(stem))) &&
    fits(fact);
  const isOf = (fact: Told, place: number): boolean =>
    fact.of.includes(place) ||
    (fact.kind === 'event' && fact.beside.includes(place) && who.some((other) => fact.of.includes(other))) ||
    (fact.kind !== 'event' && (fact.beside.includes(place) || of(place).some(({ id }) => id === fact.id)));
  const [saying, ...others] = asking
    ? every.filter((fact) => who.every((place) => isOf(fact, place)) && fits(fact) && says(fact, what))
    : [];
  if (saying && others.length === 0) return { facts: [saying], missing: [] };
  const named = (places: readonly number[]): string => places.map((place) => things[place]?.title).join('·');
  const unrelated =
    who.length === 2 ? refused(`${withJosa(named(who), '을/를')} 비교한 사실은 이 사이트에 없습니다.`) : none;
  if (metrics.size === 0) return isBeside ? unrelated : none;
  /** The facts asked for; one measured in one place alone is none where the whole is known, nor a maker's beside one's own. */
  const found = (places: readonly number[], words = what): readonly Told[] => {
    const facts = known.filter((fact) => places.every((place) => isOf(fact, place)) && isAsked(fact, words));
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
    const facts = known.filter((fact) => fact.kind === 'statement' && isAsked(fact, what));
    return facts.length === 1 ? { facts, missing: [] } : none;
  }
  const asks = new Set(
    what.flatMap(({ meanings }) => (meanings.some(saysNothing) ? [] : meanings.map(({ asks: one }) => one))),
  );
  if (asks.has('sum')) return refused('값을 더해 답하지 않습니다. 성격이나 기준이 다른 값일 수 있습니다.');
  if (asks.has('forecast') && !known.some(({ status }) => status === 'expected'))
    return refused('앞날을 내다본 값은 이 사이트에 없습니다.');
  const all = found(who);
  const multiples = asks.has('multiple') ? all.filter(({ ratioOf }) => ratioOf) : [];
  // Of two models of one maker each is asked about, and not the maker, whose figures answer for both.
  const areModels = who.length > 1 && who.every((place) => kinds[place] === 'model');
  const own = areModels ? all.filter(({ of: subjects }) => who.some((place) => subjects.includes(place))) : all;
  const together = multiples.length > 0 ? multiples : own;
  if (who.length === 1 && asks.has('multiple') && multiples.length === 0) return refused(...lacks(who));
  const isOne = together.length > 0 || who.length === 1;
  const alike = isOne ? [together] : who.map((place) => found([place]));
  const each = alike.some(({ length }) => length === 0) ? (eachByItself() ?? alike) : alike;
  const facts = [...new Set(each.flat())];
  if (each.some(({ length }) => length === 0)) {
    const lacking = each.flatMap(({ length }, i) => (length > 0 ? [] : lacks(isOne ? who : who.slice(i, i + 1))));
    return lacking.length === 0 && isBeside ? unrelated : refused(...lacking);
  }
  // What is compared needs another.
  if (isOne && who.length === 1 && asks.has('compare')) return none;
  if (isOne || facts.length > most) return { facts: facts.length > most ? [] : facts, missing: [] };
  const isCompared = asks.has('compare') || asks.has('multiple') || isBeside;
  return comparedOrRefused(facts, isCompared, asks.has('multiple'), lexicon) ?? unrelated;

  /** The facts of two that each have words of their own after them: 챗GPT 주간 이용자와 클로드 월간 이용자. */
  function eachByItself(): (readonly Told[])[] | undefined {
    const second = told.findIndex((_, i) => read(told.slice(0, i + 1)).who.length > 1);
    const parts = [told.slice(0, second), told.slice(second)].map(read);
    const isWhole = parts.every(({ what: own }) => own.some(({ meanings }) => meanings.some(({ metric }) => metric)));
    const facts = who.length === 2 && isWhole ? parts.map((part) => found(part.who, part.what)) : [];
    return facts.length > 0 && facts.every(({ length }) => length > 0) ? facts : undefined;
  }

  /** What is asked for and not there, and what is there instead; of loose words beside a measure nothing is said. */
  function lacks(places: readonly number[]): string[] {
    const own = known.filter((fact) => places.every((place) => isOf(fact, place)));
    const sorts = new Set([...metrics].map((metric) => measures[metric]?.kind));
    const loose = what.filter(({ meanings }) => meanings.length === 0).length;
    const whose = named(places);
    if (sorts.size > 1 && loose === 0) return [`${whose}에 관한 그런 사실은 이 사이트에 없습니다.`];
    if (sorts.size > 1 || sorts.has('statement') || loose > Number(asking || dates.length > 0 || what.length === 2))
      return [];
    if (own.length === 0 && known.length > 0 && places.length === who.length) return [];
    const nouns = what.filter(({ meanings }) => !meanings.some(({ asks: one }) => one === 'compare'));
    const sought = [...dates, ...nouns].flatMap(({ text }) => text || []).join(' ');
    const words = /(?:^|[가-힣 ])수$/.test(sought)
      ? sought
      : `${sought} ${sorts.has('event') ? '날짜' : '수치'}`.trim();
    const others = own
      .slice(0, most)
      .map(({ topic, how }) => `${topic}(${how})`)
      .join(', ');
    return [`${whose}의 ${withJosa(words, '은/는')} 이 사이트에 없습니다.${others && ` ${others}의 값은 있습니다.`}`];
  }
}

/**
 * Facts of two or more with what is told of them beside one another, or why they are not compared where that is asked; nothing where
 * there is nothing to compare.
 * @param isMultiple whether it is asked how many times as much one is
 */
function comparedOrRefused(
  facts: readonly Told[],
  isCompared: boolean,
  isMultiple: boolean,
  lexicon: Lexicon,
): Direct | undefined {
  const verdicts = facts.flatMap((one, i) =>
    facts.slice(i + 1).flatMap((two) => {
      const isApart = !two.of.some((place) => one.of.includes(place));
      return isApart && lexicon.compare ? [lexicon.compare(one, two, lexicon)] : [];
    }),
  );
  const [words, isSettled] = (facts.length === 2 && verdicts[0]) || [undefined, false];
  const isTold = isSettled && (!isMultiple || words?.includes('배'));
  if (!isCompared || isTold || !lexicon.compare) return { facts, words, missing: [] };
  return verdicts.length > 0 ? refused(...verdicts.map(([why]) => why)) : undefined;
}

/** Whether a statement says all that a question asks in words, at least two: o1 이름에서 GPT는 왜 빠졌어. */
function says(fact: Told, words: readonly QuestionWord[]): boolean {
  const held = words.filter((word) => holds(fact, word));
  const isMeant = (word: QuestionWord): boolean =>
    held.includes(word) || word.meanings.some((one) => saysNothing(one) || one.metric === fact.metric);
  return fact.kind === 'statement' && held.length > 1 && words.every(isMeant);
}

/** Whether a statement has a word of a question: a noun, or a verb in a form that begins as it was typed (빠졌어: 빠진). */
function holds(fact: Told, { stems, verbs, head }: QuestionWord): boolean {
  if (fact.kind !== 'statement') return false;
  const { words, keys } = wordsIn(fact);
  return (
    stems.some((stem) => words.includes(stem)) ||
    keys.some((word) => word.startsWith(head) && verbs.some((form) => word.startsWith(form)))
  );
}
const wordsIn = oncePer(({ text }: Told) => {
  const words = normalise(text);
  return { words, keys: words.split(' ').map(keysOf) };
});

/** Whether a word of a question may say nothing of its own: 회사. */
export const saysNothing = (meaning: Meaning): boolean => Object.keys(meaning).length === 0;

/** A word of a question, what it may mean, what to call it, under which stems a fact may hold it, and of verbs in which forms; its first three keys. */
interface QuestionWord {
  readonly text: string;
  readonly meanings: readonly Meaning[];
  readonly stems: readonly string[];
  readonly verbs: readonly string[];
  readonly head: string;
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
  const what: QuestionWord[] = [];
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
    const verbs = words.flatMap(({ stem, verb }) => (verb ? stemForms(stem) : []));
    const head = keysOf(normalise(text)).slice(0, 3);
    for (const own of meanings.length > 0 ? meanings : [[]]) {
      const last = units[i];
      const [name] = own.flatMap(({ metric }) => measures[metric ?? '']?.words[0] ?? []);
      const says = !own.some(saysNothing);
      // 만 of a number is no particle: 3억5천만.
      const noun = /^\d/.test(text) ? text : (nounOf(text) ?? text);
      const isName = own.some(({ metric }) =>
        measures[metric ?? '']?.words.some((word) => nameKey(word) === nameKey(noun)),
      );
      const isNoun = last?.as === 'word' ? last.match.words.some(({ verb }) => !verb) : last?.as !== 'empty' || !name;
      what.push({
        text: says ? (unit.as === 'name' || isName || isNoun ? noun : (name ?? '')) : '',
        meanings: own,
        stems,
        verbs,
        head,
      });
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
  values.flatMap((value) => figures.amountsIn(inSentence(value)).flatMap(({ stems }) => stems));

const explains = (fact: Told, word: QuestionWord): boolean =>
  word.meanings.some(
    ({ metric = fact.metric, basis = fact.basis, status = fact.status, unit = fact.units[0] }) =>
      // A multiple is of what is measured as well: 기업가치가 몇 배.
      (metric === fact.metric || metric === fact.ratioOf) &&
      basis === fact.basis &&
      status === fact.status &&
      (!unit || fact.units.includes(unit)),
  ) ||
  holds(fact, word) ||
  word.stems.some(
    (stem) => /^[가-힣]{3,}$/.test(stem) && fact.source.split(/[\s(),]+/).some((word) => word.startsWith(stem)),
  );
