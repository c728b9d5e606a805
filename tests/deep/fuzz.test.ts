import { describe, test } from 'vitest';
import { fuzz, hostileSample, placeNames } from '../support/fuzz.ts';

/** At least 5,000 in all; loading the page anew for each costs more, so that place has fewer. */
const many = (name: string): number => (name === 'what the browser keeps' ? 400 : 800);

// A sample is in `npm test` (tests/browser/fuzz.test.ts).
describe('what means ill or nonsense does nothing', () => {
  test.each(placeNames.map((name, index) => [name, many(name), index] as const))(
    '%s, %i cases',
    { timeout: 900_000 },
    (name, count, index) => fuzz(name, hostileSample(count, 20_261_124 + index)),
  );
});
