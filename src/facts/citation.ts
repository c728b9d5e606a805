import { formatDate } from '../korean/date.ts';
import { documentKinds } from '../schema/document-kinds.ts';
import type { Fact } from '../schema/fact.ts';
import type { Source } from '../schema/source.ts';
import type { Base } from './base.ts';
import { dateOf } from './fact.ts';

/** The name of an outlet, a company or a person. */
const nameOf = (id: string, { sources, entities }: Pick<Base, 'sources' | 'entities'>): string => {
  const outlet = sources.get(id);
  return (outlet?.kind === 'outlet' ? outlet.name : entities.get(id)?.name) ?? id;
};

/** What a source is called in a list: of a report 기자, 「제목」, 매체, 날짜; of a filing 삼성전자, 「사업보고서」, 공시, 날짜. */
export function citeSource(source: Source, base: Pick<Base, 'sources' | 'entities'>): string {
  if (source.kind === 'outlet') return source.name;
  const [authors, title] = [source.authors.join('·'), `「${source.title}」`];
  const [outlet, date] = [nameOf(source.outlet, base), formatDate(source.date)];
  if (source.kind === 'report')
    return [authors, title, outlet, date, source.series && `연재 「${source.series}」`].filter(Boolean).join(', ');
  const what = [documentKinds[source.kind], source.series].filter(Boolean).join(' ');
  return (authors ? [authors, title, outlet, what, date] : [outlet, title, what, date]).join(', ');
}

/** What a fact's source is called beside its day: 조선비즈; 삼성전자 공시; of a law its title. */
function outletOf(fact: Fact, base: Pick<Base, 'sources' | 'entities'>): string {
  const source = base.sources.get(fact.source);
  if (!source || source.kind === 'outlet') return fact.source;
  if (source.kind === 'law') return `「${source.title}」`;
  const name = nameOf(source.outlet, base);
  return source.kind === 'report' ? name : `${name} ${documentKinds[source.kind]}`;
}

/** Whom the source names: an outlet, a company, a person; of several its own words stand (`블룸버그통신 등 주요 외신`). */
export function attributionOf(fact: Fact, base: Pick<Base, 'sources' | 'entities'>): string | undefined {
  if (!fact.attribution) return undefined;
  const name = nameOf(fact.attribution, base);
  const who = fact.wording?.who;
  return who?.startsWith(`${name} 등`) ? who : name;
}

/** The parts of a fact's citation, so that several can be told together. */
export interface Citation {
  /** Whom the source names and what they did: `블룸버그통신 보도`. Left out where the source names nobody. */
  readonly said?: string;
  /** The day on which they did it, in words. Left out where it is not known: the day measured is another. */
  readonly date?: string;
  /** The outlet that was read. */
  readonly outlet: string;
  /** The day on which its report appeared, in words. */
  readonly printed?: string;
  /** Whether the value is that outlet's own conversion, which whom it quotes did not make. */
  readonly converted?: true;
}

/** The one report that all of several facts were read in, as a list of them tells it once: `조선비즈(2024년 10월 2일)`. */
export function sharedReport(facts: readonly Fact[], base: Pick<Base, 'sources' | 'entities'>): string | undefined {
  const read = facts.map((fact) => citationOf(fact, base)).map((one) => dated(one.outlet, [one], 'printed'));
  return read.length > 2 && new Set(read).size === 1 ? read[0] : undefined;
}

/** Whose words a fact is, beside the report that it was read in: `블룸버그통신 등 주요 외신 보도`; nothing where it is the report's own. */
export const saidInReport = (fact: Fact, base: Pick<Base, 'sources' | 'entities'>): string =>
  citationOf(fact, base).said ?? '';

/** The parts of a fact's citation: see {@link citeFact}; in a unit that is not its own `조선비즈(2024년 10월 2일) 환산`. */
export function citationOf(fact: Fact, base: Pick<Base, 'sources' | 'entities'>, unit?: string): Citation {
  const source = base.sources.get(fact.source);
  const read = {
    outlet: outletOf(fact, base),
    ...(source && source.kind !== 'outlet' ? { printed: formatDate(source.date) } : {}),
    ...(fact.kind === 'figure' && unit !== undefined && unit !== fact.unit ? { converted: true as const } : {}),
  };
  const attribution = attributionOf(fact, base);
  // A document speaks for whoever it is from.
  if (!attribution || (source && source.kind !== 'outlet' && source.outlet === fact.attribution)) return read;
  return {
    said: `${attribution} ${actOf(fact, base)}`,
    ...read,
    ...(fact.said ? { date: formatDate(fact.said) } : {}),
  };
}

/** What the one named did: media report, a person thinks, a party announces a number and states the rest. */
export function actOf(fact: Fact, base: Pick<Base, 'sources'>): string {
  if (base.sources.get(fact.attribution ?? '')?.kind === 'outlet') return '보도';
  if (fact.status === 'opinion') return '의견';
  if (fact.status === 'expected') return '전망';
  return fact.kind === 'figure' ? '발표' : '설명';
}

/** A name with the days that citations have for it, each once. */
const dated = (text: string, citations: readonly Citation[], which: 'date' | 'printed'): string => {
  const days = new Set(citations.flatMap((one) => one[which] ?? []));
  return days.size > 0 ? `${text}(${[...days].join(', ')})` : text;
};

/**
 * Who said it and where it was read: `블룸버그통신 등 주요 외신 보도(2024년 9월 11일), 조선비즈(2024년 10월 2일) 인용`; `메타 발표,
 * 조선비즈(2024년 10월 2일) 인용` where the day is not known; `조선비즈(2024년 10월 2일)` where the source names nobody. A day
 * in brackets is the one on which it was said or printed, never the one measured.
 */
export const citeFact = (fact: Fact, base: Pick<Base, 'sources' | 'entities'>): string =>
  joinCitations([citationOf(fact, base)]);

/**
 * Several citations in one line, each once and apart by `; `: what one outlet quotes stands together, what it says itself alone.
 */
export function joinCitations(citations: readonly Citation[]): string {
  return [...Map.groupBy(citations, ({ outlet }) => outlet)]
    .flatMap(([outlet, ofOutlet]) => {
      const { stated = [], converted } = Object.groupBy(ofOutlet, (one) => (one.converted ? 'converted' : 'stated'));
      const bySaid = Map.groupBy(stated, ({ said }) => said);
      const own = bySaid.get(undefined);
      bySaid.delete(undefined);
      const quoted = [...bySaid].map(([said, group]) => dated(said ?? '', group, 'date'));
      const read = dated(outlet, ofOutlet, 'printed');
      return [
        ...(quoted.length > 0 ? [`${quoted.join('·')}, ${read} 인용`] : []),
        ...(own ? [read] : []),
        ...(converted ? [`${read} 환산`] : []),
      ];
    })
    .join('; ');
}

/** Who said it and when, as short as a row has room for: `블룸버그통신 등 주요 외신`, `2024년 9월 11일 보도`. An event's date is its value. */
export const saidOf = (fact: Fact, base: Pick<Base, 'sources' | 'entities'>) => ({
  who: attributionOf(fact, base) ?? outletOf(fact, base),
  when: fact.kind === 'event' ? undefined : dateOf(fact, base),
});
