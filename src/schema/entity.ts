import { z } from 'astro/zod';
import { idSchema, lineSchema } from './common.ts';

const common = {
  /** The name as the site writes it. */
  name: lineSchema,
  /** The name in English. */
  en: lineSchema,
  /** Other names that readers type. Particles, spacing and typing slips are the search's work and not listed. */
  aliases: z.array(lineSchema).default([]),
  /** How the name is read aloud, in Hangul: decides the particle after it (`o1` → 오원 → 은). */
  reading: z
    .string()
    .regex(/^[가-힣 ]+$/, 'hangul')
    .optional(),
  /** One sentence that says what it is: list entries, search results, meta descriptions. */
  summary: lineSchema,
  /** What it is easily mistaken for. */
  caution: lineSchema.optional(),
};

export const companySchema = z.strictObject({
  kind: z.literal('company'),
  ...common,
  /** The company's colour in every chart: a name of the palette in `src/styles/tokens.css`. Grey where none is given. */
  color: z.enum(['teal', 'rust', 'blue', 'gold', 'violet', 'grey']).default('grey'),
});

export const modelSchema = z.strictObject({
  kind: z.literal('model'),
  ...common,
  /** The company that makes it. */
  by: idSchema,
  /** The family it is a version of: `llama` for `llama-3-2`. */
  family: idSchema.optional(),
});

export const personSchema = z.strictObject({
  kind: z.literal('person'),
  ...common,
  /** The office held, as the site writes it. */
  role: lineSchema,
  /** The company of that office. */
  of: idSchema,
});

export const termSchema = z.strictObject({
  kind: z.literal('term'),
  ...common,
});

/** A thing with a page of its own. The reader sets `kind` from the folder. */
export const entitySchema = z.discriminatedUnion('kind', [companySchema, modelSchema, personSchema, termSchema]);

export type EntityKind = z.infer<typeof entitySchema>['kind'];
/** An entity and its id, which is its file's name. */
export type Entity = z.infer<typeof entitySchema> & { id: string };
