import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Base } from '../facts/base.ts';
import { type Field, fieldsOf, yamlOf } from './fields.ts';
import type { Place } from './find-place.ts';
import { type Kind, schemaOf } from './kinds.ts';

/**
 * The fields of a kind, as they are at a place.
 * @param words what stands after the kind on the command line; the metric of a fact decides its fields
 */
export const fieldsFor = (kind: Kind, words: readonly string[], base: Base): Field[] =>
  fieldsOf(schemaOf(kind.name, words[0]?.split('/')[1], base));

/** The same, narrowed to what a place asks for. */
export const fieldsAt = (fields: readonly Field[], { needed = [], hidden = [], choices = {} }: Place): Field[] =>
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
  const template = writeTemplate(fields, values);
  mkdirSync(dirname(path), { recursive: true });
  const prose = place.file.endsWith('.mdx');
  writeFileSync(path, prose ? `---\n${template.text}---\n\n` : template.text, { flag: 'wx' });
  const blanks = template.blanks.map(({ name, line }) => ({ name, line: line + (prose ? 1 : 0) }));
  const body = template.text.split('\n').length + 2;
  return { file: place.file, blanks: prose ? [...blanks, { name: '본문', line: body }] : blanks };
}

/**
 * Writes a group of fields as YAML. Each is explained in a comment. A required field without a value stands there empty,
 * so that the checks name it; one that may be left out stands in a comment, ready to be taken out of it.
 * Those that must be there come first.
 * @param fields the fields, see `fieldsOf`
 * @param values what is known already, by the field's name
 * @returns YAML, a line break at its end; the fields that the author has still to fill in, and the line of each, counted from 1
 */
function writeTemplate(fields: readonly Field[], values: Readonly<Record<string, unknown>>) {
  const lines: string[] = [];
  const blanks: { name: string; line: number }[] = [];
  for (const field of fields.toSorted((a, b) => Number(b.required) - Number(a.required))) {
    const value = field.fixed ?? values[field.name];
    lines.push(...explain(field));
    if (value !== undefined) lines.push(yamlOf(field.name, value));
    else if (field.required) {
      const example = field.example === undefined || field.form === 'choice' ? [] : [yamlOf(field.name, field.example)];
      lines.push(...example.map((text) => `# 예: ${text}`), `${field.name}:`);
      blanks.push({ name: field.name, line: lines.length });
      lines.push(...Array.from({ length: field.count ?? 0 }, () => '  -'));
    } else {
      lines.push(`# ${field.example === undefined ? `${field.name}:` : yamlOf(field.name, field.example)}`);
    }
  }
  return { text: `${lines.join('\n')}\n`, blanks };
}

function explain({ description, required, choices }: Field): string[] {
  const meanings = choices.filter(({ meaning }) => meaning !== undefined);
  return [
    ...(description ? [`# ${required ? '' : '(없어도 됩니다) '}${description}`] : []),
    ...meanings.map(({ value, meaning }) => `#   ${value}: ${meaning}`),
    ...(meanings.length === 0 && choices.length > 0
      ? [`#   들어갈 값: ${choices.map(({ value }) => value).join(', ')}`]
      : []),
  ];
}
