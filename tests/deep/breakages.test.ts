import { afterAll, test } from 'vitest';
import { formatProblems } from '../../src/schema/problem.ts';
import { checkContent } from '../../src/validate/base.ts';
import { breakages, Copy } from '../errors/breakages.ts';
import { Published } from '../support/broken-build.ts';

// Every breakage of docs/errors.md as a build of its own. What is said of each is held to the letter in tests/errors, by the
// checks that a build begins with; here the build must say the same and publish nothing.

const published = new Published();
afterAll(() => published.discard());

const all = Object.entries(breakages).flatMap(([room, list]) => list.map((breakage) => ({ room, ...breakage })));

test.each(all)('$room: $what', ({ change }) => {
  const copy = new Copy();
  try {
    change(copy);
    published.expectRefused(copy.root, [formatProblems(checkContent(copy.root).problems)]);
  } finally {
    copy.discard();
  }
});
