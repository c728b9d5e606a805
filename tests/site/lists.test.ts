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
    if (fact && fact.kind !== 'statement') {
      expect(plain(row?.find('.key .value').text() ?? '')).toBe(wordsOf(fact, base));
      expect(text).toContain(markName(markOf(fact, base)));
      // Drawn is what the list is led by; a term is a word and no bar.
      const isDrawn = fact.kind === leadingKind[kind] && kind !== 'term';
      expect(row?.find('svg.strip').length).toBe(isDrawn ? 1 : 0);
      return;
    }
    if (kind !== 'person') expect(text).toContain('기사에 숫자 없음');
    if (fact && kind !== 'term') expect(text).toContain(quoteOf(fact) ?? fact.text);
    else expect(text).toContain(entity.summary);
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
  test.each([...base.entities.values()])(
    'of $name tells each fact in one row or quotation, all of them together',
    (entity) => {
      const $ = pageOf(pathOf.entity(entity));
      const shown = $('.band :is(.facts, .history) tbody td a, main figcaption > p > a')
        .toArray()
        .map(({ attribs }) => attribs['href'] ?? '')
        .filter((address) => !address.endsWith('#') && address.startsWith('/facts/'));
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown.toSorted()).toEqual(
        factsOf(base, entity)
          .map(({ id }) => pathOf.fact(id))
          .toSorted(),
      );
    },
  );

  test.each([...base.entities.values()])('of $name leads to each of its parts, where a phone needs that', (entity) => {
    const $ = pageOf(pathOf.entity(entity));
    const parts = $('main .band > h2')
      .toArray()
      .map(({ attribs }) => `#${attribs['id']}`);
    const ways = $('nav.ways a')
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
    expect(openai('.live jatdae-chart')).toHaveLength(2);
    expect(plain(pageOf('/people/jonathan-ross/')('blockquote').text()).trim()).toBe('“오픈소스는 승리한다”');
  });

  test('of a model stands among those of its maker, itself marked, on one ruler', () => {
    const $ = pageOf('/models/llama-3-2/');
    expect($('.row [aria-current="page"]').text().trim()).toBe('라마 3.2');
    expect($('.row use').length).toBe($('.row svg.strip').length - 1);
  });
});
