import type { z } from 'astro/zod';
import { stringify } from 'yaml';
import { authorSchema, type JsonSchema } from './json-schema.ts';

/** One field of a file, as an author meets it. */
export interface Field {
  readonly name: string;
  /** What it is for. Korean, from the schema. */
  readonly description: string;
  readonly required: boolean;
  /** How its value is written: as plain text, as one of a few words, as several, or as YAML of its own. */
  readonly form: 'text' | 'choice' | 'list' | 'yaml';
  /** The words it may be, with the meaning of each where the schema gives one. */
  readonly choices: readonly { readonly value: string; readonly meaning?: string }[];
  /** How many items a list has, where that is fixed. */
  readonly count: number | undefined;
  readonly example: unknown;
  /** The only value it can have. */
  readonly fixed: unknown;
  /** What a value that is typed is held to. */
  readonly schema: z.core.$ZodType;
}

/** The fields that an author may write (see `authorSchema`), in the order in which they are declared. */
export function fieldsOf(whole: z.ZodObject): Field[] {
  const { properties = {}, required = [] } = authorSchema(whole);
  return Object.entries(properties).flatMap(([name, own]) => {
    const schema = whole.shape[name];
    const { description = '', examples: [example] = [], minItems, maxItems, const: fixed } = own;
    const count = minItems === maxItems ? minItems : undefined;
    const [form, choices, isRequired] = [formOf(own), choicesOf(own), required.includes(name)];
    return schema ? { name, description, required: isRequired, form, choices, count, example, fixed, schema } : [];
  });
}

function formOf(schema: JsonSchema): Field['form'] {
  if (schema.enum) return 'choice';
  const types = (schema.anyOf ?? [schema]).map(({ type }) => type);
  if (types.includes('string')) return 'text';
  return types.includes('array') ? 'list' : 'yaml';
}

function choicesOf(schema: JsonSchema): Field['choices'] {
  const meanings = schema['markdownEnumDescriptions'];
  return (schema.enum ?? []).map((value, index) => {
    const meaning: unknown = Array.isArray(meanings) ? meanings[index] : undefined;
    return { value: String(value), ...(typeof meaning === 'string' ? { meaning: meaning.replaceAll('**', '') } : {}) };
  });
}

/** A field and its value as YAML, lists and groups within lists on one line: `authors: [ 잣대 편집부 ]`. */
export function yamlOf(name: string, value: unknown): string {
  const flow = typeof value === 'object' && value !== null;
  const text = stringify(value, { lineWidth: 0, ...(flow ? { collectionStyle: 'flow' } : {}) }).trimEnd();
  return /^[>|]/.test(text) ? `${name}: ${JSON.stringify(value)}` : `${name}: ${text}`;
}
