import { describe, expect, it } from 'vitest';
import { apart, companyColours, themedColourOf } from '../../../src/charts/colours.ts';
import type { Base } from '../../../src/facts/base.ts';
import { colours } from '../../../src/schema/entity.ts';
import { siteBase } from './bases.ts';

/** A base of companies with these ids; what follows a colon is the colour that a company's file gives. */
const baseOf = (...companies: string[]): Pick<Base, 'entities'> => ({
  entities: new Map(
    companies.map((company) => {
      const [id = '', color] = company.split(':');
      return [id, { kind: 'company', id, ...(color ? { color } : {}) }];
    }),
  ) as unknown as Base['entities'],
});
const many = Array.from({ length: 14 }, (_, i) => `company-${i}`);

describe('the colours of companies', () => {
  it('are those of their files', () => {
    expect(companyColours(baseOf('a:gold', 'b:teal')).get('a')).toBe('gold');
  });
  it('are fourteen for fourteen companies whose files give none, and none of them grey', () => {
    const given = [...companyColours(baseOf(...many)).values()];
    expect(new Set(given).size).toBe(14);
    expect(given).not.toContain('grey');
  });
  it('are never one that another has been given', () => {
    const found = companyColours(baseOf('a:gold', ...many.slice(0, 13)));
    expect([...found.values()].filter((colour) => colour === 'gold')).toHaveLength(1);
  });
  it('do not hang on the order of the files', () => {
    const one = companyColours(baseOf(...many));
    expect([...companyColours(baseOf(...many.toReversed()))].toSorted()).toEqual([...one].toSorted());
  });
  it('are grey where there are more companies than colours', () => {
    const found = companyColours(baseOf(...many, 'one-more'));
    expect([...found.values()].filter((colour) => colour === 'grey')).toHaveLength(1);
    expect(colours).toHaveLength(15);
  });
  it('do not hang on the order of two ids that have the same number either', () => {
    const one = companyColours(baseOf('an', 'c0'));
    expect([...companyColours(baseOf('c0', 'an'))]).toEqual([...one]);
    // Each would have it where it stood alone: the first by its letters gets it.
    expect([companyColours(baseOf('an')).get('an'), companyColours(baseOf('c0')).get('c0')]).toEqual([
      one.get('an'),
      one.get('an'),
    ]);
    expect(one.get('c0')).not.toBe(one.get('an'));
  });
});

describe('the colour of an entity in a page', () => {
  const base = siteBase();
  it('is that of the company behind it, in either theme', () => {
    expect(base.entities.get('openai')).toHaveProperty('color', 'teal');
    expect(themedColourOf(base, 'openai')).toBe('light-dark(#357e7a, #3db695)');
    expect(themedColourOf(base, 'chatgpt')).toBe(themedColourOf(base, 'openai'));
  });
  it('is none where no company stands behind it', () => {
    for (const { id, kind } of base.entities.values())
      if (kind === 'term') expect(themedColourOf(base, id)).toBeUndefined();
    expect(themedColourOf(base, 'nobody')).toBeUndefined();
  });
});

describe('lines that may cross', () => {
  const company = { subject: 'alpha', company: 'alpha', colour: 'teal' } as const;
  const thing = (subject: string) => ({ subject, company: undefined, colour: 'grey' }) as const;
  it('of things without a company have colours that none of the others has', () => {
    const [alpha, ...things] = apart([company, thing('x'), thing('y'), thing('x')]);
    const [x, y, again] = things.map(({ colour }) => colour);
    expect(alpha).toEqual(company);
    expect(new Set(['teal', 'grey', x, y]).size).toBe(4);
    expect(again).toBe(x);
  });
  it('stay as they are where only one of them has no company', () => {
    const points = [company, thing('x')];
    expect(apart(points)).toBe(points);
  });
});
