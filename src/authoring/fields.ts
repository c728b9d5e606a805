import type { z } from 'astro/zod';
import { stringify } from 'yaml';
import type { JsonSchema } from './json-schema.ts';

/** How a field's value is written: as plain text, as one of a few words, as several, or as YAML of its own. */
export type FieldForm = 'text' | 'choice' | 'list' | 'yaml';

/** One field of a file, as an author meets it. */
export interface Field {
  readonly name: string;
  /** What it is for. Korean, from the schema. */
  readonly description: string;
  readonly required: boolean;
  readonly form: FieldForm;
  /** The words it may be, with the meaning of each where the schema gives one. */
  readonly choices: readonly { readonly value: string; readonly meaning?: string }[];
  /** How many items a list has, where that is fixed. */
  readonly count?: number;
  readonly example?: unknown;
  /** The only value it can have. */
  readonly fixed?: unknown;
  /** What a value that is typed is held to. */
  readonly schema?: z.core.$ZodType;
}

/** The fields of an author's schema (see `authorSchema`), in the order in which they are declared. */
export function fieldsOf({ properties = {}, required = [] }: JsonSchema): Field[] {
  return Object.entries(properties).map(([name, schema]): Field => {
    const [example] = schema.examples ?? [];
    const { minItems, maxItems } = schema;
    return {
      name,
      description: schema.description ?? '',
      required: required.includes(name),
      form: formOf(schema),
      choices: choicesOf(schema),
      ...(minItems !== undefined && minItems === maxItems ? { count: minItems } : {}),
      ...(example === undefined ? {} : { example }),
      ...(schema.const === undefined ? {} : { fixed: schema.const }),
    };
  });
}

function formOf(schema: JsonSchema): FieldForm {
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
