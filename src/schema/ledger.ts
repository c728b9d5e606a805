import { z } from 'astro/zod';
import { idSchema, lineSchema, partialDateSchema } from './common.ts';

/** `content/retired-ids.yaml`: addresses that moved. Dated and append-only; an id in it is never used again. */
export const retiredSchema = z.array(
  z.strictObject({
    /** What kind of thing had the id. */
    kind: z.enum(['fact', 'chart', 'view', 'company', 'model', 'person', 'term', 'article', 'section']),
    /** The retired id; a view is `<chart>/<view>`, a section `<article>/<section>`. */
    id: z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/, 'id'),
    /** The id of the same kind that answers for it now. */
    to: z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/, 'id'),
    /** When it was retired. */
    date: partialDateSchema,
    /** Why. */
    reason: lineSchema,
  }),
);

/** `content/corrections.yaml`: what was wrong and is put right. Dated and append-only. */
export const correctionsSchema = z.array(
  z.strictObject({
    /** When it was corrected. */
    date: partialDateSchema,
    /** The fact that was wrong. */
    fact: idSchema,
    /** What the site said before, in words. */
    was: lineSchema,
    /** What it says now, in words. */
    now: lineSchema,
    /** How the error came about or was found. */
    note: lineSchema.optional(),
  }),
);

export type Retired = z.infer<typeof retiredSchema>[number];
export type Correction = z.infer<typeof correctionsSchema>[number];
