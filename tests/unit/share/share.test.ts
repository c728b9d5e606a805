import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import {
  chartFile,
  chartPictures,
  chartVersion,
  liveEnding,
  plotEnding,
  sharePicture,
} from '../../../src/share/chart-files.ts';
import { chartDataset } from '../../../src/share/dataset.ts';
import { embedCode, embedSize, oembed } from '../../../src/share/embed.ts';
import { everyView, figure, seriesOf, siteBase } from '../charts/bases.ts';

const series = seriesOf([figure('a'), figure('b', { subjects: ['beta'], date: '2023', value: 2e9 })], {
  question: '"얼마"인가 <b>',
});

it('names files by chart and view', () => {
  expect(chartFile({ chart: 'valuation' }, 'png')).toBe('/charts/valuation.png');
  expect(chartFile({ chart: 'valuation', view: 'krw' }, 'dark.svg')).toBe('/charts/valuation/krw.dark.svg');
  const version = chartVersion(series);
  expect(chartFile({ chart: 'valuation' }, plotEnding(version, 'wide', 'dark'))).toBe(
    `/chart-files/valuation.${version}.plot-wide.dark.svg`,
  );
  expect(chartFile({ chart: 'valuation', view: 'krw' }, liveEnding(version))).toBe(
    `/chart-files/valuation.krw.${version}.json`,
  );
  expect(sharePicture({ chart: 'valuation', view: 'krw' }, series)).toBe(
    `/pictures/charts.valuation.krw.${version}.png`,
  );
  expect(version).toMatch(/^[0-9a-f]{8}$/);
  expect(chartVersion({ ...series, question: '다른 물음' })).not.toBe(version);
  expect([...chartPictures(series).keys()]).toEqual([
    'svg',
    'dark.svg',
    'png',
    `${version}.png`,
    'portrait.png',
    `${version}.plot-full.svg`,
    `${version}.plot-full.dark.svg`,
    `${version}.plot-wide.svg`,
    `${version}.plot-wide.dark.svg`,
    `${version}.plot-medium.svg`,
    `${version}.plot-medium.dark.svg`,
    `${version}.plot-narrow.svg`,
    `${version}.plot-narrow.dark.svg`,
  ]);
});

describe('the embed code', () => {
  const code = embedCode(series, 'https://example.org/charts/hand/embed/?a="b"&c');
  const page = load(code);
  it('keeps markup of a question or an address inside its attribute', () => {
    expect(page('iframe').attr('title')).toBe('"얼마"인가 <b>');
    expect(page('iframe').attr('src')).toBe('https://example.org/charts/hand/embed/?a="b"&c');
    expect(page('b').length).toBe(0);
  });
  it('has a height of its own and ten lines of script at most', () => {
    expect(page('iframe').attr('height')).toBe(String(embedSize(series).height));
    expect(page('script').text().trim().split('\n').length).toBeLessThanOrEqual(10);
  });
  it('has a script that runs', () => {
    expect(() => new Function(page('script').text())).not.toThrow();
  });
});

it('answers oEmbed as its specification asks of a rich answer', () => {
  const answer = oembed({ chart: 'hand' }, series);
  expect(answer).toMatchObject({ type: 'rich', version: '1.0', thumbnail_width: 1200, thumbnail_height: 630 });
  expect(new URL(answer.thumbnail_url).search).toBe('');
  expect(load(answer.html)('iframe')).toHaveLength(1);
});

it('describes its data for search engines: what, when, from where', () => {
  const dataset = chartDataset({ chart: 'hand' }, series);
  expect(dataset).toMatchObject({
    '@type': 'Dataset',
    temporalCoverage: '2023-01-01/2024-09-30',
    citation: series.source,
    variableMeasured: [{ '@type': 'PropertyValue', name: '매출', unitText: '달러' }],
  });
});

it.each([
  [['2024-early', '2024-07'], '2024-01-01/2024-07-31'],
  [['../2024-08', '2024-07'], '../2024-08-31'],
  [['2024-09-11'], '2024-09-11'],
])('covers the days of %j', (dates, temporalCoverage) => {
  const source = figure('source', { date: '2024-10-02', asOfSource: true });
  const facts = [source, ...dates.map((date, i) => figure(`f${i}`, { date }))];
  expect(chartDataset({ chart: 'hand' }, seriesOf(facts))).toHaveProperty('temporalCoverage', temporalCoverage);
  expect(chartDataset({ chart: 'hand' }, seriesOf([source]))).not.toHaveProperty('temporalCoverage');
});

it('tells what the chart as such shows of that alone, its notes of its views too', () => {
  const views = { one: { question: '하나는 얼마인가', label: '하나' } };
  const more = { notes: ['값마다 때가 다르다.'], views };
  const [whole, view] = [seriesOf([figure('a')], more), seriesOf([figure('a')], more, 'one')];
  expect(chartDataset({ chart: 'hand' }, whole).description).toMatch(
    /^값을 보여 준다\. .*였다\. 값마다 때가 다르다\.$/,
  );
  expect(chartDataset({ chart: 'hand', view: 'one' }, view).description).toMatch(
    /^하나는 얼마인가\. .*였다\. 값마다 때가 다르다\.$/,
  );
  expect(view).not.toHaveProperty('summary');
});

// https://developers.google.com/search/docs/appearance/structured-data/dataset
it.each(everyView(siteBase()))('describes $name as long as Google asks', ({ chart, view, series }) => {
  expect(String(chartDataset({ chart: chart.id, view }, series).description).length).toBeGreaterThan(50);
});
