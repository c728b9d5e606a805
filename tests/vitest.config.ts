import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// One vitest project per room of tests; `npm test` runs them in this order (tests/run.ts).
// `deep` takes long and is run by `npm run test:deep` alone.
const rooms = ['unit', 'content', 'errors', 'site', 'browser', 'deep'] as const;

/** Rooms that look at the built site: it is built where it is not up to date, and served (support/site.ts). */
const ofTheSite = ['content', 'site', 'browser', 'deep'];

/** What is pure: no page, no file, no clock. `npm test -- coverage` holds how much of it the unit tests run. */
const pure = ['korean', 'facts', 'charts', 'search/language', 'search/query', 'share'];

export default defineConfig({
  test: {
    coverage: {
      provider: 'v8',
      include: pure.map((folder) => `src/${folder}/**/*.ts`),
      exclude: ['**/browser/**'],
      reporter: ['json', 'text-summary'],
      reportOnFailure: true,
      reportsDirectory: 'tests/.output/coverage',
      thresholds: { lines: 95, branches: 95 },
    },
    projects: rooms.map((name) => ({
      test: {
        name,
        root: fileURLToPath(new URL('..', import.meta.url)),
        include: [`tests/${name}/**/*.test.ts`],
        // A guard against what hangs, not a measure of speed: timings live in the benches.
        testTimeout: 60_000,
        hookTimeout: 180_000,
        expect: { poll: { timeout: 20_000 } },
        // One file at a time where files build the site, for builds share a folder, and where timing matters. Else a worker a
        // processor, which Vitest's own choice (one less) halves on two; a browser a worker takes about one processor, too.
        ...(['errors', 'content', 'deep'].includes(name)
          ? { fileParallelism: false }
          : { maxWorkers: name === 'browser' ? Math.min(4, availableParallelism()) : availableParallelism() }),
        ...(ofTheSite.includes(name) ? { globalSetup: 'tests/support/global-setup.ts' } : {}),
      },
    })),
  },
});
