import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { conflictSets } from '../../src/facts/conflicts.ts';
import { conflictsOf, factsOf } from '../../src/facts/relations.ts';
import { pathOf } from '../../src/site/url.ts';
import { siteFile } from '../support/site.ts';
import { siteBase } from '../unit/charts/bases.ts';

const base = siteBase();
const pages = [...base.entities.values()].map((entity) => ({ entity, path: pathOf.entity(entity) }));
const pageOf = (path: string) => load(siteFile(`${path.slice(1)}index.html`));

/** The fact that a row links to. */
const factIn = ($: ReturnType<typeof load>, row: Parameters<ReturnType<typeof load>>[0] | undefined): string =>
  $(row ?? [])
    .find('a[href^="/facts/"]')
    .attr('href')
    ?.split('/')[2] ?? '';

/** The facts that a table's rows link to, in the order of the rows. */
const factsIn = ($: ReturnType<typeof load>, table: Parameters<ReturnType<typeof load>>[0]): string[] =>
  $(table)
    .find('tbody tr')
    .toArray()
    .map((row) => factIn($, row));

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
    // In the table of facts each set stands together, held by a bracket, each row with what it contradicts. On the page of a term
    // a chart that draws it, with a bracket and an answer that says so, stands for that.
    const rows = $('#facts-title ~ * table.facts tbody tr').toArray();
    const drawn = $('.live jatdae-chart')
      .toArray()
      .map((chart) => ({
        ids: factsIn($, $(chart).find('.chart-rows')),
        said: $(chart).find('[data-answer]').text().replaceAll('\u00a0', ' '),
      }));
    for (const set of conflictSets(factsOf(base, entity))) {
      const ids = set.map(({ id }) => id);
      const chart = drawn.find((one) => ids.every((id) => one.ids.includes(id)));
      if (entity.kind === 'term' && chart) {
        expect(chart.said).toContain('서로 어긋나는 보도');
        continue;
      }
      const at = rows.flatMap((row, i) => (ids.includes(factIn($, row)) ? [i] : []));
      expect(at.map((i) => factIn($, rows[i])).toSorted()).toEqual(ids.toSorted());
      expect((at.at(-1) ?? 0) - (at[0] ?? 0)).toBe(ids.length - 1);
      for (const i of at) {
        expect($(rows[i]).hasClass('disputed')).toBe(true);
        expect($(rows[i]).text()).toContain('어긋나는 보도');
      }
    }
  });

  test('are those of OpenAI on what it raises', () => {
    const $ = pageOf('/companies/openai/');
    const rows = $('tr.disputed').toArray();
    expect(rows.map((row) => factIn($, row)).toSorted()).toEqual(['openai-equity-2024-09', 'openai-raise-2024-09']);
    expect(rows.map((row) => $(row).find('.against').text().replaceAll('\u00a0', ' ')).toSorted()).toEqual([
      '10억 달러와 어긋나는 보도',
      '65억 달러와 어긋나는 보도',
    ]);
    expect($('table.history').text()).not.toMatch(/투자 유치/);
  });
});
