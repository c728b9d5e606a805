import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../src/facts/fact.ts';
import { keyFactsOf, leadingKind, quoteOf } from '../../src/facts/key-fact.ts';
import { markName, markOf } from '../../src/facts/marks.ts';
import { entitiesOf, factsOf } from '../../src/facts/relations.ts';
import type { EntityKind } from '../../src/schema/entity.ts';
import { entityRooms, pathOf } from '../../src/site/url.ts';
import { siteFile } from '../support/site.ts';
import { siteBase } from '../unit/charts/bases.ts';

const base = siteBase();
const kinds = Object.keys(entityRooms) as EntityKind[];
const pageOf = (path: string) => load(siteFile(`${path.slice(1)}index.html`));
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '').replace(/\s+/g, ' ');

describe.each(kinds)('the list of every %s', (kind) => {
  const $ = pageOf(`/${entityRooms[kind]}/`);
  const rows = new Map(
    $('main .row')
      .toArray()
      .map((row) => [$(row).find('a').attr('href'), $(row)]),
  );
  const entities = entitiesOf(base, kind);

  test('has a row for each, with one link', () => {
    expect([...rows.keys()].toSorted()).toEqual(entities.map((entity) => pathOf.entity(entity)).toSorted());
    for (const row of rows.values()) expect(row.find('a')).toHaveLength(1);
  });

  test.each(entities)('shows what $name is told by, with its mark, or says that there is no figure', (entity) => {
    const row = rows.get(pathOf.entity(entity));
    const text = plain(row?.text() ?? '');
    const [fact] = keyFactsOf(base, entity, 1);
    if (kind === 'term') expect(text).toContain(entity.summary);
    if (fact && fact.kind !== 'statement') {
      expect(plain(row?.find('.key .value').text() ?? '')).toBe(wordsOf(fact, base));
      // A mark that all days of the list have stands at their head, once.
      const said = text + (row?.hasClass('day') ? plain($('.head').text()) : '');
      expect(said.split(markName(markOf(fact, base)))).toHaveLength(2);
      // Drawn is what the list is led by; a term is a word and no bar.
      const isDrawn = fact.kind === leadingKind[kind] && kind !== 'term';
      expect(row?.find('svg.strip').length).toBe(isDrawn ? 1 : 0);
      return;
    }
    if (kind === 'company' || kind === 'model') expect(row?.parent().prev('.none').text()).toBe('기사에 숫자 없음');
    const quote = fact && kind !== 'term' ? quoteOf(fact) : undefined;
    expect(text).toContain(quote ?? entity.summary);
    if (fact && quote) expect(text).toContain(markName(markOf(fact, base)));
  });

  test.skipIf(kind !== 'term')('draws the idea of each term as its author did', () => {
    for (const term of entitiesOf(base, 'term')) {
      const { fill, line } = term.sketch ?? {};
      const drawn = rows.get(pathOf.entity(term))?.find('svg.sketch path').toArray();
      expect(drawn?.map(({ attribs }) => attribs['d'])).toEqual([fill, line].filter(Boolean));
    }
  });

  test('draws every ruler once and only on rulers that are there', () => {
    const ids = $('main svg [id]')
      .toArray()
      .map(({ attribs }) => attribs['id']);
    expect(new Set(ids).size).toBe(ids.length);
    const used = $('main svg use')
      .toArray()
      .map(({ attribs }) => attribs['href']?.slice(1));
    expect(used.filter((id) => !ids.includes(id))).toEqual([]);
    for (const svg of $('main svg.strip').toArray()) expect($(svg).attr('aria-hidden')).toBe('true');
  });
});

describe('the page of a thing', () => {
  test.each([...base.entities.values()])('of $name tells each fact, in one row at most', (entity) => {
    const $ = pageOf(pathOf.entity(entity));
    const linked = (selector: string): string[] =>
      $(selector)
        .toArray()
        .map((link) => $(link).attr('href') ?? '')
        .filter((address) => !address.endsWith('#') && address.startsWith('/facts/'));
    const rows = linked('.band :is(.facts, .history) tbody td a, blockquote a');
    expect(new Set(rows).size).toBe(rows.length);
    const facts = factsOf(base, entity);
    const all = facts.map(({ id }) => pathOf.fact(id)).toSorted();
    // Of a company in the table, which is whole.
    if (entity.kind === 'company') return expect(rows.toSorted()).toEqual(all);
    // Elsewhere there is no row of what is set large, drawn, cited in the text or told in the row of a model.
    const above = new Set(linked('.key-figures a, .live .chart-rows a, .prose a'));
    expect(rows.filter((address) => above.has(address))).toEqual([]);
    const days = facts.filter(
      ({ subjects: [model = ''], kind }) => kind === 'event' && $(`.row a[href="/models/${model}/"]`).length > 0,
    );
    for (const day of days) expect(plain($('#models-title + .entities').text())).toContain(wordsOf(day, base));
    const told = new Set([...rows, ...above, ...days.map(({ id }) => pathOf.fact(id))]);
    expect(all.filter((address) => !told.has(address))).toEqual([]);
  });

  test('of a company tells money first, what measures one thing together, then days, then words', () => {
    const kinds = pageOf('/companies/openai/')('.facts tbody td:nth-child(2) > a')
      .toArray()
      .map(({ attribs }) => base.facts.get(attribs['href']?.split('/')[2] ?? ''))
      .map((fact) => (fact?.kind === 'figure' ? `${fact.kind} ${fact.unit}` : fact?.kind));
    expect(new Set(kinds)).toEqual(new Set(['figure USD', 'figure persons', 'event', 'statement']));
    expect(kinds.filter((kind, i) => kind !== kinds[i - 1])).toHaveLength(4);
    expect(kinds[0]).toBe('figure USD');
  });

  test('names an article once, however many of its sections it leads to', () => {
    const titles = pageOf('/companies/openai/')('#places-title + ul .soft')
      .toArray()
      .map((title) => plain(pageOf('/companies/openai/')(title).text()));
    const articles = titles.filter((title) => title !== '차트');
    expect(articles).toEqual([...base.articles.values()].map(({ title }) => title));
  });

  test.each([
    ['weekly-active-users', '.out', 5],
    ['monthly-active-users', '.out', 0],
    ['weekly-active-users', 'circle', 7],
  ])('of the term %s draws who is counted: %s', (id, what, count) => {
    const $ = pageOf(`/glossary/${id}/`);
    expect($(`.counted ${what}`)).toHaveLength(count);
    expect($('.counted svg').attr('aria-hidden')).toBe('true');
    expect($('.counted figcaption').text()).toContain('이해를 돕는 예');
  });

  test.each([...base.entities.values()])('of $name leads to each of its parts, where a phone needs that', (entity) => {
    const $ = pageOf(pathOf.entity(entity));
    const parts = $('main .band > h2')
      .toArray()
      .map(({ attribs }) => `#${attribs['id']}`);
    const ways = $('#toc a')
      .toArray()
      .map(({ attribs }) => attribs['href']);
    expect(ways).toEqual(parts.length > 2 ? parts : []);
  });

  test('of a company opens with figures, its charts after them; of a person with their words', () => {
    const openai = pageOf('/companies/openai/');
    const large = openai('.key-figures .value')
      .toArray()
      .map((value) => plain(openai(value).text()));
    expect(large[0]).toBe('1500억 달러');
    expect(large.length).toBeGreaterThan(1);
    expect(large.length).toBeLessThanOrEqual(3);
    // What is set large and drawn there is not drawn again.
    expect(
      openai('.live jatdae-chart')
        .toArray()
        .map(({ attribs }) => attribs['data-page']),
    ).toEqual(['/charts/openai-funding/']);
    expect(plain(pageOf('/people/jonathan-ross/')('blockquote').text()).trim()).toBe('“오픈소스는 승리한다”');
  });

  test('of a person leads to who they work for, what they spoke of, and what the section that cites them draws', () => {
    const $ = pageOf('/people/jonathan-ross/');
    const rows = $('#around-title ~ div .row a')
      .toArray()
      .map(({ attribs }) => attribs['href']);
    expect(rows).toEqual(['/companies/groq/', '/companies/meta/', '/glossary/open-source/']);
    expect($('jatdae-chart').attr('data-page')).toBe('/charts/llama-downloads/');
    expect($('.entities').text(), 'nor their words once more').not.toContain('승리한다');
    expect($('.entities').text(), 'nor what the chart draws').not.toContain('3억 5000만');
  });

  test('of people names who said what over their rows, once, and to those who hear it in each', () => {
    const cells = pageOf('/people/')('[data-under]').toArray();
    expect(cells.map(({ attribs }) => attribs['data-under'])).toEqual([
      ...Array.from({ length: 3 }, () => '블룸버그통신 등 주요 외신'),
      ...Array.from({ length: 3 }, () => '메타'),
    ]);
    const $ = pageOf('/people/');
    expect($('.by > .fine').text()).not.toContain('블룸버그');
    for (const cell of $('.by').toArray().slice(0, 3)) expect($(cell).text()).toContain('블룸버그통신 등 주요 외신');
  });

  test('of a model stands among those of its maker, itself marked, on one ruler', () => {
    const $ = pageOf('/models/llama-3-2/');
    expect($('.row [aria-current="page"]').text().trim()).toBe('라마 3.2');
    expect($('.row svg.strip')).toHaveLength(4);
    expect($('.row :is(use, .ruler, text)')).toHaveLength(0);
    expect($('.head .ruler')).toHaveLength(1);
  });
});

test('the front page tells each part of the story by its figure or by its summary, never both, and leads to all charts', () => {
  const $ = pageOf('/');
  const parts = $('.parts a').toArray();
  expect(parts.length).toBeGreaterThan(0);
  for (const part of parts) expect($(part).find('.key').length + $(part).find('> .fine').length).toBe(1);
  expect($('main a[href="/charts/"]').text()).toContain('모두 보기');
});

test('a section that draws values of one measure at its head tells each from the others', () => {
  const names = pageOf('/articles/ai-model-race-2/money/')('.drawn a')
    .toArray()
    .map((link) => plain(load(link).text()).replace(/ [\d~억]+ 달러.*$/, ''));
  expect(names.length).toBeGreaterThan(1);
  expect(new Set(names).size).toBe(names.length);
});
