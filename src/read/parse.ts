import { z } from 'astro/zod';
import type { Written } from '../facts/content.ts';
import { explainIssue } from '../schema/message.ts';
import type { Problem } from '../schema/problem.ts';
import { isGiven, schemaAt, shapeOf } from '../schema/walk.ts';
import type { Document, Path } from './document.ts';

/** Makes the function that names a place of a document, below `prefix`, in a problem. */
export function locator(document: Document, prefix: Path = []): Written<unknown>['at'] {
  return (path = []) => {
    const whole = [...prefix, ...path];
    return {
      file: document.file,
      line: document.lineOf(whole),
      ...(whole.length > 0 ? { field: fieldName(whole) } : {}),
    };
  };
}

/** A path as an author reads it: `views › krw › label`, `facts › 2번째`. Where a file is a list, the line says which item. */
function fieldName(path: Path): string {
  const [first, ...rest] = path;
  const named = typeof first === 'number' && rest.length > 0 ? rest : path;
  return named.map((key) => (typeof key === 'number' ? `${key + 1}번째` : String(key))).join(' › ');
}

/**
 * Checks a value against a schema and says in Korean what is wrong.
 * @param schema the zod schema
 * @param data the value as read
 * @param at names a place in the file
 * @returns the parsed value, or all that is wrong with it
 */
export function parseWith<T>(
  schema: z.ZodType<T>,
  data: unknown,
  at: Written<unknown>['at'],
): { value: T; problems: [] } | { value?: undefined; problems: Problem[] } {
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => {
    const found = schemaAt(schema, data, issue.path);
    const fields = Object.entries(found ? shapeOf(found) : {}).flatMap(([name, field]) => (isGiven(field) ? [] : name));
    return explainIssue(issue, data, fields, found && z.globalRegistry.get(found)?.description);
  });
  return {
    problems: problems.map(({ path, message, hint }) => {
      return { code: 'schema', ...at(path), message, ...(hint ? { hint } : {}) };
    }),
  };
}
