import { describe, test } from 'vitest';
import { fuzz, hostileSample, placeNames } from '../support/fuzz.ts';

// A sample; the 5,000 are in tests/deep/fuzz.test.ts.
describe('what means ill or nonsense does nothing', () => {
  test.each(placeNames.map((name, index) => [name, name === 'what the browser keeps' ? 5 : 20, index] as const))(
    '%s, %i cases',
    (name, count, index) => fuzz(name, hostileSample(count, 7 + index)),
  );
});
