import type { Base } from '../facts/base.ts';
import { correctionsOf, correctionWords } from '../facts/corrections.ts';
import { textOf } from '../facts/view.ts';
import { formatDate } from '../korean/date.ts';
import { oncePer } from '../korean/once-per.ts';
import type { VersionedKind } from '../schema/edition.ts';
import { plainOf } from './plain.ts';
import { type Appearance, dayOfEdition, type Editions, latestOf, type Sealed } from './record.ts';
import type { Bodies, FactBody, Standing, ViewBody } from './version.ts';

/** A change in words, and where what it became can be read. */
export interface Change {
  /** `오픈AI 기업가치: 1500억 달러 → 1570억 달러`. */
  readonly words: string;
  /** When it was published, in words. */
  readonly when?: string | undefined;
  /** Why, as the correction tells it. */
  readonly why?: string | undefined;
  /** The fact that it is about. */
  readonly fact?: string | undefined;
}

/** How a version stands to what the site says now. */
export interface Since {
  /** Whether the site says the same today. */
  readonly same: boolean;
  /** Whether the thing is no longer there. */
  readonly gone: boolean;
  readonly changes: readonly Change[];
  /** The version that stands now, where another does. */
  readonly now?: string | undefined;
}

const arrow = (from: string, to: string): string => `${from} → ${to}`;

/** Rows that only repeat what the others tell, or what never changes. */
const repeating = new Set(['출처의 표현', '고유 ID']);

/** The rows of a version of a fact by name, in words, with its caution. */
const rowsOf = oncePer(
  ({ rows, caution = '' }: FactBody): ReadonlyMap<string, string> =>
    new Map([...rows.map((row) => [row.name, textOf(row)] as const), ['주의', caution]]),
);

/** What differs between two versions of a fact: its value first, then every row that tells something else. */
function factChanges(before: FactBody, after: FactBody): string[] {
  const topic = before.topic === after.topic ? before.topic : arrow(before.topic, after.topic);
  const value = before.value === after.value ? [] : [`${topic}: ${arrow(before.value, after.value)}`];
  const [old, now] = [rowsOf(before), rowsOf(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])].filter((name) => old.get(name) !== now.get(name));
  const telling = names.filter((name) => !repeating.has(name));
  const told = value.length + telling.length > 0 ? telling : names;
  return [...value, ...told.map((name) => `${name}: ${arrow(old.get(name) || '없음', now.get(name) || '없음')}`)];
}

/** A text in words, less what its facts and charts tell themselves. */
const ownWords = oncePer(({ html = '' }: { html?: string }): string =>
  plainOf(html.replace(/<figure>[\s\S]*?<\/figure>|<a [^>]*href="\/v\/[^>]*>[\s\S]*?<\/a>/g, '')),
);

/** What differs between two versions of anything, less what its facts and charts tell themselves. */
function wordChanges(before: { title: string; html?: string }, after: { title: string; html?: string }): string[] {
  return [
    ...(before.title === after.title ? [] : [`제목: ${arrow(`‘${before.title}’`, `‘${after.title}’`)}`]),
    ...(ownWords(before) === ownWords(after) ? [] : ['본문을 고쳤습니다.']),
  ];
}

/** What stands, by the names of its versions. */
const byVersion = oncePer(
  (standing: ReadonlyMap<string, Standing>): ReadonlyMap<string, Standing> =>
    new Map([...standing.values()].map((one) => [one.version, one])),
);

/** Reads bodies of versions: what was published from the record, what stands now and was not yet from the base. */
export function bodiesOf(standing: ReadonlyMap<string, Standing>, { versions }: Editions) {
  const living = byVersion(standing);
  return <K extends VersionedKind>(_: K, version: string | undefined): Bodies[K] | undefined =>
    version === undefined
      ? undefined
      : ((versions.get(version)?.body ?? living.get(version)?.body()) as Bodies[K] | undefined);
}

/**
 * What has changed since a version was published.
 * @param standing what stands now
 */
export function changesSince(
  sealed: Sealed,
  standing: ReadonlyMap<string, Standing>,
  editions: Editions,
  base: Pick<Base, 'corrections'>,
): Since {
  const { kind, id, version } = sealed;
  const now = standing.get(`${kind} ${id}`);
  if (!now) return { same: false, gone: true, changes: [] };
  const read = bodiesOf(standing, editions);
  if (now.version === version) {
    const since = dayOfEdition(sealed.edition);
    const told = correctionsOf(base, factsIn(sealed, read)).filter(({ date }) => date > since);
    const changes = told
      .toReversed()
      .map((one) => ({ words: correctionWords(one), when: formatDate(one.date), fact: one.fact }));
    return { same: true, gone: false, changes };
  }
  const published = latestOf(editions, kind, id) === now.version ? now.version : undefined;
  return {
    same: false,
    gone: false,
    now: published,
    changes: between(kind, version, now.version, read, (fact) => datedOf(fact, sealed, standing, editions, base)),
  };
}

/** The facts that a version tells. */
function factsIn({ kind, id, version }: Pick<Sealed, 'kind' | 'id' | 'version'>, read: Read): string[] {
  if (kind === 'fact') return [id];
  const { facts = {} } = read(kind, version) ?? {};
  const sections = kind === 'article' ? (read('article', version)?.sections ?? []) : [];
  const charts = kind === 'section' ? Object.values(read('section', version)?.charts ?? {}) : [];
  return [
    ...Object.keys(facts),
    ...sections.flatMap((one) => factsIn({ kind: 'section', id: one.id, version: one.version }, read)),
    ...charts.flatMap((one) => factsIn({ kind: 'view', id: '', version: one }, read)),
  ];
}

/** Gives what is kept of a version. */
export type Read = ReturnType<typeof bodiesOf>;
/** Says when a fact came to say what it says now, and why. */
type Dated = (fact: string) => Pick<Change, 'when' | 'why'>;

/** The changes from one version to another of the same thing, each once; `dated` adds when and why to those of facts. */
export function between(kind: VersionedKind, from: string, to: string, read: Read, dated: Dated): Change[] {
  const [before, after] = [read(kind, from), read(kind, to)];
  if (!before || !after) return [];
  if (kind === 'fact') {
    const [old, now] = [before as FactBody, after as FactBody];
    const words = factChanges(old, now);
    const told = words.length > 0 ? words : ['표현을 다듬었습니다.'];
    return told.map((one, at) => ({ words: one, fact: now.fact.id, ...(at === 0 ? dated(now.fact.id) : {}) }));
  }
  const [usedBefore, usedAfter] = [before, after] as Bodies['view' | 'section' | 'article'][];
  const ofFacts = factsBetween(usedBefore?.facts ?? {}, usedAfter?.facts ?? {}, read, dated);
  if (kind === 'article') {
    const [old, now] = [before as Bodies['article'], after as Bodies['article']];
    const was = new Map(old.sections.map((section) => [section.id, section.version]));
    const parts = now.sections.flatMap(({ id, version }) => {
      const earlier = was.get(id);
      was.delete(id);
      const { title = id } = read('section', version) ?? {};
      if (earlier === undefined) return [{ words: `절을 더했습니다: ‘${title}’` }];
      if (earlier === version) return [];
      return between('section', earlier, version, read, dated).map((change) =>
        change.fact === undefined ? { ...change, words: `‘${title}’ ${change.words}` } : change,
      );
    });
    const lost = [...was.values()].map((version) => ({
      words: `절을 뺐습니다: ‘${read('section', version)?.title ?? ''}’`,
    }));
    return eachOnce([...wordChanges(old, now).map((words) => ({ words })), ...ofFacts, ...parts, ...lost]);
  }
  const charts =
    kind === 'section' ? chartsBetween(before as Bodies['section'], after as Bodies['section'], read, dated) : [];
  const own = wordChanges(before, after).map((words) => ({ words }));
  const notes = kind === 'view' ? noteChanges(before as ViewBody, after as ViewBody) : [];
  const told = eachOnce([...ofFacts, ...charts, ...own, ...notes]);
  return told.length > 0 ? told : [{ words: '표현을 다듬었습니다.' }];
}

const eachOnce = (changes: readonly Change[]): Change[] => [
  ...new Map(changes.map((one) => [one.words, one])).values(),
];

/** The changes in the facts that two versions of a view, a section or an article use. */
function factsBetween(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  read: Read,
  dated: Dated,
): Change[] {
  const topicOf = (version: string): string => {
    const fact = read('fact', version);
    return fact ? `${fact.topic} ${fact.value}` : '';
  };
  const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...ids].flatMap((id): Change[] => {
    const [from, to] = [before[id], after[id]];
    if (from === to) return [];
    if (from === undefined) return [{ words: `더했습니다: ${topicOf(to ?? '')}`, fact: id }];
    if (to === undefined) return [{ words: `뺐습니다: ${topicOf(from)}`, fact: id }];
    // Elsewhere than on its own page the first of them is enough, and says of what.
    const topic = read('fact', to)?.topic ?? '';
    return between('fact', from, to, read, dated)
      .slice(0, 1)
      .map((change) => (change.words.startsWith(topic) ? change : { ...change, words: `${topic} ${change.words}` }));
  });
}

const chartsBetween = (before: Bodies['section'], after: Bodies['section'], read: Read, dated: Dated): Change[] =>
  Object.entries(after.charts).flatMap(([id, to]) => {
    const from = before.charts[id];
    return from === undefined || from === to ? [] : between('view', from, to, read, dated);
  });

/** What a view says of its own beside its facts. */
function noteChanges({ series: before }: ViewBody, { series: after }: ViewBody): Change[] {
  const said = ({ notes, warnings, annotations }: ViewBody['series']): string =>
    [...notes, ...[...warnings, ...annotations].map(({ text }) => text)].join(' ');
  return said(before) === said(after) ? [] : [{ words: '차트에 붙인 설명을 고쳤습니다.' }];
}

/** When a fact came to say what it says now, and why: by the correction since the version, else by the edition that has it. */
function datedOf(
  fact: string,
  { edition }: Pick<Sealed, 'edition'>,
  standing: ReadonlyMap<string, Standing>,
  { history }: Editions,
  base: Pick<Base, 'corrections'>,
): Pick<Change, 'when' | 'why'> {
  const [correction] = correctionsOf(base, [fact]).filter(({ date }) => date >= dayOfEdition(edition));
  if (correction) return { when: formatDate(correction.date), why: correction.note };
  const version = standing.get(`fact ${fact}`)?.version;
  const since = history.get(`fact ${fact}`)?.findLast((one: Appearance) => one.version === version);
  return { when: since && formatDate(dayOfEdition(since.edition)) };
}

/** A change as one line: `65억 달러 → 60억 달러(2026년 12월 1일). 까닭`. */
export const changeLine = ({ words, when, why }: Change): string =>
  [`${words}${when ? `(${when})` : ''}`, why].filter(Boolean).join('. ');
