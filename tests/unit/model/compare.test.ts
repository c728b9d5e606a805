import { describe, expect, it } from 'vitest';
import { compare, type Verdict } from '../../../src/model/compare.ts';
import type { Fact } from '../../../src/schema/fact.ts';
import { siteBase } from '../charts/bases.ts';

const firstArticle = 'chosunbiz-2024-10-02';

/** What a verdict says beside its words, in a cell. */
function cell(verdict: Verdict): string {
  if (verdict.result === 'not-comparable') return verdict.reason;
  if (verdict.result === 'depends') return verdict.on.join(' ');
  const { greater, by } = verdict;
  const [open, close] = [by.openMin ? '(' : '[', by.openMax ? ')' : ']'];
  return `${greater?.id ?? 'neither'} by ${open}${by.min}, ${by.max}${close}`;
}

const pairsOf = <T>(all: readonly T[]): [T, T][] =>
  all.flatMap((one, i) => all.slice(i + 1).map((two): [T, T] => [one, two]));

describe('the facts of the first article', () => {
  const base = siteBase();
  const facts = [...base.facts.values()].filter(({ source }) => source === firstArticle);
  const rows = (kind: Fact['kind']): string[] =>
    pairsOf(facts.filter((fact) => fact.kind === kind)).map(([one, two]) => {
      const verdict = compare(one, two, base);
      return [one.id, two.id, verdict.result, cell(verdict), verdict.words].join('\t');
    });
  it('compare as the table says that was read by hand', async () => {
    const table = [['one', 'two', 'result', 'what', 'words'].join('\t'), ...rows('figure'), ...rows('event')];
    await expect(`${table.join('\n')}\n`).toMatchFileSnapshot('../../fixtures/comparability.tsv');
  });
});
