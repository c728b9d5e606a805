import type { Dataset, PropertyValue } from 'schema-dts';
import { sentence } from '../charts/sentence.ts';
import { groupNameOf, groupOf, type Series } from '../charts/series.ts';
import { isoDay } from '../korean/date.ts';
import { periodOf } from '../korean/period.ts';
import { identity } from '../site/identity.ts';
import { download, publisher } from '../site/json-ld.ts';
import { absolute, pathOf } from '../site/url.ts';
import { type ChartPlace, chartFile, sharePicture } from './chart-files.ts';

/** A chart or view as schema.org's Dataset (https://schema.org/Dataset), as Google's guidelines for datasets ask for it. */
export function chartDataset(place: ChartPlace, series: Series): Dataset {
  const url = absolute(pathOf.chart(place.chart, place.view));
  const periods = series.points.flatMap(({ date, asOfSource }) => (date && !asOfSource ? periodOf(date) : []));
  const first = isoDay(Math.min(...periods.map((period) => period.first)));
  const last = isoDay(Math.max(...periods.map((period) => period.last)));
  const remarks = [...series.warnings.map(({ text }) => text), ...series.notes];
  return {
    '@type': 'Dataset',
    '@id': url,
    url,
    name: series.question,
    alternateName: series.label,
    description: [series.summary ?? `${series.question}.`, sentence(series), ...remarks].join(' '),
    inLanguage: identity.language,
    isAccessibleForFree: true,
    creator: publisher,
    citation: series.source,
    image: absolute(sharePicture(place, series)),
    ...(periods.length > 0 ? { temporalCoverage: first === last ? first : `${first}/${last}` } : {}),
    variableMeasured: variables(series),
    distribution: [
      download(chartFile(place, 'csv'), 'text/csv'),
      download(chartFile(place, 'json'), 'application/json'),
    ],
  };
}

const variables = ({ points, unit }: Series): PropertyValue[] =>
  [...Map.groupBy(points, groupOf).values()].flatMap(([point]) =>
    point
      ? [{ '@type': 'PropertyValue', name: groupNameOf(point), ...(unit ? { unitText: unit.name } : {}) } as const]
      : [],
  );
