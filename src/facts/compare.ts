import { type Amount, formatAmount } from '../korean/amount.ts';
import { withJosa } from '../korean/josa.ts';
import { enumerate, type Named } from '../korean/list.ts';
import { oncePer } from '../korean/once-per.ts';
import { periodOf } from '../korean/period.ts';
import { sizeWords } from '../korean/size-words.ts';
import type { Event, Fact, Figure } from '../schema/fact.ts';
import type { Base } from './base.ts';
import { basesBelow, measuredOf, mixesOf } from './comparability.ts';
import { conflictSets } from './conflicts.ts';
import { basisOf, dateLead, dateOf, topicOf, wordsOf } from './fact.ts';
import { type Interval, intervalOf, minus } from './interval.ts';
import { ratioRange, timesText } from './ratio.ts';
import { conflictsOf, newestFirst } from './relations.ts';

/** The greater of two facts, of events the later; none where they are equal. `by`: how far above it lies, of events in days. */
interface Told {
  readonly greater: Fact | undefined;
  readonly by: Interval;
  readonly ratio: { readonly min: number; readonly max: number } | undefined;
}
/**
 * What can be told of two facts, whichever of them is named first. `words`: the same in Korean; `gap` what of it is a
 * difference (`1100억~1200억 달러`).
 */
export type Verdict = ReturnType<typeof wordsFor> &
  (
    | (Told & { readonly result: 'equal-measure' | 'order' })
    | { readonly result: 'depends'; readonly on: readonly Condition[] }
    | { readonly result: 'not-comparable'; readonly reason: Reason }
  );

/** Two facts, whether both are of one subject, and of two bases the one that is never below the other. */
interface Pair {
  readonly one: Fact;
  readonly two: Fact;
  readonly base: Compared;
  readonly ofOne: boolean;
  readonly higher: Fact | undefined;
  /** What the words do not say. */
  readonly leavesOut: readonly ('gap' | 'time')[];
}

/** What of the base a comparison reads. A reader's browser has it of two facts alone (`src/facts/alone.ts`). */
export type Compared = Pick<Base, 'facts' | 'entities' | 'metrics' | 'units' | 'sources'>;

const DAY = 86_400_000;

/**
 * Says what can be told of two facts, no more and no less. A value counts as what its bound leaves possible (`intervalOf`).
 *
 * - `equal-measure`: both count alike, at one time or, of one subject, at two; one is certainly greater, or they are equal.
 * - `order`: they count differently, but what a basis is never below settles which is greater; or one event came first.
 * - `depends`: what is not alike, or not known, could turn the order.
 * - `not-comparable`: nothing to compare by. Reports that contradict one another never compare.
 *
 * @param leavesOut what the words do not say: `gap`, by how much, since beside bars on two bases the least gap would read as
 *   a measured one; `time`, when both held, where that has been told before
 */
export function compare(a: Fact, b: Fact, base: Compared, ...leavesOut: ('gap' | 'time')[]): Verdict {
  const pair = pairOf(a, b, base, leavesOut);
  return inWords(pair, judged(pair));
}

function pairOf(a: Fact, b: Fact, base: Compared, leavesOut: Pair['leavesOut'] = []): Pair {
  const [one, two] = a.id < b.id ? [a, b] : [b, a];
  const ofOne = one.subjects.join() === two.subjects.join();
  return { one, two, base, ofOne, higher: higherOf(one, two, base), leavesOut };
}

/** What can be told of two facts, before it is put into words, which takes most of the time. */
function judged(pair: Pair) {
  const { one, two, base, higher, ofOne } = pair;
  const reason = reasonOf(pair);
  if (reason) return { result: 'not-comparable', reason } as const;
  const [first, second] = [rangeOf(one), rangeOf(two)];
  const [over, under] = [minus(first, second), minus(second, first)];
  const larger = isAbove(over) ? one : isAbove(under) ? two : undefined;
  const greater = higher ? greaterByBasis(larger, higher, ofOne) : larger;
  const equal = !higher && over.min === 0 && over.max === 0;
  const hangs: readonly (readonly [Condition, boolean])[] = [
    [higher ? 'basis' : 'bounds', !greater && !equal],
    ['time', one.kind === 'figure' && !isOneTime(pair)],
    ['place', one.where !== two.where],
    ['status', unsure[one.status] !== unsure[two.status]],
    ['conflict', [one, two].some((fact) => conflictsOf(base, fact).length > 0)],
  ];
  const on = hangs.flatMap(([condition, holds]) => (holds ? condition : []));
  const [by, top, low] = greater === two ? [under, second, first] : [over, first, second];
  const isRatio = one.kind === 'figure' && !higher && top.min > 0 && low.min > 0;
  const told: Told = {
    greater,
    by: higher && ofOne && !larger ? { ...by, min: 0, openMin: false } : by,
    ratio: isRatio ? ratioRange(top, low) : undefined,
  };
  const result = on.length > 0 ? 'depends' : higher || (one.kind === 'event' && !equal) ? 'order' : 'equal-measure';
  return { result, told, on } as const;
}

function inWords(pair: Pair, judgement: ReturnType<typeof judged>): Verdict {
  if (judgement.result === 'not-comparable') {
    const { result, reason } = judgement;
    return { result, reason, words: `${reasons[reason](pair)} 비교할 수 없다.`, gap: '' };
  }
  const { result, told, on } = judgement;
  const words = wordsFor(pair, told, on);
  return result === 'depends' ? { result, on, ...words } : { result, ...told, ...words };
}

/** What a fact leaves possible: its value, or of an event the days that it may have been, counted from 1970. */
function rangeOf(fact: Fact): Interval {
  if (fact.kind === 'figure') return intervalOf(fact);
  const { first, last } = periodOf(fact.date ?? '');
  return { min: first / DAY, max: last / DAY, openMin: false, openMax: false };
}

const isAbove = ({ min, openMin }: Interval): boolean => min > 0 || (min === 0 && openMin);
const metricOf = (fact: Fact, { metrics }: Compared): string => metrics.get(fact.metric)?.name ?? fact.metric;

/** What a fact is, beside one that is something else. */
const kinds: Readonly<Record<Fact['kind'], string>> = { figure: '값', event: '날짜', statement: '말로 전한 내용' };

/** Says of the two, by what they are called, why they do not compare. */
const because =
  (nameOf: (fact: Fact, base: Compared) => string, clause: string) =>
  ({ one, two, base }: Pair): string =>
    `${withJosa(enumerate([nameOf(one, base), nameOf(two, base)]), '은/는')} ${clause}`;

/** Why two facts have nothing to be compared by, as a sentence begins with it. */
const reasons = {
  conflict: because(wordsOf, '서로 어긋나는 보도여서'),
  superseded: because(wordsOf, '하나가 다른 하나를 대체한 값이어서'),
  kind: ({ one, two, base }) => {
    if (one.kind === two.kind) return '둘 다 값이나 날짜가 아니라 말로 전한 내용이어서';
    const [first, second] = [one, two].map((fact) => `${withJosa(metricOf(fact, base), '은/는')} ${kinds[fact.kind]}`);
    return `${withJosa(first ?? '', '이고/고')} ${second}${two.kind === 'event' ? '여서' : '이어서'}`;
  },
  metric: because(metricOf, '재는 것이 달라'),
  ratio: because(topicOf, '무엇을 무엇으로 나누었는지가 달라'),
  basis: because((fact, base) => basisOf(fact, base) ?? '', '세는 대상이 달라'),
  unit: because(wordsOf, '단위가 달라'),
} satisfies Record<string, (pair: Pair) => string>;
type Reason = keyof typeof reasons;

function reasonOf({ one, two, base, higher }: Pair): Reason | undefined {
  const near = new Set([one, two].flatMap((fact) => [fact, ...conflictsOf(base, fact)]));
  if (conflictSets([...near]).some((set) => set.includes(one) && set.includes(two))) return 'conflict';
  if ((one.supersedes === two.id || two.supersedes === one.id) && one.date === two.date) return 'superseded';
  if (one.kind === 'event' && two.kind === 'event') return undefined;
  if (one.kind !== 'figure' || two.kind !== 'figure') return 'kind';
  const mixes = mixesOf([one, two].map((fact) => measuredOf(fact, base))).map(({ mix }) => mix);
  if (mixes.includes('metric')) return 'metric';
  if (one.ratio ?? two.ratio) return 'ratio';
  if (mixes.includes('basis') && !higher) return 'basis';
  return one.unit === two.unit ? undefined : 'unit';
}

function higherOf(one: Fact, two: Fact, { metrics }: Compared): Fact | undefined {
  const metric = metrics.get(one.metric);
  if (!metric || one.kind !== 'figure' || two.kind !== 'figure') return undefined;
  if (basesBelow(metric, one.basis).has(two.basis)) return one;
  return basesBelow(metric, two.basis).has(one.basis) ? two : undefined;
}

/**
 * Of one subject the value on the higher basis is the greater by itself, unless the values deny it. Of two subjects
 * something is known only where the value on the lower basis is the larger: its subject's on the higher is larger still.
 */
function greaterByBasis(larger: Fact | undefined, higher: Fact, ofOne: boolean): Fact | undefined {
  if (ofOne) return larger === undefined || larger === higher ? higher : undefined;
  return larger === higher ? undefined : larger;
}

/**
 * Whether time does not stand between two figures. They hold for one period (`date: source` is the day of that source), or
 * neither has one and they were said on one day; or they are one subject's values at two moments, or over two periods of
 * one kind. On two bases the higher must speak of the other's time: a month at most, or all until its end.
 */
function isOneTime({ one, two, higher, ofOne }: Pair): boolean {
  if (one.date === undefined || two.date === undefined)
    return one.date === two.date && one.said !== undefined && one.said === two.said;
  if (!higher) return one.date === two.date || (ofOne && kindOf(one.date) === kindOf(two.date));
  const [outer, inner] = [periodOf(higher.date ?? ''), periodOf((higher === one ? two : one).date ?? '')];
  if (outer.first === Number.NEGATIVE_INFINITY) return inner.last <= outer.last;
  return one.date === two.date && outer.last - outer.first <= 31 * DAY;
}

/** The kind of a period: a month, a quarter … A part of a year that is named loosely is a moment, as a day is. */
const kindOf = (date: string): string => date.replace(/\d/g, '0').replace(/-(?:early|mid|late)$/, '-00-00');

/** What the values of a status lack that have not simply happened; without its ending. */
const unsure: Partial<Record<string, string>> = {
  planned: '아직 정해지지 않았',
  'in-talks': '아직 정해지지 않았',
  expected: '전망이',
  opinion: '평가이',
};

/** What an order hangs on, in words without their ending; of a status it is said whose. */
const clauses = {
  bounds: '알려진 범위가 겹쳐 있',
  basis: '집계 기준이 다르',
  time: '시점이 같다고 할 수 없',
  place: '집계처가 같다고 할 수 없',
  status: '',
  conflict: '이와 어긋나는 보도가 따로 있',
};
type Condition = keyof typeof clauses;

/** What a sentence calls one of the two: an event by its topic, of one subject's values each by its time, else the subject. */
function nameIn({ one, two, base, higher, ofOne }: Pair, fact: Fact): Named {
  if (fact.kind === 'event') return { name: topicOf(fact, base) };
  const apart = higher ? basisOf(fact, base) : one.date === two.date ? undefined : dateOf(fact, base);
  if (ofOne) return { name: `${apart ?? wordsOf(fact, base)} 값` };
  const entities = fact.subjects.flatMap((id) => base.entities.get(id) ?? []);
  return { name: entities.map(({ name }) => name).join('·'), reading: entities.at(-1)?.reading };
}

/** `1316억 달러 `, `116억~216억 달러 `, `1억 3500만 명 넘게 `, of dates `적어도 62일 `; nothing where it may be next to nothing. */
function gapOf({ min, max, openMin }: Interval, isDays: boolean, write: (amount: Amount) => string): string {
  if (min <= 0) return '';
  if (min === max || (Number.isFinite(max) && !isDays)) return `${write(min === max ? min : { min, max })} `;
  return openMin ? `${write(min)} 넘게 ` : `적어도 ${write(min)} `;
}

/** `기업가치는 알파가 베타보다 5억 달러 더 크다(약 1.5배).`, and on what it hangs, where it does. */
function wordsFor(pair: Pair, { greater, by, ratio }: Told, on: readonly Condition[]) {
  const { one, two, base, ofOne, higher, leavesOut } = pair;
  const tellsGap = !leavesOut.includes('gap');
  const unit = one.kind === 'figure' ? base.units.get(one.unit) : undefined;
  const { is, which } = sizeWords(unit);
  const isCount = is === '많';
  const more = !unit ? '앞선다' : isCount ? '많다' : `더 ${is}다`;
  const both = enumerate([nameIn(pair, one), nameIn(pair, two)]);
  const basis = higher ? undefined : basisOf(one, base);
  const measure = (ofOne ? topicOf(one, base) : metricOf(one, base)) + (basis === undefined ? '' : `(${basis})`);
  const tellsTime = one.date === two.date && !on.includes('time') && !leavesOut.includes('time');
  const lead = tellsTime ? `${dateLead(one, base)} ` : '';
  const about = unit ? `${lead}${withJosa(measure, '은/는')} ` : '';
  const [outer = '', inner] = [higher, higher === one ? two : one].map((fact) => fact && basisOf(fact, base));
  const within = higher?.date?.startsWith('..') ? '그 안에 든' : '같은 때의';
  const never = `${withJosa(outer, '은/는')} ${within} ${inner}보다 ${isCount ? '적' : '작'}을 수 없`;
  const isOpen = on.includes('bounds') || on.includes('basis');
  const write = (amount: Amount): string => formatAmount(amount, unit ?? { name: '일', space: false });
  const isOrdered = greater !== undefined && !isOpen;
  // What has happened and what has not are not subtracted.
  const gap = isOrdered && !on.includes('status') && tellsGap ? gapOf(by, !unit, write) : '';
  const times = isOrdered && ratio && on.length === 0 && Number.isFinite(ratio.max) ? timesText(ratio) : '';
  const told = (): string => {
    if (isOpen) return `${about}${both} 가운데 어느 쪽이 ${unit ? which : '먼저인지'} 알 수 없다`;
    if (!greater)
      return unit ? `${about}${both}${ofOne ? '이' : '의 값이'} 같다` : `${withJosa(both, '은/는')} 같은 날이다`;
    if (higher && ofOne && by.min === 0) return `${never}다`;
    const [first, then] = (greater === two) === !unit ? [one, two] : [two, one];
    const { name, reading } = nameIn(pair, first);
    const [since, anyhow] = higher && !ofOne ? [`${never}으므로, `, '어느 쪽으로 세어도 '] : ['', ''];
    const printed = on.length > 0 ? `적힌 ${unit ? '값' : '날짜'}만 보면 ` : '';
    const compared = `${withJosa(name, '이/가', reading)} ${nameIn(pair, then).name}보다 ${gap}${more}`;
    return `${since}${printed}${about}${tellsGap ? anyhow : ''}${compared}${times && `(${times})`}`;
  };
  const whose = (fact: Fact): string => nameIn(pair, fact).name + (unit && !ofOne ? '의 값' : '');
  const unlike = [one, two].flatMap((fact) => {
    const words = unsure[fact.status];
    return words === undefined ? [] : `${withJosa(whose(fact), '은/는')} ${words}`;
  });
  const hangs = on.flatMap((condition) => (condition === 'status' ? unlike : clauses[condition])).join('고 ');
  const caveat = on.includes('status') ? undefined : unsure[one.status];
  return {
    words: `${told()}.${hangs && ` ${isOpen ? '' : '다만 '}${hangs}다.`}${caveat ? ` 둘 다 ${caveat}다.` : ''}`,
    gap: gap.trim(),
  };
}

/** Whether a verdict tells which of two is greater, or that they are equal, on no condition. */
export const isTold = ({ result }: Pick<Verdict, 'result'>): boolean =>
  result === 'equal-measure' || result === 'order';

/** Others of a fact's metric, the nearest in time first: at most three that compare with it and three that do not; none that contradicts it. */
export const comparedWith = (one: Figure | Event, base: Base) => nearest(base)(one);

const nearest = /* @__PURE__ */ oncePer((base: Base) => oncePer((one: Figure | Event) => findNearest(one, base)));

function findNearest(one: Figure | Event, base: Base) {
  const conflicts = conflictsOf(base, one);
  const told: (Verdict & { readonly fact: Figure | Event })[] = [];
  const untold: typeof told = [];
  const own = timeOf(one);
  const others = [...base.facts.values()].flatMap((fact) => {
    const isOther = fact.kind === one.kind && fact.metric === one.metric && fact.id !== one.id;
    return isOther && !conflicts.includes(fact) ? { fact, far: Math.abs(timeOf(fact) - own) } : [];
  });
  for (const { fact } of others.toSorted((a, b) => a.far - b.far)) {
    const pair = pairOf(one, fact, base);
    const judgement = judged(pair);
    const found = isTold(judgement) ? told : untold;
    if (found.length < 3) found.push({ fact, ...inWords(pair, judgement) });
    if (told.length === 3 && untold.length === 3) break;
  }
  return { told, untold };
}

/** When the time ends that a fact is of, or else was said in; what has neither stands last. */
const timeOf = oncePer(({ date, said }: Fact): number => {
  const time = date ?? said;
  return time === undefined ? Number.MAX_SAFE_INTEGER : periodOf(time).last;
});

/** Two facts with what can be told of them. */
export interface ToldPair {
  readonly pair: readonly [Figure | Event, Figure | Event];
  readonly verdict: Verdict;
}

/**
 * Pairs that show what a comparison tells, figures before dates and the newest first, each once: of figures one for each verdict, and
 * up to so many others that compare.
 */
export function toldPairs(base: Base, most: number) {
  const examples = new Map<Verdict['result'], ToldPair>();
  const others: ToldPair[] = [];
  const seen = new Set<string>();
  const facts = newestFirst(base.facts.values()).filter((fact) => fact.kind !== 'statement');
  for (const one of facts.toSorted((a, b) => Number(a.kind === 'event') - Number(b.kind === 'event'))) {
    if (others.length >= most) break;
    const { told, untold } = comparedWith(one, base);
    for (const { fact: two, ...verdict } of [...told, ...untold]) {
      const found: ToldPair = { pair: [one, two], verdict };
      const key = [one.id, two.id].sort().join();
      if (seen.has(key)) continue;
      seen.add(key);
      if (one.kind === 'figure' && !examples.has(verdict.result)) examples.set(verdict.result, found);
      else if (isTold(verdict)) others.push(found);
    }
  }
  return { examples: [...examples.values()], others: others.slice(0, most) };
}
