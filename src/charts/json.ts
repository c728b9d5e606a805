import type { Correction } from '../schema/ledger.ts';
import { sentence } from './sentence.ts';
import type { Series } from './series.ts';

/** The series as it is published at `/charts/<id>[/<view>].json`, and as the live chart reads it. */
export interface PublishedSeries extends Series {
  /** The absolute address of the chart's page. */
  readonly url: string;
  readonly answer: string;
  /** What was corrected in its facts, newest first; left out where nothing was. */
  readonly corrections?: readonly Correction[];
}

/** The series as JSON, indented, since people read it too. */
export function json(series: Series, url: string, corrections: readonly Correction[] = []): string {
  const published: PublishedSeries = {
    url,
    answer: sentence(series),
    ...(corrections.length > 0 ? { corrections } : {}),
    ...series,
  };
  return `${JSON.stringify(published, null, 2)}\n`;
}
