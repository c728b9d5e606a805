import type { Source } from '../../../src/schema/source.ts';
import type { Chance } from './chance.ts';
import type { Writer } from './sentences.ts';
import type { Name } from './words.ts';

type Outlet = Extract<Source, { kind: 'outlet' }>;
export type Report = Extract<Source, { kind: 'report' }>;

/** The outlets of a site and the reports that its articles are built on, the oldest first. */
export interface Sources {
  readonly outlets: readonly Outlet[];
  readonly reports: readonly Report[];
}

/** A day of the ten years from 2015, as far into them as `share` says. */
export function dayAt(share: number): string {
  const from = Date.UTC(2015, 0, 1);
  return new Date(from + share * (Date.UTC(2025, 0, 1) - from)).toISOString().slice(0, 10);
}

/** Makes one report for each article and an outlet for every twenty of them. */
export function makeSources(articles: number, dice: Chance, write: Writer, name: () => Name): Sources {
  const outlets = Array.from({ length: Math.ceil(articles / 20) + 1 }, (): Outlet => {
    const own = name();
    return { kind: 'outlet', id: `${own.id}-news`, name: `${own.hangul}일보`, en: `${own.latin} Daily`, aliases: [] };
  });
  const reports = Array.from({ length: articles }, (_, at): Report => {
    const outlet = dice.of(outlets);
    const date = dayAt((at + 1) / (articles + 1));
    return {
      kind: 'report',
      id: `${outlet.id}-${at + 1}`,
      outlet: outlet.id,
      title: write.headline(),
      authors: [`${name().hangul} 기자`],
      date,
      unworded: '지어낸 기사라 옮길 말이 없다.',
    };
  });
  return { outlets, reports };
}
