import { z } from 'astro/zod';
import { idSchema, lineSchema, partialDateSchema } from './common.ts';

/** Who publishes: a newspaper, an agency. */
export const outletSchema = z.strictObject({
  kind: z.literal('outlet'),
  /** The outlet's name as the site writes it. */
  name: lineSchema,
  /** The name in English. */
  en: lineSchema,
});

/** What was read. */
export const reportSchema = z.strictObject({
  kind: z.literal('report'),
  /** The outlet that published it: an id in `content/sources/` of kind `outlet`. */
  outlet: idSchema,
  /** The headline as published. */
  title: lineSchema,
  /** Who wrote it. */
  authors: z.array(lineSchema).min(1),
  /** When it was published. */
  date: partialDateSchema,
  /** The series it belongs to. */
  series: lineSchema.optional(),
  /** Where it can be read; left out where the address is not known for certain. */
  url: z.url({ protocol: /^https?$/ }).optional(),
});

export const sourceSchema = z.discriminatedUnion('kind', [outletSchema, reportSchema]);

/** A source and its id, which is its file's name. */
export type Source = z.infer<typeof sourceSchema> & { id: string };
