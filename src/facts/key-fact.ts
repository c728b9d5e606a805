import { endsOf } from '../korean/amount.ts';
import { oncePer } from '../korean/once-per.ts';
import { periodOf } from '../korean/period.ts';
import type { Entity, EntityKind } from '../schema/entity.ts';
import type { Fact, Figure } from '../schema/fact.ts';
import type { Prose } from '../schema/prose.ts';
import type { Base } from './base.ts';
import { companyBehind, standsFor } from './company.ts';
import { sideBySide } from './conflicts.ts';
import { basisOf, metricOf } from './fact.ts';
import { factIndex } from './fact-index.ts';
import { overtaken } from './history.ts';
import { conflictsOf, entitiesOf, sortKey } from './relations.ts';

/** What is looked for first in an entity of each kind: a company has its figures, a model its day, a person their words. */
export const leadingKind: Readonly<Record<EntityKind, Fact['kind']>> = {
  company: 'figure',
  model: 'event',
  person: 'statement',
  term: 'figure',
};
const otherwise: readonly Fact['kind'][] = ['figure', 'event', 'statement'];

/** What shares an axis with other facts of the same: metric, basis and unit of a figure, the metric of an event. */
export const measureKeyOf = (fact: Fact): string =>
  fact.kind === 'figure' ? [fact.metric, fact.basis ?? '', fact.unit].join(' ') : fact.metric;

/**
 * The facts that an entity is told by: of a company those of itself, its models and divisions, those measured at its place and
 * what its people said; of a model its own and none of its versions; of a person what they said; of a term those that it explains.
 */
function ownFacts(base: Base, entity: Pick<Entity, 'id' | 'kind'>): readonly Fact[] {
  const { id, kind } = entity;
  const about = (of: string): readonly Fact[] => factIndex(base).byEntity.get(of) ?? [];
  if (kind === 'term') return about(id);
  const saidBy = (person: string): readonly Fact[] => about(person).filter(({ attribution }) => attribution === person);
  if (kind === 'person') return saidBy(id);
  const isOf = ({ subjects: [first = ''], where }: Fact): boolean => standsFor(first, id, base) || where === id;
  const people = kind === 'company' ? entitiesOf(base, 'person').filter(({ of }) => of === id) : [];
  return [...new Set([...about(id).filter(isOf), ...people.flatMap((person) => saidBy(person.id))])];
}

/** The measure that most entities of a kind have, of those among their facts that the kind is led by. */
const commonest = oncePer(
  (base: Base) =>
    new Map(
      (Object.keys(leadingKind) as EntityKind[]).map((kind) => {
        const all = entitiesOf(base, kind).flatMap((entity) => [
          ...new Set(
            ownFacts(base, entity)
              .filter((fact) => fact.kind === leadingKind[kind] && fact.where !== entity.id)
              .map(measureKeyOf),
          ),
        ]);
        const counted = [...Map.groupBy(all, (measure) => measure).values()];
        return [kind, counted.toSorted((a, b) => b.length - a.length)[0]?.[0]] as const;
      }),
    ),
);

/** In how many places articles cite a fact: sections, standfirsts, lines of summaries. */
const timesCited = oncePer(({ articles }: Base): ReadonlyMap<string, number> => {
  const prose = [...articles.values()].flatMap(({ standfirst, summary, sections }) => [
    ...[standfirst, ...summary],
    ...sections.map(({ body }) => body),
  ]);
  const all = prose.flatMap(({ facts }) => facts);
  return new Map([...Map.groupBy(all, (id) => id)].map(([id, { length }]) => [id, length]));
});

/**
 * The facts that lead what is told of an entity, in lists the first and on its own page a few: of each thing measured one.
 *
 * 1. None that a newer value has overtaken. What another report contradicts must not stand alone, and a ratio is made of other
 *    figures: both lead only where there is nothing else. A term is shown by what is settled, where it explains any such.
 * 2. First the kind of fact that its kind of entity is led by (`leadingKind`), then its figures, then its days; words only
 *    where it has neither, or is led by them.
 * 3. Of one kind first the measure that most entities of its kind have, so that rows of a list compare, its newest value; then
 *    those that articles cite most often, of these the newest.
 */
export function keyFactsOf(base: Base, entity: Pick<Entity, 'id' | 'kind'>, most: number): Fact[] {
  const all = ownFacts(base, entity);
  const settled = all.filter(({ kind, status }) => kind === 'figure' && status === 'done');
  const own = entity.kind === 'term' && settled.length > 0 ? settled : all;
  const older = overtaken(own);
  const current = own.filter((fact) => !older.has(fact));
  const alone = current.filter(
    (fact) => conflictsOf(base, fact).length === 0 && !(fact.kind === 'figure' && fact.ratio),
  );
  const common = commonest(base).get(entity.kind);
  const cited = timesCited(base);
  const kinds = [leadingKind[entity.kind], ...otherwise];
  const ranked = (alone.length > 0 ? alone : current)
    .map((fact) => {
      const rank = measureKeyOf(fact) === common ? [0, 0] : [1, -(cited.get(fact.id) ?? 0)];
      return { fact, keys: [kinds.indexOf(fact.kind), ...rank], day: sortKey(fact) };
    })
    .toSorted((a, b) => {
      const at = a.keys.findIndex((key, i) => key !== b.keys[i]);
      return at >= 0 ? (a.keys[at] ?? 0) - (b.keys[at] ?? 0) : a.day === b.day ? 0 : a.day < b.day ? 1 : -1;
    })
    .map(({ fact }) => fact);
  const hasWords = ranked[0]?.kind === 'statement';
  const told = ranked.filter(({ kind }) => hasWords || kind !== 'statement');
  const things = Map.groupBy(told, (fact) => `${fact.subjects[0]} ${measureKeyOf(fact)} ${fact.where ?? ''}`);
  return [...things.values()].flatMap(([first]) => first ?? []).slice(0, most);
}

/**
 * Entities so that a list is read as a drawing: first those of the commonest measure, the largest or the earliest first, then
 * those with another fact of the leading kind, then the others; of those alike in the order given.
 */
export function byKeyFact<T extends Pick<Entity, 'id' | 'kind'>>(base: Base, entities: readonly T[]): T[] {
  const rank = (entity: T): readonly [group: number, at: number] => {
    const [fact] = keyFactsOf(base, entity, 1);
    if (!fact || fact.kind !== leadingKind[entity.kind]) return [2, 0];
    if (measureKeyOf(fact) !== commonest(base).get(entity.kind)) return [1, 0];
    if (fact.kind === 'figure') return [0, -endsOf(fact.value).max];
    return [0, fact.kind === 'event' ? periodOf(fact.date).last : 0];
  };
  const ranked = entities.map((entity) => ({ entity, rank: rank(entity) }));
  return ranked.toSorted((a, b) => a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1]).map(({ entity }) => entity);
}

/**
 * Facts as a table of one entity tells them: its figures, money first and what measures one thing together, then its days, then
 * words; of those alike in the order given.
 */
export function byMeasure(base: Pick<Base, 'units'>, facts: readonly Fact[]): Fact[] {
  const kinds = Map.groupBy(facts, (fact) =>
    fact.kind === 'figure' && base.units.get(fact.unit)?.money ? 'money' : fact.kind,
  );
  return (['money', ...otherwise] as const).flatMap((kind) =>
    [...Map.groupBy(kinds.get(kind) ?? [], ({ metric }) => metric).values()].flat(),
  );
}

/** Facts by the company that each is told under, that of the most facts first, each company's as a table of it tells them; of no company last. */
export const byCompany = (base: Pick<Base, 'units' | 'entities'>, facts: readonly Fact[]): Fact[] =>
  inGroups(base, facts, (fact) => companyBehind(fact, base));

/** Facts by who said them, in the same order. */
export const bySpeaker = (base: Pick<Base, 'units' | 'entities'>, facts: readonly Fact[]): Fact[] =>
  inGroups(base, facts, ({ attribution }) => attribution);

const inGroups = (
  base: Pick<Base, 'units' | 'entities'>,
  facts: readonly Fact[],
  groupOf: (fact: Fact) => string | undefined,
): Fact[] =>
  [...Map.groupBy(facts, groupOf)]
    .toSorted(([a, as], [b, bs]) => Number(a === undefined) - Number(b === undefined) || bs.length - as.length)
    .flatMap(([, of]) => byMeasure(base, sideBySide(of).flat()));

/**
 * What a section is told by beside its title: the first figure that it cites and nothing contradicts, beyond those `told` in sight of
 * it. None where that is a multiple that needs a caution, for what is set large stands without it.
 */
export function sectionKey(base: Base, { facts }: Pick<Prose, 'facts'>, told: ReadonlySet<string>): Figure | undefined {
  const first = facts
    .flatMap((id) => base.facts.get(id) ?? [])
    .find(
      (fact): fact is Figure => fact.kind === 'figure' && !told.has(fact.id) && conflictsOf(base, fact).length === 0,
    );
  return first?.ratio && first.caution ? undefined : first;
}

/** What a figure is called on the page of an entity or in its row, whose own name goes without saying: `챗GPT 주간 이용자`, `기업가치`. */
export function measureBeside(fact: Fact, { id }: Pick<Entity, 'id'>, base: Base): string {
  const names = fact.subjects.filter((subject) => subject !== id).map((one) => base.entities.get(one)?.name ?? one);
  const basis = basisOf(fact, base);
  const what = basis !== undefined && fact.kind !== 'statement' && fact.text ? `(${fact.text})` : '';
  return [names.join('·'), basis === undefined ? metricOf(fact, base) : basis + what].filter(Boolean).join(' ');
}

/** What somebody said, in their own words where the source gives them in quotation marks. */
export function quoteOf({ wording }: Fact): string | undefined {
  const words = wording?.figure;
  return words !== undefined && /^“[^“”]+”$/.test(words) ? words : undefined;
}
