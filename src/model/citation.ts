import type { Fact } from '../schema/fact.ts';
import type { Source } from '../schema/source.ts';
import { formatDate } from '../text/date.ts';
import type { Base } from './base.ts';

/** What a report is called in a list of sources: 「제목」, 매체, 기자, 날짜. */
export function citeSource(source: Source, base: Pick<Base, 'sources'>): string {
  if (source.kind === 'outlet') return source.name;
  const outlet = base.sources.get(source.outlet);
  const outletName = outlet?.kind === 'outlet' ? outlet.name : source.outlet;
  const series = source.series ? `, 연재 「${source.series}」` : '';
  return `${source.authors.join('·')}, 「${source.title}」, ${outletName}, ${formatDate(source.date)}${series}`;
}

/** The name of the outlet that printed a fact's source: 조선비즈. */
export function outletOf(fact: Fact, base: Pick<Base, 'sources'>): string {
  const source = base.sources.get(fact.source);
  if (source?.kind !== 'report') return fact.source;
  const outlet = base.sources.get(source.outlet);
  return outlet?.kind === 'outlet' ? outlet.name : source.outlet;
}

/** Whom the source names for a fact: an outlet, a company, a person. */
export function attributionOf(fact: Fact, base: Pick<Base, 'sources' | 'entities'>): string | undefined {
  if (!fact.attribution) return undefined;
  const source = base.sources.get(fact.attribution);
  if (source?.kind === 'outlet') return source.name;
  return base.entities.get(fact.attribution)?.name ?? fact.attribution;
}

/** The parts of a fact's citation, so that several can be told together. */
export interface Citation {
  /** Whom the source names and what they did: `블룸버그통신 보도`. Left out where the source names nobody. */
  readonly said?: string;
  /** The day of it, in words. */
  readonly date?: string;
  /** The outlet that was read. */
  readonly outlet: string;
}

/** The parts of a fact's citation: see {@link citeFact}. */
export function citationOf(fact: Fact, base: Pick<Base, 'sources' | 'entities'>): Citation {
  const outlet = outletOf(fact, base);
  const attribution = attributionOf(fact, base);
  if (!attribution) {
    const source = base.sources.get(fact.source);
    return { outlet, ...(source?.kind === 'report' ? { date: formatDate(source.date) } : {}) };
  }
  const isOutlet = base.sources.get(fact.attribution ?? '')?.kind === 'outlet';
  const act = isOutlet ? '보도' : fact.status === 'opinion' ? '의견' : '설명';
  return { said: `${attribution} ${act}`, outlet, ...(fact.date ? { date: formatDate(fact.date) } : {}) };
}

const dated = (text: string, dates: readonly (string | undefined)[]): string => {
  const known = [...new Set(dates.filter((date) => date !== undefined))];
  return known.length > 0 ? `${text}(${known.join(', ')})` : text;
};

/**
 * Who said it and where it was read: `블룸버그통신 보도(2024년 9월 11일), 조선비즈 인용`; `메타 설명(2024년 8월), 조선비즈
 * 인용`; `조선비즈(2024년 10월 2일)` where the source names nobody. A date in brackets is the fact's own.
 */
export const citeFact = (fact: Fact, base: Pick<Base, 'sources' | 'entities'>): string =>
  joinCitations([citationOf(fact, base)]);

/**
 * Several citations in one line, each once: what one outlet quotes stands together, what it says itself stands alone.
 * `블룸버그통신 보도(2024년 9월 11일), 조선비즈 인용; 조선비즈(2024년 10월 2일)`
 */
export function joinCitations(citations: readonly Citation[]): string {
  return [...Map.groupBy(citations, ({ outlet }) => outlet)]
    .flatMap(([outlet, ofOutlet]) => {
      const bySaid = Map.groupBy(ofOutlet, ({ said }) => said);
      const own = bySaid.get(undefined);
      bySaid.delete(undefined);
      const quoted = [...bySaid].map(([said, group]) =>
        dated(
          said ?? '',
          group.map(({ date }) => date),
        ),
      );
      return [
        ...(quoted.length > 0 ? [`${quoted.join('·')}, ${outlet} 인용`] : []),
        ...(own
          ? [
              dated(
                outlet,
                own.map(({ date }) => date),
              ),
            ]
          : []),
      ];
    })
    .join('; ');
}
