import { defineConfig } from 'vitest/config';

// One vitest project per room of tests; `npm test` runs them in this order (tests/run.ts).
const rooms = ['unit', 'content', 'errors', 'site', 'browser'] as const;

export default defineConfig({
  test: {
    projects: rooms.map((name) => ({
      test: {
        name,
        root: new URL('..', import.meta.url).pathname,
        include: [`tests/${name}/**/*.test.ts`],
        ...(name === 'browser' || name === 'site' || name === 'errors'
          ? { testTimeout: 60_000, hookTimeout: 180_000, fileParallelism: false }
          : {}),
      },
    })),
  },
});
