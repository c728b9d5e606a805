import type { Addresses } from '../../src/charts/csv.ts';

/** Addresses of a site that does not exist (RFC 2606). */
export const addresses: Addresses = {
  fact: (id) => `https://example.org/facts/${id}/`,
  chart: 'https://example.org/charts/x/',
  licence: 'https://example.org/licence/',
};

/** What the published JSON of a chart says of itself. */
export const published = {
  $schema: 'https://example.org/schemas/chart.json',
  licence: addresses.licence,
  url: addresses.chart,
};
