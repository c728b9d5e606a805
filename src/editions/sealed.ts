import type { Base } from '../facts/base.ts';
import { type ChartPlace, chartFile, chartPictures, chartVersion, liveEnding } from '../share/chart-files.ts';
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

/** What lies beside the page of a version of a chart or view: `/v/<version>.csv`. */
const besideView = ['png', 'csv', 'json'] as const;

/**
 * The files of sealed versions of charts and views that `chartResponse` writes: those beside the versions' own pages, and what these draw
 * from, which of a version that stands is what its living page draws from.
 */
export const sealedChartFiles = (editions: Editions) =>
  keptOf(editions, 'view').flatMap(({ id, version, edition, body }) => {
    if (!body) return [];
    const { series } = body;
    const place = placeOf({ id });
    const page = pathOf.version(version);
    const work = sealedWork({ id, kind: 'view', version, edition, body });
    const file = (ending: string, path: string) => ({ path, ...place, series, ending, corrections: [], work, page });
    const drawn = [liveEnding(chartVersion(series)), ...chartPictures(series).keys()].filter((ending) =>
      ending.startsWith(chartVersion(series)),
    );
    return [
      ...besideView.map((ending) => file(ending, pathOf.versionFile(version, ending))),
      ...drawn.map((ending) => file(ending, chartFile(place, ending))),
    ];
  });

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
