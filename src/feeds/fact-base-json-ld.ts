import type { Dataset } from 'schema-dts';
import type { Base } from '../facts/base.ts';
import { citeSource } from '../facts/citation.ts';
import { identity } from '../site/identity.ts';
import { absolute } from '../site/url.ts';
import { resources } from './data-package.ts';

/** The whole fact base as schema.org's Dataset (https://schema.org/Dataset), with each table as a download. */
export function factBaseDataset(base: Base): Dataset {
  return {
    '@type': 'Dataset',
    '@id': absolute('/facts/'),
    name: `${identity.name}의 사실`,
    description: `${identity.name}의 글과 차트가 기대는 사실 ${base.facts.size}건. 값과 기준, 상태, 출처, 시점을 함께 적었습니다.`,
    url: absolute('/facts/'),
    inLanguage: identity.language,
    isAccessibleForFree: true,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    creator: { '@type': 'NewsMediaOrganization', name: identity.name, url: absolute('/') },
    citation: [...base.sources.values()]
      .filter(({ kind }) => kind !== 'outlet')
      .map((source) => citeSource(source, base)),
    distribution: [
      { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: absolute('/data/datapackage.json') },
      ...resources.map(({ name }) => ({
        '@type': 'DataDownload' as const,
        encodingFormat: 'text/csv',
        contentUrl: absolute(`/data/${name}.csv`),
      })),
    ],
  };
}
