import { describe, expect, it } from 'vitest';
import { type Markup, markup, textOf } from '../../../src/charts/draw/markup.ts';
import { pairOf } from '../../../src/charts/draw/pair.ts';
import { scaleOf } from '../../../src/charts/draw/strip.ts';
import { compare } from '../../../src/facts/compare.ts';
import { measureOf, wordsOf } from '../../../src/facts/fact.ts';
import type { Fact } from '../../../src/schema/fact.ts';
import { siteBase } from './bases.ts';

const base = siteBase();
const factOf = (id: string): Fact => {
  const fact = base.facts.get(id);
  if (!fact) throw new Error(`no fact ${id}`);
  return fact;
};
const drawn = (a: string, b: string): Markup[] => {
  const [one, two] = [factOf(a), factOf(b)].map((fact) => ({
    fact,
    topic: measureOf(fact, base),
    value: wordsOf(fact, base),
    colour: '#123456',
  }));
  if (!one || !two) throw new Error('no pair');
  return pairOf([one, two], compare(one.fact, two.fact, base), 'pair');
};
const all = (name: string, of: readonly (Markup | string)[]): Markup[] =>
  of.flatMap((one) =>
    typeof one === 'string' ? [] : [...(one.name === name ? [one] : []), ...all(name, one.children)],
  );
const rulersOf = (rows: readonly Markup[]) =>
  all('g', rows).filter(({ attributes }) => attributes['class'] === 'ruler');
const told = (rows: readonly Markup[]) =>
  all('text', rows).flatMap(({ attributes, children }) => (attributes['class'] === 'told' ? children : []));

describe('two figures side by side', () => {
  it('stand on one ruler where they count alike, with what lies between them from the end of the lesser to the greater', () => {
    const facts = ['openai-valuation-2024-09', 'anthropic-valuation-target-2024-09'] as const;
    const rows = drawn(...facts);
    expect(rulersOf(rows)).toHaveLength(1);
    expect(told(rows)).toEqual(['1100억~1200억 달러']);
    const scale = scaleOf(facts.map(factOf));
    const [line] = all('rect', rows).filter(({ attributes }) => attributes['y'] === 6);
    expect(scale?.max).toBe(150_000_000_000);
    expect([line?.attributes['x'], line?.attributes['width']]).toEqual(['26.667%', '73.333%']);
  });
  it('stand on one where they do not, but their order is certain', () => {
    const rows = drawn('chatgpt-weekly-users-2024-09', 'claude-monthly-users-2024');
    expect(rulersOf(rows)).toHaveLength(1);
    expect(told(rows)).toEqual(['1억 3500만 명 넘게']);
  });
  it('have a ruler each where nothing can be told of them, and nothing lies between', () => {
    const rows = drawn('chatgpt-weekly-users-2024-09', 'openai-business-users-2024-09');
    expect(rulersOf(rows).map(({ attributes }) => attributes['id'])).toEqual(['pair-0', 'pair-1']);
    expect(told(rows)).toEqual([]);
  });
  it('say that they contradict one another where they do', () => {
    const words = (a: string, b: string) => drawn(a, b).map(textOf).join('');
    expect(words('openai-raise-2024-09', 'openai-equity-2024-09')).toContain('서로 어긋나는 보도');
    expect(words('openai-raise-2024-09', 'openai-valuation-2024-09')).not.toContain('서로 어긋나는 보도');
  });
  it('are named and told in words where they are neither counted nor dated', () => {
    const rows = drawn('openai-valuation-2024-09', 'groq-ceo-on-open-source');
    expect(rulersOf(rows)).toHaveLength(1);
    expect(rows.map((row) => all('b', [row]).length)).toEqual([1, 1]);
  });
});

describe('markup', () => {
  it('is written with what HTML reads as its own escaped', () => {
    const element = markup('p', { class: undefined, title: 'a "b" & c' }, '1 < 2', false, markup('b', {}, '&'));
    expect(textOf(element)).toBe('<p title="a &quot;b&quot; &amp; c">1 &lt; 2<b>&amp;</b></p>');
  });
});
