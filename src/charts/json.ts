import type { Correction } from '../schema/ledger.ts';
import { sentence } from './sentence.ts';
import type { Series } from './series.ts';

/** The series as it is published at `/charts/<id>[/<view>].json`, and as the live chart reads it. */
export interface PublishedSeries extends Series {
  /** The absolute address of the JSON Schema that it keeps to: `public/schemas/chart.json`. */
  readonly $schema: string;
  readonly licence: string;
  /** The absolute address of the chart's page. */
  readonly url: string;
  readonly answer: string;
  /** What was corrected in its facts, newest first; left out where nothing was. */
  readonly corrections?: readonly Correction[];
}

type Addresses = Pick<PublishedSeries, '$schema' | 'licence' | 'url'>;

/** The series as JSON, indented, since people read it too. */
export function json(series: Series, addresses: Addresses, corrections: readonly Correction[] = []): string {
  const published: PublishedSeries = {
    ...addresses,
    answer: sentence(series),
    ...(corrections.length > 0 ? { corrections } : {}),
    ...series,
  };
  return `${JSON.stringify(published, null, 2)}\n`;
}
