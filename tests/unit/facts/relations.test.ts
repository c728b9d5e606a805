import { expect, test } from 'vitest';
import { aboutOf } from '../../../src/facts/fact-index.ts';
import { once } from '../../../src/facts/once.ts';
import {
  bestKnown,
  chartsOf,
  conflictsOf,
  entitiesOf,
  entitiesWithFacts,
  factsOf,
} from '../../../src/facts/relations.ts';
import { placesNewestFirst, referencesOf } from '../../../src/prose/references.ts';
import { checkContent } from '../../../src/validate/base.ts';

const { base } = checkContent('content');

test('the entities that the most facts speak of come first', () => {
  const companies = entitiesOf(base, 'company');
  const counts = bestKnown(base, companies, companies.length).map((company) => factsOf(base, company).length);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(counts.length).toBe(companies.length);
  const two = bestKnown(base, companies, 2);
  expect(two.length).toBe(2);
  const fewest = Math.min(...two.map((company) => factsOf(base, company).length));
  const others = companies.filter((company) => !two.includes(company));
  expect(others.every((company) => factsOf(base, company).length <= fewest)).toBe(true);
});

test('a look-up finds what looking through all facts finds', () => {
  for (const entity of base.entities.values()) {
    const named = [...base.facts.values()].filter(({ subjects, compares, where, attribution }) =>
      [...subjects, ...compares, where, attribution].includes(entity.id),
    );
    expect(factsOf(base, entity)).toEqual(expect.arrayContaining(named));
    expect(
      chartsOf(base, entity).every(({ facts }) =>
        facts.some((id) => factsOf(base, entity).some((fact) => fact.id === id)),
      ),
    ).toBe(true);
  }
  for (const fact of base.facts.values()) {
    const both = [...base.facts.values()].filter(
      (other) =>
        other.id !== fact.id && (fact.conflictsWith.includes(other.id) || other.conflictsWith.includes(fact.id)),
    );
    expect(conflictsOf(base, fact)).toEqual(both);
  }
});

test('what a fact is about are the entities whose pages show it, and nothing else', () => {
  const facts = [...base.facts.values()];
  for (const entity of base.entities.values()) {
    const about = facts.filter((fact) => aboutOf(base, fact).includes(entity.id));
    expect(new Set(about)).toEqual(new Set(factsOf(base, entity)));
    expect(entitiesWithFacts(base).includes(entity), entity.id).toBe(about.length > 0);
  }
  expect(facts.flatMap((fact) => aboutOf(base, fact)).filter((id) => !base.entities.has(id))).toEqual([]);
  expect(base.facts.size).toBeGreaterThan(0);
});

test('sections of the newest article come first, those of one article in its order', () => {
  const [article] = base.articles.values();
  if (!article) throw new Error('no article');
  const older = { ...article, slug: 'older', published: '2001-02' };
  const places = [older, article].flatMap((own) =>
    article.sections.slice(0, 2).map((section) => ({ article: own, section })),
  );
  expect(placesNewestFirst(places).map((place) => `${place.article.slug} ${place.section.order}`)).toEqual([
    `${article.slug} 10`,
    `${article.slug} 20`,
    'older 10',
    'older 20',
  ]);
});

test('what is made once is the same for every copy of a module, as a build has two', async () => {
  const mine = once('test', () => ({}));
  expect(once('test', () => ({}))).toBe(mine);
  expect(referencesOf(base)).toBe(referencesOf(base));
});
