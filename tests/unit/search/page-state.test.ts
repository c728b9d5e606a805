import { expect, test } from 'vitest';
import {
  addressOf,
  type Event,
  type Place,
  placeOf,
  reduce,
  type Shown,
  type State,
} from '../../../src/search/browser/page-state.ts';

const start: State = { place: placeOf(''), kept: true, phase: 'idle' };
const at = (query: string): Place => ({ query, kind: undefined, literal: false });
const asked = (place: Place, kept = false): Event => ({ type: 'asked', place, kept });
const hit = { path: '/companies/openai/', kind: 'company', title: '오픈AI', excerpt: [] } as const;

/** What was found for a place: so many hits, and so many facts that answer it. */
const shown = (place: Place, hits: number, facts = 0): Shown =>
  ({
    place,
    complete: true,
    hits: Array.from({ length: hits }, () => hit),
    answer: { direct: { facts: Array.from({ length: facts }, () => ({})) } },
  }) as unknown as Shown;
const found = (of: Shown, isAll: boolean): Event => ({ type: 'found', shown: of, isAll });
const after = (...events: readonly Event[]): State => events.reduce(reduce, start);

test('an address and what it asks for are one', () => {
  for (const place of [at('오픈AI 기업'), { query: 'a&b', kind: 'fact', literal: true } as const]) {
    expect(placeOf(addressOf(place))).toEqual(place);
  }
  expect(addressOf(at(''))).toBe('./');
  expect(placeOf('?q=x&kind=planet&as=else')).toEqual(at('x'));
});

test('what is asked for is waited for, and nothing is asked for by blanks', () => {
  const place = at('오픈AI');
  expect(after(asked(place))).toMatchObject({ place, phase: 'loading', kept: false });
  expect(after(asked(place), found(shown(place, 3), true), asked(at('  ')))).toEqual({
    place: at('  '),
    kept: false,
    phase: 'idle',
    shown: undefined,
  });
});

test('names stand until all is found, and never come after it', () => {
  const place = at('오픈AI');
  const [names, all] = [shown(place, 2), shown(place, 9)];
  expect(after(asked(place), found(names, false))).toMatchObject({ phase: 'loading', shown: names });
  const done = after(asked(place), found(names, false), found(all, true));
  expect(done).toMatchObject({ phase: 'done', shown: all });
  expect(reduce(done, found(names, false))).toBe(done);
});

test('what answers the letters before stays until the new ones are answered, and not longer', () => {
  const [one, two] = [at('클'), at('클ㄹ')];
  const before = after(asked(one), found(shown(one, 4), true), asked(two));
  expect(before.shown?.place).toBe(one);
  // Names find nothing, the text still may.
  expect(reduce(before, found(shown(two, 0), false))).toMatchObject({ phase: 'loading', shown: undefined });
  // A fact that answers is something.
  expect(reduce(before, found(shown(two, 0, 1), false)).shown?.place).toBe(two);
  expect(reduce(before, found(shown(two, 0), true))).toMatchObject({ phase: 'done', shown: { place: two } });
});

test('what comes for another place comes too late', () => {
  const [one, two] = [at('클'), at('클로')];
  const now = after(asked(one), asked(two));
  expect(reduce(now, found(shown(one, 4), true))).toBe(now);
  expect(reduce(now, { type: 'failed', place: one })).toBe(now);
  // The same words asked for again are another question.
  expect(reduce(now, found(shown(at('클로'), 4), true))).toBe(now);
});

test('a failure shows nothing, and what was kept is kept', () => {
  const place = at('클로드');
  const done = after(asked(place), found(shown(place, 4), true));
  expect(reduce(reduce(done, asked(place)), { type: 'failed', place })).toMatchObject({
    phase: 'error',
    shown: undefined,
  });
  expect(reduce(done, { type: 'kept' })).toEqual({ ...done, kept: true });
});
