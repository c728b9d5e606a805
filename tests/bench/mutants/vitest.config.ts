import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Whose tests run: the rooms of tests/unit, with commas between (run.ts sets it). */
const rooms = (process.env['MUTANTS_ROOMS'] ?? 'korean').split(',');

/** The unit tests that stand against mutants (run.ts): one project, for Stryker starts it anew for each mutant. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('../../..', import.meta.url)),
    include: rooms.map((room) => `tests/unit/${room}/**/*.test.ts`),
    // What asks the search of all the content hundreds of questions: minutes for each mutant.
    exclude: ['names', 'nothing', 'questions', 'beginnings'].map((name) => `tests/unit/search/${name}.test.ts`),
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
