import { describe, expect, it } from 'vitest';
import { companyColours } from '../../../src/charts/colours.ts';
import type { Base } from '../../../src/facts/base.ts';
import { colours } from '../../../src/schema/entity.ts';

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
});
