import type { Base } from '../facts/base.ts';
import { isSettled, statuses } from '../facts/marks.ts';
import { givenNames, nameIndexOf } from '../facts/names.ts';
import { type Amount, type Bound, formatAmount } from '../korean/amount.ts';
import { type AmountMention, parseAmounts } from '../korean/amount-parse.ts';
import { boundHint, boundsOf, isBand } from '../korean/bound-words.ts';
import { pickJosa } from '../korean/josa.ts';
import { mentionedPeriod } from '../korean/mentioned-period.ts';
import { type FoundName, findNames } from '../korean/names.ts';
import { periodOf } from '../korean/period.ts';
import { labelUnits, sameUnit } from '../korean/unit-words.ts';
import { AS_OF_SOURCE } from '../schema/common.ts';
import type { Entity } from '../schema/entity.ts';
import type { Fact, Figure, Status } from '../schema/fact.ts';
import type { Wording } from '../schema/wording.ts';
import { ruleOf } from './rule.ts';

/** What the source's words do not carry: the fact's field that is to be looked at, a message and the way out. */
type Doubt = readonly [field: string, message: string, hint: string];

/**
 * Facts hold to their source's words: value, unit and bound for each currency by itself, the time, who said it, and how
 * settled it is. Both are named where they differ. An editor who decides otherwise gives a reason (`wording.otherwise`),
 * and readers see it. A fact whose source is not quoted says why, itself or in its source (`unworded`).
 */
export const wording = ruleOf('facts', 'wording', ({ value }, wrong, base) => {
  const fact = base.facts.get(value.id);
  const source = base.sources.get(value.source);
  if (!fact || !source || source.kind === 'outlet') return;
  const { wording: words } = fact;
  if (!words) {
    if (fact.unworded ?? source.unworded) return;
    const hint = '출처의 말을 짧은 구절로 옮기거나, 옮기지 않은 이유를 사실이나 출처의 unworded에 적습니다.';
    return wrong(['id'], `“${fact.id}”: 출처가 쓴 말(wording)이 없습니다.`, hint);
  }
  const { figure, when, who, verb } = words.otherwise ?? {};
  const doubts = [
    ...(figure === undefined && fact.kind === 'figure' ? doubtsOfFigure(fact, words, base) : []),
    ...(when === undefined ? doubtsOfTime(fact, words, source.date) : []),
    ...(who === undefined ? doubtsOfWho({ ...fact, attribution: value.attribution }, words, base) : []),
    ...(verb === undefined ? doubtsOfVerb(fact, words) : []),
  ];
  for (const [field, message, hint] of doubts) wrong([field], `“${fact.id}”: ${message}`, hint);
});

const quoted = (words: string): string => `출처의 표현은 “${words}”`;

/** In each unit by itself: the source's words have the value, and say of it what the fact says. */
function doubtsOfFigure(fact: Figure, { figure }: Wording, base: Base): Doubt[] {
  if (figure === undefined) {
    return [['wording', '값을 적은 출처의 말(figure)이 없습니다.', '출처가 값을 적은 말을 옮깁니다.']];
  }
  const units = [...base.units.values()];
  const all = parseAmounts(figure, [...units.map(({ name }) => name), ...labelUnits], 'all');
  type Stated = [unit: string, value: Amount, bound: Bound, field: string];
  const others = Object.entries(fact.asStated).map(([id, { value, bound }]): Stated => [id, value, bound, 'asStated']);
  const stated: Stated[] = [[fact.unit, fact.value, fact.bound, 'value'], ...others];
  const nameOf = (id: string): string => base.units.get(id)?.name ?? id;
  const isIn = ({ unitName }: AmountMention, id: string): boolean => sameUnit(unitName ?? '', nameOf(id));
  const doubts = stated.flatMap(([id, value, bound, field]): Doubt[] => {
    const unit = base.units.get(id);
    if (!unit) return [];
    const [min, max] = typeof value === 'number' ? [Math.abs(value), Math.abs(value)] : [value.min, value.max];
    const found = all.find((mention) => isIn(mention, id) && mention.min === min && mention.max === max);
    const ours = formatAmount(value, unit, bound);
    if (!found) {
      const hint = '출처의 값을 그대로 옮깁니다. 계산하거나 어림하지 않습니다.';
      return [[field, `${quoted(figure)}인데 사실의 값은 “${ours}”입니다.`, hint]];
    }
    const said = boundsSaid(figure, found, all);
    const [theirs = 'exact'] = said;
    if (said.includes(bound) || typeof value !== 'number') return [];
    const written = formatAmount(value, unit, theirs);
    const message = `${quoted(figure)}이니 “${written}”인데 사실의 값은 “${ours}”입니다.`;
    return [[field, message, `bound를 ${theirs}${pickJosa(theirs, '으로/로')} 적습니다.`]];
  });
  const untold = all.find(
    (mention) => mention.unitName !== undefined && !stated.some(([id]) => isIn(mention, id)) && !figure.includes('…'),
  );
  if (!untold) return doubts;
  const words = figure.slice(untold.index, untold.index + untold.length);
  const hint = '출처가 함께 적은 값을 asStated에 옮깁니다.';
  return [...doubts, ['value', `${quoted(figure)}인데 “${words}”에 맞는 값이 없습니다.`, hint]];
}

/** What the words say of an amount. In a list (`2억명, … 100만명을 넘었다`) the last one's word governs all. */
function boundsSaid(figure: string, found: AmountMention, all: readonly AmountMention[]): readonly Bound[] {
  const end = found.index + found.length;
  const own = found.boundHint ?? boundHint(figure.slice(0, found.index), figure.slice(end));
  if (own !== undefined) return isBand(own) ? ['about'] : boundsOf(own);
  const next = all.find(({ index }) => index >= end);
  if (!next || !/^\s*,\s*(?:…\s*)?$/.test(figure.slice(end, next.index))) return ['exact'];
  return boundsSaid(figure, next, all);
}

const now = /현재|최근|지금|요즘/;
/** Words that say when it was measured, whoever said it and whenever. */
const measured = /기준|까지|동안/;
/** Verbs of those who say or report. */
export const saying = /보도|전했|말했|밝혔|설명|주장|언급|발표/;

/** The clock that the words name is the clock of the fact: a day of a report is no day of measurement. */
function doubtsOfTime(fact: Fact, { when, verb = '', who }: Wording, sourceDay: string): Doubt[] {
  const written = fact.asOfSource ? AS_OF_SOURCE : fact.date;
  if (when === undefined) {
    if (written === undefined || written === AS_OF_SOURCE) return [];
    const message = `출처의 표현에 시점(when)이 없는데 사실의 시점은 “${periodOf(written).words}”입니다.`;
    const hint = `시점을 적은 출처의 말을 옮기거나, 출처에 시점이 없으면 date를 ${AS_OF_SOURCE}라고 적거나 지웁니다.`;
    return [['date', message, hint]];
  }
  const period = mentionedPeriod(when, sourceDay);
  if (period === undefined) {
    if (!now.test(when) || written === AS_OF_SOURCE) return [];
    const ours =
      written === undefined ? '사실에는 시점이 없습니다' : `사실의 시점은 “${periodOf(written).words}”입니다`;
    return [['date', `${quoted(when)}인데 ${ours}.`, `date를 ${AS_OF_SOURCE}라고 적습니다.`]];
  }
  const isSaid = who !== undefined && saying.test(verb) && !measured.test(when);
  const field = isSaid ? 'said' : 'date';
  const ours = isSaid ? fact.said : written;
  if (ours === period || (!isSaid && ours === `../${period}`)) return [];
  const what = isSaid ? '말하거나 보도한 날' : '시점';
  const told =
    ours === undefined
      ? `사실에는 ${what}이 없습니다`
      : `사실의 ${what}은 ${ours === AS_OF_SOURCE ? '출처 날짜와 같습니다' : `“${periodOf(ours).words}”입니다`}`;
  const right = ours?.startsWith('../') ? `../${period}` : period;
  const message = `${quoted(when)}이니 ${what}은 “${periodOf(period).words}”인데 ${told}.`;
  return [[field, message, `${field}를 ${right}${pickJosa(right, '으로/로')} 적습니다.`]];
}

/** Whoever the words name is the one that the fact names, and the other way round. */
function doubtsOfWho(fact: Fact, { who }: Wording, base: Base): Doubt[] {
  const names = namesOf(fact.attribution, base);
  if (fact.attribution !== undefined && who === undefined) {
    const message = `사실은 “${names[0] ?? fact.attribution}”의 말이라는데 출처의 표현에 누가(who)가 없습니다.`;
    const hint = '출처가 누구라고 적었는지 옮기거나, attribution을 지웁니다.';
    return [['attribution', message, hint]];
  }
  if (who === undefined) return [];
  if (fact.attribution !== undefined) {
    if (names.some((name) => who.includes(name))) return [];
    const message = `${quoted(who)}인데 사실은 “${names[0] ?? fact.attribution}”의 말이라고 합니다.`;
    return [['attribution', message, '출처가 밝힌 곳을 attribution에 적습니다.']];
  }
  const speaks = ({ index, of }: FoundName<Entity>): boolean => index === 0 && /^(?:company|person)$/.test(of.kind);
  const named =
    findNames(who, nameIndexOf(base)).find(speaks)?.of.id ??
    [...base.sources.keys()].find(
      (id) => !base.entities.has(id) && namesOf(id, base).some((name) => who.startsWith(name)),
    );
  if (named === undefined) return [];
  const message = `${quoted(who)}인데 사실에는 누구의 말인지(attribution)가 없습니다.`;
  return [['wording', message, `attribution: ${named}라고 적습니다.`]];
}

/** The names of whoever may say something: an outlet's, a company's, a person's. */
function namesOf(id: string | undefined, base: Base): string[] {
  if (id === undefined) return [];
  const source = base.sources.get(id);
  if (source?.kind === 'outlet') return [source.name, source.en];
  const entity = base.entities.get(id);
  return entity ? givenNames(entity) : [];
}

/** How settled the source's verbs say it is; the first that is found counts. */
const verbs: readonly [words: RegExp, statuses: readonly Status[]][] = [
  [/논의|협상|협의|검토|타진/, ['in-talks']],
  [/준비|설정|목표|계획|추진|나서는|나설|예정|방침|하려|기로/, ['planned', 'in-talks']],
  [/전망|예상|예측|관측|내다봤|보고 있다|것으로 [봤본보]/, ['expected', 'opinion', 'planned']],
  [/언급|평가했|말했/, ['opinion', 'expected', 'planned', 'done']],
  [/따르면|설명|주장|밝혔/, ['done', 'expected', 'opinion']],
];

/** The status that a source's verb says first: `내다봤다` is expected; what merely tells is done. */
export const statusOfVerb = (verb: string): Status => verbs.find(([words]) => words.test(verb))?.[1][0] ?? 'done';

/** The verb carries the status: what is being prepared has not happened, what is foreseen is expected. */
function doubtsOfVerb(fact: Fact, { verb }: Wording): Doubt[] {
  if (verb === undefined) return [];
  const [, allowed] = verbs.find(([words]) => words.test(verb)) ?? [];
  if (allowed ? allowed.includes(fact.status) : isSettled(fact.status)) return [];
  const fitting = allowed ?? (['done', 'opinion'] as const);
  const names = fitting.map((status) => `${status}(${statuses[status].name})`).join(', ');
  const message = `${quoted(verb)}인데 사실의 상태는 “${statuses[fact.status].name}”입니다.`;
  return [['status', message, `출처의 서술어에 맞는 상태: ${names}.`]];
}
