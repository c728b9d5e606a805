import { csv, csvMetadata } from '../csv.ts';
import { json } from '../json.ts';
import { narrow } from '../narrow.ts';
import { type ChartState, formatChartState } from '../state.ts';
import { fetchSeries } from './prepare.ts';

/**
 * What a chart's file of data holds in a reader's state, as the build writes it for a view; it names the state's address.
 * @param name what it is called where it is saved
 */
export async function dataSeen(host: HTMLElement, name: string, state: ChartState): Promise<string> {
  const { facts = '', picture = '' } = host.dataset;
  // The published JSON, which knows its corrections.
  const {
    answer: _,
    corrections,
    $schema,
    licence,
    url,
    ...series
  } = await fetchSeries(picture.replace(/png$/, 'json'));
  const seen = narrow(series, state);
  const chart = url + formatChartState(state);
  if (!/\.(?:csv|meta\.json)$/.test(name)) return json(seen, { $schema, licence, url: chart }, corrections);
  const addresses = { fact: (id: string) => new URL(`${facts}${id}/`, url).href, chart, licence };
  return name.endsWith('.csv') ? csv(seen, addresses) : csvMetadata(seen, addresses, name.replace('meta.json', 'csv'));
}
