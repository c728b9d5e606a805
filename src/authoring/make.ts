import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Base } from '../facts/base.ts';
import { type Field, fieldsOf } from './fields.ts';
import type { Place } from './find-place.ts';
import { authorSchema } from './json-schema.ts';
import { type Kind, schemaOf } from './kinds.ts';
import { writeTemplate } from './template.ts';

/**
 * The fields of a kind, as they are at a place.
 * @param words what stands after the kind on the command line; the metric of a fact decides its fields
 */
export function fieldsFor(kind: Kind, words: readonly string[], base: Base): Field[] {
  const metric = words[0]?.split('/')[1];
  const schema = schemaOf(kind.name, metric, base);
  return fieldsOf(authorSchema(schema)).map((field) => ({ ...field, schema: schema.shape[field.name] }));
}

/** The same, narrowed to what a place asks for. */
export const fieldsAt = (fields: readonly Field[], { needed, hidden = [], choices }: Place): Field[] =>
  fields
    .filter(({ name }) => !hidden.includes(name))
    .map((field) => {
      const own = choices[field.name];
      return {
        ...field,
        required: field.required || needed.includes(field.name),
        ...(own ? { form: 'choice' as const, choices: own.map((value) => ({ value })) } : {}),
      };
    });

/**
 * Writes the file of a new thing.
 * @param root the content folder
 * @returns the file, below that folder; what the author has still to fill in, with the line of each field
 * @throws where the file exists
 */
export function make(root: string, place: Place, fields: readonly Field[], values: Record<string, unknown>) {
  const path = join(root, place.file);
  const template = writeTemplate(fields, { ...place.values, ...values });
  mkdirSync(dirname(path), { recursive: true });
  const prose = place.file.endsWith('.mdx');
  writeFileSync(path, prose ? `---\n${template.text}---\n\n` : template.text, { flag: 'wx' });
  const blanks = template.blanks.map(({ name, line }) => ({ name, line: line + (prose ? 1 : 0) }));
  const body = template.text.split('\n').length + 2;
  return { file: place.file, blanks: prose ? [...blanks, { name: '본문', line: body }] : blanks };
}
