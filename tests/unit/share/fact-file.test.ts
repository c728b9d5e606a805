import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { baseOf } from '../../../src/facts/alone.ts';
import type { Base } from '../../../src/facts/base.ts';
import { compare } from '../../../src/facts/compare.ts';
import { type PublishedFact, publishedFact } from '../../../src/share/fact-file.ts';
import { checkContent } from '../../../src/validate/base.ts';
import { copyContent } from '../../support/content-copy.ts';
import { schemaOfType } from '../../support/type-schema.ts';
import { figure, handBase, siteBase } from '../charts/bases.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A fact of Jatdae',
  description: 'What is published at /facts/<id>.json.',
  ...schemaOfType(`${root}src/share/fact-file.ts`, 'PublishedFact'),
};
const bases = { 'the site': siteBase(), 'many articles': await withArticle() } as const;
/** The site's content with an ordinary business article over it. */
async function withArticle(): Promise<Base> {
  const copy = await copyContent();
  await cp(join(root, 'tests', 'fixtures', 'chips-article'), copy.folder, { recursive: true });
  const { base } = checkContent(copy.folder);
  copy.remove();
  return base;
}
/** As it comes over the line. */
const read = (fact: object): PublishedFact => JSON.parse(JSON.stringify(fact)) as PublishedFact;

describe('the published JSON Schema of facts', () => {
  it('is the one that the types make: `npm run vitest -- --project unit tests/unit/share/fact-file -u` writes it', async () => {
    await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(`${root}public/schemas/fact.json`);
  });

  it.each(Object.entries(bases))('holds every fact of %s', (_, base) => {
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schema);
    const faults = [...base.facts.values()].flatMap((fact) =>
      validate(read(publishedFact(fact, base))) ? [] : [`${fact.id}: ${new Ajv2020().errorsText(validate.errors)}`],
    );
    expect(faults).toEqual([]);
  });

  it.each([
    ['lacks its words', { words: undefined }],
    ['has a status of its own', { fact: { ...siteBase().facts.get('openai-valuation-2024-09'), status: 'rumoured' } }],
    ['says what the schema does not know', { more: 1 }],
  ])('refuses a fact that %s', (_, wrong) => {
    const base = siteBase();
    const fact = base.facts.get('openai-valuation-2024-09');
    if (!fact) throw new Error('no fact');
    expect(new Ajv2020().compile(schema)(read({ ...publishedFact(fact, base), ...wrong }))).toBe(false);
  });
});

describe('a published fact', () => {
  it.each(Object.entries(bases))('is enough to say of any two of %s what the whole base says', (_, base) => {
    const facts = [...base.facts.values()].map((fact) => read(publishedFact(fact, base)));
    const differing = facts.flatMap((one) =>
      facts.flatMap((two) => {
        const [a, b] = [base.facts.get(one.fact.id), base.facts.get(two.fact.id)];
        if (!a || !b || a === b) return [];
        const whole = read(compare(a, b, base));
        const alone = read(compare(one.fact, two.fact, baseOf([one, two])));
        return JSON.stringify(whole) === JSON.stringify(alone) ? [] : [`${a.id} ${b.id}: ${JSON.stringify(alone)}`];
      }),
    );
    expect(facts.length).toBeGreaterThan(20);
    expect(differing).toEqual([]);
  });

  it('says value, bound, unit, basis, time, speaker, status, source and address', () => {
    const base = siteBase();
    const of = (id: string): PublishedFact => {
      const fact = base.facts.get(id);
      if (!fact) throw new Error(`no ${id}`);
      return read(publishedFact(fact, base));
    };
    const users = of('chatgpt-weekly-users-2024-09');
    expect(users.fact).toMatchObject({ value: 2e8, bound: 'more-than', unit: 'persons', basis: 'weekly-active' });
    expect(users.words).toMatchObject({ basisName: '주간 이용자', dateText: '기사 시점(2024년 10월 2일)' });
    // The day of the source is no period measured.
    expect(users.edtf).toBeUndefined();
    const valuation = of('openai-valuation-2024-09');
    expect(valuation.fact).toMatchObject({ said: '2024-09-11', attribution: 'bloomberg', status: 'planned' });
    expect(valuation.meaning.sources.map(({ id }) => id)).toContain('chosunbiz-2024-10-02');
    expect(valuation.url).toMatch(/\/facts\/openai-valuation-2024-09\/$/);
    expect(of('anthropic-valuation-2024-01').edtf).toBe('2024');
    expect(of('openai-raise-2024-09').conflicts.map(({ id }) => id)).toEqual(['openai-equity-2024-09']);
    expect(valuation.beside.map(({ fact, result }) => [fact, result])).toEqual([
      ['anthropic-valuation-target-2024-09', 'depends'],
      ['anthropic-valuation-2024-01', 'depends'],
    ]);
  });

  it('names the fact that has taken its place', () => {
    const [older, newer] = [figure('older'), figure('newer', { supersedes: 'older', value: 2_000_000_000 })];
    const base = handBase([older, newer]);
    expect(publishedFact(older, base)).toHaveProperty('supersededBy', 'newer');
    expect(publishedFact(newer, base)).not.toHaveProperty('supersededBy');
  });
});
