import { openSeries } from '../charts/series.ts';
import type { Base } from '../facts/base.ts';
import { once } from '../facts/once.ts';
import { counted } from '../korean/counted.ts';
import { type Edition, type EditionRecord, readEditions, sealOf, sumOf } from '../read/editions.ts';
import type { EditionLine, VersionedKind, Withdrawn } from '../schema/edition.ts';
import { absolute, pathOf } from '../site/url.ts';
import { contentDir, getBase } from '../validate/base.ts';
import { type Bodies, type Standing, standingOf } from './version.ts';

/** One appearance of a thing in the record: what it said from an edition on. Without a version it was gone from then on. */
export interface Appearance {
  readonly edition: string;
  readonly version?: string | undefined;
}

/** A version that was published. */
export interface Sealed<K extends VersionedKind = VersionedKind> {
  readonly kind: K;
  readonly id: string;
  readonly version: string;
  /** The edition in which it first stood. */
  readonly edition: string;
  /** What is kept of it; nothing where it was taken down. */
  readonly body?: Bodies[K] | undefined;
  readonly withdrawn?: Withdrawn | undefined;
}

/** The record by what is asked of it. */
export interface Editions {
  readonly editions: readonly Edition[];
  /** Every version that was ever published, by its name. */
  readonly versions: ReadonlyMap<string, Sealed>;
  /** What each thing said, the oldest first, by kind and id. */
  readonly history: ReadonlyMap<string, readonly Appearance[]>;
}

/** The day of an edition: `2026-12-01` of `2026-12-01-2`. */
export const dayOfEdition = (edition: string): string => edition.slice(0, 10);

/** Puts a record that was read under what is asked of it. */
export function openRecord({ editions, withdrawn }: EditionRecord): Editions {
  const down = new Map(withdrawn.map((one) => [one.version, one]));
  const versions = new Map<string, Sealed>();
  const history = new Map<string, Appearance[]>();
  for (const { head, lines } of editions) {
    for (const { kind, id, version, body } of lines) {
      const key = `${kind} ${id}`;
      history.set(key, [...(history.get(key) ?? []), { edition: head.edition, version }]);
      if (version === undefined || versions.has(version)) continue;
      const kept = body && openBody(kind, body);
      versions.set(version, { kind, id, version, edition: head.edition, body: kept, withdrawn: down.get(version) });
    }
  }
  return { editions, versions, history };
}

/** What was kept of a version, as the code of today knows it. */
function openBody(kind: VersionedKind, body: object): Bodies[VersionedKind] {
  const kept = body as Bodies[VersionedKind];
  return kind === 'view' && 'series' in kept ? { ...kept, series: openSeries(kept.series) } : kept;
}

const memory = once('editions', (): { last?: { base: Base; editions: Editions } } => ({}));

/**
 * The record of the content folder, read with the base and again only with it: `getBase()` looks which files have changed. What is
 * wrong with the record has stopped it before.
 */
export function getEditions(): Editions {
  const base = getBase();
  if (memory.last?.base !== base) memory.last = { base, editions: openRecord(readEditions(contentDir())) };
  return memory.last.editions;
}

/** What the record says of a thing last: nothing where it was never published, or is gone. */
export const latestOf = ({ history }: Editions, kind: VersionedKind, id: string): string | undefined =>
  history.get(`${kind} ${id}`)?.at(-1)?.version;

/** The published version that says what a thing says now; undefined where it changed since the last edition. */
export function sealedNow(base: Base, editions: Editions, kind: VersionedKind, id: string): string | undefined {
  const now = standingOf(base).get(`${kind} ${id}`)?.version;
  return now !== undefined && editions.versions.get(now)?.body ? now : undefined;
}

/** The absolute address at which a thing stays as it is, where it was published so. */
export function sealedAddress(base: Base, kind: VersionedKind, id: string): string | undefined {
  const version = sealedNow(base, getEditions(), kind, id);
  return version && absolute(pathOf.version(version));
}

/** What an edition would hold that was published now: what is new or says something else, and what is gone. */
function unsealed(base: Base, editions: Editions) {
  const standing = standingOf(base);
  const changed = [...standing.values()].filter(({ kind, id, version }) => latestOf(editions, kind, id) !== version);
  const gone = [...editions.history].flatMap(([key, appearances]) => {
    const [kind = '', id = ''] = key.split(' ');
    return standing.has(key) || appearances.at(-1)?.version === undefined ? [] : [{ kind: kind as VersionedKind, id }];
  });
  return { changed, gone };
}

/**
 * The edition that publishes what stands now.
 * @param day of publication in Korea, `2026-12-01`
 * @returns undefined where nothing has changed since the last one
 */
export function editionOf(base: Base, record: Editions, day: string): Edition | undefined {
  const { changed, gone } = unsealed(base, record);
  if (changed.length + gone.length === 0) return undefined;
  const number = record.editions.filter(({ head }) => dayOfEdition(head.edition) === day).length + 1;
  const before = record.editions.at(-1);
  return {
    head: {
      edition: number === 1 ? day : `${day}-${number}`,
      form: 1,
      ...(before ? { previous: sealOf(before) } : {}),
    },
    lines: [...changed.map((one) => lineOf(one, record)), ...gone],
  };
}

function lineOf({ kind, id, version, body }: Standing, { versions }: Editions): EditionLine {
  if (versions.has(version)) return { kind, id, version };
  // As it will be read again: without what JSON does not write.
  const kept: Record<string, unknown> = JSON.parse(JSON.stringify(body()));
  return { kind, id, version, sum: sumOf(kept), body: kept };
}

/** What a build or a check says where something has changed since the last edition; undefined where nothing has. */
export function unsealedNotice(base: Base): string | undefined {
  const editions = getEditions();
  const { changed, gone } = unsealed(base, editions);
  const count = changed.length + gone.length;
  if (count === 0) return undefined;
  const since = editions.editions.at(-1)?.head.edition;
  return `${since === undefined ? '아직 판을 남기지 않았습니다' : `마지막 판(${since}) 뒤로 ${counted(count, '건')}이 바뀌었습니다`}. 발행할 때 npm run edition을 실행하면 바뀌지 않는 주소(/v/…)가 생깁니다.`;
}
