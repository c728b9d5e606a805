import { z } from 'astro/zod';
import { idSchema, lineSchema, partialDateSchema } from './common.ts';

/** How settled a fact is, from what has been announced down to what somebody thinks. */
export const statusSchema = z.enum(['announced', 'reported', 'planned', 'in-talks', 'claimed', 'opinion']);

/** How a value is bounded: the number itself, a floor, a ceiling, or an approximation. */
export const boundSchema = z.enum(['exact', 'at-least', 'at-most', 'about']);

/** A value in the base unit, never scaled: 150000000000, or a range with both ends. */
export const amountSchema = z.union([
  z.number(),
  z.strictObject({
    /** The lower end, in the fact's unit. */
    min: z.number(),
    /** The upper end, in the fact's unit; not below `min` (held by the rule `range-order`). */
    max: z.number(),
  }),
]);

const common = {
  /** The fact's address, `/facts/<id>/`. Never changed and never given to another fact. */
  id: idSchema,
  /** Whom it is about: the folder's name first, then any `subjects` the author adds. Entity ids. */
  subjects: z.array(idSchema).min(1),
  /** What is measured or said: the file's name, an id in `content/metrics/`. */
  metric: idSchema,
  /** When the value held, as precisely as the source says. Left out where the source gives no date. */
  date: partialDateSchema.optional(),
  /** The source's own words for the date, where they say it otherwise (‘올해 초’). */
  dateNote: lineSchema.optional(),
  /** How settled it is. */
  status: statusSchema,
  /** What was read: an id in `content/sources/`. */
  source: idSchema,
  /** Whom the source names for it: an outlet in `content/sources/`, a company or a person. */
  attribution: idSchema.optional(),
  /** What helps to read it right. Korean, plain text. */
  note: lineSchema.optional(),
  /** What a reader must know before using it. Korean, shown wherever the fact is shown in full. */
  caution: lineSchema.optional(),
  /** Facts that this one contradicts; they are shown side by side and never added or averaged. */
  conflictsWith: z.array(idSchema).default([]),
  /** The older fact that this one replaces. The older keeps its page, which points here. */
  supersedes: idSchema.optional(),
  /** Where it was measured, where that is not the subject itself: an entity id (`hugging-face`). */
  where: idSchema.optional(),
  /** Entities that the statement measures its subject against. */
  compares: z.array(idSchema).default([]),
};

/** A number: an amount of money, people, downloads, or a ratio of two other facts. */
export const figureSchema = z.strictObject({
  kind: z.literal('figure'),
  ...common,
  /** The value in the base unit. */
  value: amountSchema,
  /** An id in `content/units.yaml`: USD, KRW, persons, downloads, times. */
  unit: z.string().min(1),
  /** What exactly is counted, where the metric knows more than one way: `weekly-active`. */
  basis: idSchema.optional(),
  /** How the value is bounded. */
  bound: boundSchema.default('exact'),
  /** The same value in other units as the source states it. Shown as stated, never recomputed. */
  asStated: z.record(z.string(), z.number()).default({}),
  /** For a ratio: the two facts it stands between. The build compares the words with what they give. */
  ratio: z
    .strictObject({
      /** The fact above the line. */
      of: idSchema,
      /** The fact below the line. */
      to: idSchema,
    })
    .optional(),
});

/** Something said that is no number: a capability, a ranking, an opinion. */
export const statementSchema = z.strictObject({
  kind: z.literal('statement'),
  ...common,
  /** What is stated, in the site's own Korean. */
  text: lineSchema,
});

/** Something that happened on a date: a release. */
export const eventSchema = z.strictObject({
  kind: z.literal('event'),
  ...common,
  /** An event always has a date. */
  date: partialDateSchema,
});

/** A fact of any kind. The reader sets `kind` from the metric, `subjects` and `metric` from the file's path. */
export const factSchema = z.discriminatedUnion('kind', [figureSchema, statementSchema, eventSchema]);

export type Status = z.infer<typeof statusSchema>;
export type Bound = z.infer<typeof boundSchema>;
export type Amount = z.infer<typeof amountSchema>;
export type Figure = z.infer<typeof figureSchema>;
export type Statement = z.infer<typeof statementSchema>;
export type Event = z.infer<typeof eventSchema>;
export type Fact = z.infer<typeof factSchema>;
