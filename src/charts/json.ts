import type { Correction } from '../schema/ledger.ts';
import { sentence } from './sentence.ts';
import type { Series } from './series.ts';

/** What every file of a chart says of itself, in absolute addresses. */
interface Published {
  /** The JSON Schema that it keeps to: `public/schemas/chart.json`. */
  readonly $schema: string;
  readonly licence: string;
  /** The chart's page. */
  readonly url: string;
}

/** The series as it is published at `/charts/<id>[/<view>].json`, and as the live chart reads it. */
export interface PublishedSeries extends Series, Published {
  readonly answer: string;
  /** What was corrected in its facts, newest first; left out where nothing was. */
  readonly corrections?: readonly Correction[];
}

/** The series as JSON, indented, since people read it too. */
export function json(series: Series, of: Published, corrections: readonly Correction[] = []): string {
  const published: PublishedSeries = {
    ...of,
    answer: sentence(series),
    ...(corrections.length > 0 ? { corrections } : {}),
    ...series,
  };
  return `${JSON.stringify(published, null, 2)}\n`;
}
