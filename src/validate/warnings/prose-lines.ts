import type { Problem } from '../../schema/problem.ts';
import type { Subject } from '../rule.ts';

/** A place in the prose where a pattern was found. */
export type Found = Pick<Problem, 'file' | 'line' | 'field'> & { readonly found: string };

/**
 * Looks for a pattern in everything that authors write as prose: bodies line by line, summaries, standfirsts.
 * @param pattern with the flag `g`
 */
export function searchProse({ content }: Subject, pattern: RegExp): Found[] {
  const inBodies = [...content.sections, ...content.entities].flatMap(({ body, file }) =>
    body.text
      .split('\n')
      .flatMap((text, index) => matches(text).map((found): Found => ({ found, file, line: body.line + index }))),
  );
  const inFields = [...content.sections, ...content.entities].flatMap(({ value, at }) =>
    matches(value.summary).map((found): Found => ({ found, ...at(['summary']) })),
  );
  const inArticles = content.articles.flatMap(({ value, at }) => [
    ...matches(value.standfirst).map((found): Found => ({ found, ...at(['standfirst']) })),
    ...value.summary.flatMap((line, index) =>
      matches(line).map((found): Found => ({ found, ...at(['summary', index]) })),
    ),
  ]);
  return [...inBodies, ...inFields, ...inArticles];

  function matches(text: string): string[] {
    return [...text.matchAll(pattern)].map(([found]) => found);
  }
}
