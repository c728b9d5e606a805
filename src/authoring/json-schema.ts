import { z } from 'astro/zod';
import { statuses } from '../facts/marks.ts';
import { idPattern, partialDateSchema } from '../schema/common.ts';
import { statusSchema } from '../schema/fact.ts';
import { shapeOf } from '../schema/walk.ts';

/** The part of JSON Schema (2020-12) that is used here. */
export interface JsonSchema {
  type?: string;
  description?: string;
  examples?: readonly unknown[];
  enum?: readonly unknown[];
  const?: unknown;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  anyOf?: JsonSchema[];
  [keyword: string]: unknown;
}

/** What the editor says where a pattern is not met; the keys are patterns of `src/schema`. */
const patternMessages: Readonly<Record<string, string>> = {
  [`^${idPattern}$`]: '영문 소문자와 숫자를 하이픈으로 이은 80자 이하의 id가 와야 합니다.',
  '^[가-힣 ]+$': '한글로 적은 발음이 와야 합니다.',
};

const sameDef = (a: z.core.$ZodType, b: z.core.$ZodType): boolean => a._zod.def === b._zod.def;

/**
 * The JSON Schema of what an author writes: as the zod schema declares it, without what the reader adds (kind, metric, the
 * first subject), with the meaning of each status, and with dates held to the three forms of a partial date.
 */
export function authorSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      if (sameDef(zodSchema, partialDateSchema)) {
        jsonSchema.anyOf = [
          {
            type: 'string',
            pattern: '^\\d{4}(?:-\\d{2}(?:-\\d{2})?)?$',
            patternErrorMessage: '2024, 2024-09, 2024-09-11 중 한 형식으로 적습니다.',
          },
          { type: 'integer', minimum: 1000, maximum: 9999 },
        ];
      }
      if (sameDef(zodSchema, statusSchema)) {
        jsonSchema['markdownEnumDescriptions'] = Object.values(statuses).map(
          ({ name, meaning }) => `**${name}**. ${meaning}`,
        );
      }
      // What is given is no field, and there is no duty to write what is given in part.
      if (jsonSchema['given'] !== undefined) delete jsonSchema.minItems;
      delete jsonSchema['given'];
      for (const [name, field] of Object.entries(shapeOf(zodSchema))) {
        const given = z.globalRegistry.get(field)?.['given'];
        if (given !== undefined) jsonSchema.required = jsonSchema.required?.filter((one) => one !== name) ?? [];
        if (given === true) delete jsonSchema.properties?.[name];
      }
      // zod drops the examples of what it transforms; those of a date are as an author writes them.
      const examples = z.globalRegistry.get(zodSchema)?.['examples'];
      if (Array.isArray(examples)) jsonSchema.examples = examples;
      const message = patternMessages[jsonSchema.pattern ?? ''];
      if (message) jsonSchema['patternErrorMessage'] = message;
    },
  }) as JsonSchema;
}
