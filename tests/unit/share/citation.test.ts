import { describe, expect, it } from 'vitest';
import { buildSeries } from '../../../src/charts/build.ts';
import { known } from '../../../src/charts/point.ts';
import {
  citationFile,
  citationLine,
  citationStyles,
  citationTags,
  isCitation,
  type Work,
  workOf,
} from '../../../src/share/citation.ts';
import { absolute } from '../../../src/site/url.ts';
import { siteBase } from '../charts/bases.ts';

const url = 'https://example.org/charts/valuation/';
const undated: Work = { id: 'jatdae-valuation', title: '얼마인가', url };
const works = {
  undated,
  'of a year': { ...undated, issued: '2026' },
  'of a month': { ...undated, issued: '2026-11' },
  'of a day, and sealed': { ...undated, issued: '2026-11-04', sealed: 'https://example.org/v/1/' },
} satisfies Record<string, Work>;

describe('a work as a note names it', () => {
  it.each([
    ['undated', `잣대, ‘얼마인가’, ${url}, CC BY 4.0`],
    ['of a month', `잣대, ‘얼마인가’, 2026년 11월, ${url}, CC BY 4.0`],
    [
      'of a day, and sealed',
      `잣대, ‘얼마인가’, 2026년 11월 4일, ${url}, 바뀌지 않는 주소 https://example.org/v/1/, CC BY 4.0`,
    ],
  ] as const)('%s', (name, line) => {
    expect(citationLine(works[name])).toBe(line);
  });
});

describe('a work in the styles in which people write it', () => {
  it.each([
    ['undated', '잣대, ‘얼마인가’', '잣대(발행일 불명).', '잣대. (n.d.).', url],
    ['of a year', '잣대(2026년), ‘얼마인가’', '잣대(2026).', '잣대. (2026).', url],
    ['of a month', '잣대(2026년 11월), ‘얼마인가’', '잣대(2026).', '잣대. (2026, November).', url],
    [
      'of a day, and sealed',
      '잣대(2026년 11월 4일), ‘얼마인가’',
      '잣대(2026).',
      '잣대. (2026, November 4).',
      'https://example.org/v/1/',
    ],
  ] as const)('%s says as much of its time as is known', (name, paper, journal, apa, address) => {
    expect(citationStyles(works[name])).toEqual([
      ['신문', paper],
      ['학술', `${journal} “얼마인가”. ${address}`],
      ['APA', `${apa} 얼마인가. ${address}`],
    ]);
  });
});

describe('what reference managers read in a page', () => {
  it('has the date with slashes, and the address at which the work stays as it is', () => {
    expect(citationTags(works['of a day, and sealed'])).toEqual([
      ['citation_title', '얼마인가'],
      ['citation_author', '잣대'],
      ['citation_publication_date', '2026/11/04'],
      ['citation_public_url', 'https://example.org/v/1/'],
      ['citation_language', 'ko'],
    ]);
  });
  it('has no date where none is known, and the page’s own address where there is no other', () => {
    expect(citationTags(undated)).toEqual([
      ['citation_title', '얼마인가'],
      ['citation_author', '잣대'],
      ['citation_public_url', url],
      ['citation_language', 'ko'],
    ]);
  });
});

describe('a citation for programs', () => {
  it('keeps Hangul in BibTeX, and names the sealed address', () => {
    expect(citationFile(works['of a day, and sealed'], 'bib').split('\n')).toEqual([
      '@online{jatdaevaluation,',
      '\tauthor = {{잣대}},',
      '\tbooktitle = {잣대},',
      '\tdate = {2026-11-04},',
      '\tlanguage = {ko},',
      '\tnote = {https://creativecommons.org/licenses/by/4.0/},',
      '\ttitle = {얼마인가},',
      '\turl = {https://example.org/v/1/},',
      '}',
      '',
    ]);
  });
  it('of a work without a day has none, and the page’s own address', () => {
    const lines = citationFile(undated, 'ris').split('\n');
    expect(lines).toContain(`UR  - ${url}`);
    expect(lines.filter((line) => /^(?:DA|PY)/.test(line))).toEqual([]);
  });
  it.each([
    ['of a year', [2026]],
    ['of a month', [2026, 11]],
    ['of a day, and sealed', [2026, 11, 4]],
  ] as const)('%s has no more parts of the date than are known', (name, parts) => {
    const [item] = JSON.parse(citationFile(works[name], 'csl.json'));
    expect(item.issued).toEqual({ 'date-parts': [parts] });
  });
  it('is known by its ending', () => {
    expect(['bib', 'ris', 'csl.json', 'json', 'toString'].filter(isCitation)).toEqual(['bib', 'ris', 'csl.json']);
  });
});

describe('a chart as it is cited', () => {
  const base = siteBase();
  const chart = known(base.charts, 'valuation', 'chart');
  it('is published with the first article that shows it', () => {
    const article = known(base.articles, 'ai-model-race-2', 'article');
    const later = { ...article, slug: 'later', published: '2027-01-05' };
    const both = { ...base, articles: new Map([['later', later], ...base.articles]) };
    expect(workOf(both, { chart: 'valuation' }, buildSeries(base, chart))).toEqual({
      id: 'jatdae-valuation',
      title: 'AI 기업의 몸값은 얼마인가',
      url: absolute('/charts/valuation/'),
      issued: article.published,
    });
  });
  it('has its view in its key and its address, and no day where no article shows it', () => {
    const alone = { ...base, articles: new Map() };
    expect(workOf(alone, { chart: 'valuation', view: 'krw' }, buildSeries(base, chart, 'krw'))).toEqual({
      id: 'jatdae-valuation-krw',
      title: 'AI 기업의 몸값은 우리 돈으로 얼마인가',
      url: absolute('/charts/valuation/krw/'),
      issued: undefined,
    });
  });
});
