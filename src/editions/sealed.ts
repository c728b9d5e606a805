import type { Base } from '../facts/base.ts';
import type { ChartPlace } from '../share/chart-files.ts';
import type { Work } from '../share/citation.ts';
import { imageOf } from '../share/page-pictures.ts';
import type { PageMeta } from '../site/page.ts';
import { livingId, placesOf } from '../site/retired.ts';
import { absolute, pathOf } from '../site/url.ts';
import { dayOfEdition, type Editions, type Sealed } from './record.ts';
import { standingOf } from './version.ts';

/** The chart and view that a version of a view is of. */
export function placeOf({ id }: Pick<Sealed, 'id'>): ChartPlace {
  const [chart = '', view] = id.split('/');
  return { chart, view };
}

/** The versions of one kind of which something is kept. */
export const keptOf = <K extends Sealed['kind']>({ versions }: Editions, kind: K): Sealed<K>[] =>
  [...versions.values()].filter((one): one is Sealed<K> => one.kind === kind && one.body !== undefined);

/**
 * The path at which what a version is of is read today: its own page, or that of what has taken its place.
 * @returns undefined where neither is there
 */
export function livingPath({ kind, id }: Pick<Sealed, 'kind' | 'id'>, base: Base): string | undefined {
  const of = kind === 'view' && !id.includes('/') ? 'chart' : kind;
  const end = livingId(base.retired, of, id);
  return standingOf(base).has(`${kind} ${end}`) ? placesOf(of, end)[0] : undefined;
}

/** The picture that messengers show for a version: a chart's own; of what stands unchanged that of its page; else none. */
export function sealedImage({ kind, id, version, body }: Sealed, base: Base): PageMeta['image'] {
  const alt = body?.title ?? '';
  if (kind === 'view') return body && { path: pathOf.versionFile(version, 'png'), alt };
  const stands = standingOf(base).get(`${kind} ${id}`)?.version === version;
  const page = placesOf(kind, id)[0];
  return stands && page !== undefined ? imageOf(base, page) : undefined;
}

/** A version as it is cited: published on the day of its edition. */
export const sealedWork = ({ kind, id, version, edition, body }: Sealed): Work => ({
  id: ['jatdae', ...(kind === 'view' ? id.split('/') : [id.replace('/', '-')]), version].join('-'),
  title: body?.title ?? '',
  url: absolute(pathOf.version(version)),
  issued: dayOfEdition(edition),
});
