import { z } from 'astro/zod';
import type { Written } from '../facts/content.ts';
import { nth } from '../korean/counted.ts';
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

/** A path as an author reads it: `views › krw › label`, `facts › 두 번째`. Where a file is a list, the line says which item. */
function fieldName(path: Path): string {
  const [first, ...rest] = path;
  const named = typeof first === 'number' && rest.length > 0 ? rest : path;
  return named.map((key) => (typeof key === 'number' ? nth(key + 1) : String(key))).join(' › ');
}

/**
 * Says in Korean what is wrong with a value.
 * @param issue what its schema says of it
 * @param at names a place in the file
 */
export function problemsOf(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  data: unknown,
  at: Written<unknown>['at'],
): Problem[] {
  const found = schemaAt(schema, data, issue.path);
  const fields = Object.entries(found ? shapeOf(found) : {}).flatMap(([name, field]) => (isGiven(field) ? [] : name));
  const said = explainIssue(issue, data, fields, found && z.globalRegistry.get(found)?.description);
  return said.map(({ path, ...words }) => ({ code: 'schema', ...at(path), ...words }));
}
