import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { disputesOf } from '../../src/facts/history.ts';
import { conflictsOf } from '../../src/facts/relations.ts';
import { pathOf } from '../../src/site/url.ts';
import { siteFile } from '../support/site.ts';
import { siteBase } from '../unit/charts/bases.ts';

const base = siteBase();
const pages = [...base.entities.values()].map((entity) => ({ entity, path: pathOf.entity(entity) }));
const pageOf = (path: string) => load(siteFile(`${path.slice(1)}index.html`));

/** The facts that a table's rows link to, in the order of the rows. */
const factsIn = ($: ReturnType<typeof load>, table: Parameters<ReturnType<typeof load>>[0]): string[] =>
  $(table)
    .find('tbody tr')
    .toArray()
    .map((row) => $(row).find('a[href^="/facts/"]').attr('href')?.split('/')[2] ?? '');

describe('reports that contradict one another', () => {
  test.each(pages)('are no change over time and stand side by side on $path', ({ entity, path }) => {
    const $ = pageOf(path);
    for (const table of $('table.history').toArray()) {
      const ids = factsIn($, table);
      const contradicted = ids
        .flatMap((id) => base.facts.get(id) ?? [])
        .flatMap((fact) => conflictsOf(base, fact).map(({ id }) => id));
      expect(contradicted.filter((id) => ids.includes(id))).toEqual([]);
    }
    const tables = $('section[aria-labelledby="disputes-title"] table').toArray();
    expect(tables.map((table) => factsIn($, table))).toEqual(
      disputesOf(base, entity).map((facts) => facts.map(({ id }) => id)),
    );
  });

  test('are those of OpenAI on what it raises', () => {
    const $ = pageOf('/companies/openai/');
    const section = $('section[aria-labelledby="disputes-title"]');
    expect(section.find('h2').text()).toBe('서로 어긋나는 보도');
    expect(factsIn($, section.find('table')).toSorted()).toEqual(['openai-equity-2024-09', 'openai-raise-2024-09']);
    expect($('table.history').text()).not.toMatch(/투자 유치/);
  });
});
