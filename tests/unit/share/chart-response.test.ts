import { describe, expect, it, vi } from 'vitest';
import type { Correction } from '../../../src/schema/ledger.ts';
import { chartPictures, chartVersion, liveEnding, plotEnding } from '../../../src/share/chart-files.ts';
import { chartFiles, chartResponse } from '../../../src/share/chart-response.ts';
import type { PictureRequest } from '../../../src/share/picture/request.ts';
import { absolute } from '../../../src/site/url.ts';
import { siteBase } from '../charts/bases.ts';

// What is asked for stands for what is drawn: of the studio itself is studio.test.ts, which looks at the cache alone.
vi.mock(import('../../../src/share/picture/studio.ts'), () => ({
  picture: async (request: PictureRequest) => new TextEncoder().encode(JSON.stringify(request)),
}));

const correction: Correction = {
  date: '2026-11-25',
  fact: 'openai-valuation-2024-09',
  was: '1600억 달러',
  now: '1500억 달러',
};
const base = { ...siteBase(), corrections: [correction] };
const sealed = 'https://example.org/v/1/charts/valuation/';
const files = chartFiles(base, ({ chart, view }) => (chart === 'valuation' && !view ? sealed : undefined));

/** A file of the chart of valuations, or of its view in won. */
function fileOf(ending: string, view?: string) {
  const file = files.find((one) => one.chart === 'valuation' && one.view === view && one.ending === ending);
  if (!file) throw new Error(`no ${ending}`);
  return file;
}
const { series } = fileOf('csv');
const live = liveEnding(chartVersion(series));

describe('the files of a chart', () => {
  it('are its data, its citations and its pictures, each once', () => {
    const endings = files.filter(({ chart, view }) => chart === 'valuation' && !view).map(({ ending }) => ending);
    expect(endings.toSorted()).toEqual(
      ['csv', 'meta.json', 'json', 'bib', 'ris', 'csl.json', live, ...chartPictures(series).keys()].toSorted(),
    );
  });
  it('know what was corrected in the chart’s facts, and where a view stays as it is', () => {
    expect(fileOf('json').corrections).toEqual([correction]);
    expect(files.find(({ chart }) => chart === 'users')?.corrections).toEqual([]);
    expect([fileOf('bib').work.sealed, fileOf('bib', 'krw').work.sealed]).toEqual([sealed, undefined]);
  });
});

describe('an answer', () => {
  it.each([
    ['csv', 'text/csv; charset=utf-8'],
    ['meta.json', 'application/json'],
    ['json', 'application/json'],
    ['bib', 'application/x-bibtex; charset=utf-8'],
    ['ris', 'application/x-research-info-systems; charset=utf-8'],
    ['csl.json', 'application/json'],
  ])('with %s is of the type %s', async (ending, type) => {
    expect((await chartResponse(fileOf(ending))).headers.get('content-type')).toBe(type);
  });

  it('has the type of the path that it lies at, and none where that has none', async () => {
    const typeAt = async (path: string) =>
      (await chartResponse({ ...fileOf('csv'), path })).headers.get('content-type');
    expect(await typeAt('/v/1/charts/valuation.txt')).toBe('text/plain; charset=utf-8');
    expect(await typeAt('/v/1/charts/valuation.nothing')).toBe('');
  });

  it('with data names each fact’s address and the chart’s, or that of the page that it is of', async () => {
    const text = await (await chartResponse(fileOf('csv'))).text();
    expect(text.split('\n')).toHaveLength(series.points.length + 2);
    expect(text).toContain(`"${absolute('/facts/openai-valuation-2024-09/')}"`);
    const about = await (await chartResponse(fileOf('meta.json'))).json();
    expect(about).toMatchObject({
      url: absolute('/charts/valuation.csv'),
      'schema:url': { '@id': absolute('/charts/valuation/') },
    });
    const elsewhere = await (await chartResponse({ ...fileOf('meta.json'), page: '/v/1/charts/valuation/' })).json();
    expect(elsewhere['schema:url']).toEqual({ '@id': absolute('/v/1/charts/valuation/') });
  });

  it('with the published JSON tells what was corrected; what a page comes to life from does not', async () => {
    const [published, alive] = await Promise.all(
      ['json', live].map(async (ending) => (await chartResponse(fileOf(ending))).json()),
    );
    expect(published.corrections).toEqual([correction]);
    expect(alive).not.toHaveProperty('corrections');
    const { corrections, ...rest } = published;
    expect(alive).toEqual(rest);
    expect(alive).toMatchObject({ $schema: absolute('/schemas/chart.json'), url: absolute('/charts/valuation/') });
  });

  it('with a citation names the address at which the chart stays as it is', async () => {
    const [item] = await (await chartResponse(fileOf('csl.json'))).json();
    expect(item).toMatchObject({ id: 'jatdae-valuation', URL: sealed });
  });

  it('refuses an ending that no file has', async () => {
    await expect(chartResponse({ ...fileOf('csv'), ending: 'pdf' })).rejects.toThrow(
      new RangeError('no chart file ends with pdf'),
    );
  });
});

describe('an answer with a picture', () => {
  const svg = plotEnding(chartVersion(series), 'narrow', 'dark');
  const asked = async (ending: string, seldom?: boolean) => {
    const response = await chartResponse({ ...fileOf(ending), ...(seldom === undefined ? {} : { seldom }) });
    return [response.headers.get('content-type'), await response.json()];
  };
  const requestOf = (ending: string) => JSON.parse(JSON.stringify(chartPictures(series).get(ending)));

  it('is the one that its ending names', async () => {
    expect(await asked(svg)).toEqual(['image/svg+xml', requestOf(svg)]);
    expect(await asked('portrait.png', false)).toEqual(['image/png', requestOf('portrait.png')]);
  });

  it('that few ask for is drawn the quick way where it is an SVG; a PNG has no other way', async () => {
    expect(await asked(svg, true)).toEqual(['image/svg+xml', { ...requestOf(svg), seldom: true }]);
    expect(await asked('png', true)).toEqual(['image/png', requestOf('png')]);
  });
});
