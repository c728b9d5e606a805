import { z } from 'astro/zod';
import { idSchema, lineSchema } from './common.ts';
import { statusSchema } from './fact.ts';

/** What a view may change of its chart. */
export const viewSchema = z.strictObject({
  /** The view's own question, its title wherever it is shown. */
  question: lineSchema,
  /** What stands on the switch between views: 원화, 주간. */
  label: lineSchema,
  /** The unit to show: only what the sources state in it is drawn, the rest is listed with the reason. */
  unit: z.string().optional(),
  /** Draw the other subjects back and this one forward. An entity id; a company stands for its models too. */
  focus: idSchema.optional(),
  /** Keep only figures on this basis. */
  basis: idSchema.optional(),
  /** Keep only facts about this company or its models. */
  company: idSchema.optional(),
  /** Keep only facts of these statuses. */
  statuses: z.array(statusSchema).min(1).optional(),
});

/** Why facts that do not compare stand on one axis all the same. Korean sentences, shown with the chart everywhere. */
export const mixesSchema = z.strictObject({
  /** The chart mixes bases. */
  basis: lineSchema.optional(),
  /** The chart mixes metrics: money that is raised and money that is borrowed. */
  metric: lineSchema.optional(),
  /** The chart mixes settled and unsettled money. */
  settlement: lineSchema.optional(),
});

export const chartSchema = z.strictObject({
  /** How it is drawn. */
  kind: z.enum(['bars', 'timeline', 'line']),
  /** The question that the chart answers: its title. The answer is generated. */
  question: lineSchema,
  /** A short name for lists and switches: 기업가치. */
  label: lineSchema,
  /** One sentence on what is shown, for lists, search and meta descriptions. */
  summary: lineSchema,
  /** The facts it takes, in no order that matters. */
  facts: z.array(idSchema).min(1),
  /** The unit drawn; events have none. */
  unit: z.string().optional(),
  /** Declared mixes; the build stops where a mix is not declared. */
  mixes: mixesSchema.default({}),
  /** What a reader should know. Korean sentences. */
  notes: z.array(lineSchema).default([]),
  /** What stands on the switch for the chart as such, where it has views: 달러. */
  viewLabel: lineSchema.optional(),
  /** Named views, each with an address of its own, `/charts/<id>/<view>/`. */
  views: z.record(idSchema, viewSchema).default({}),
  /** Words readers type when they look for it, beside its question and label. */
  keywords: z.array(lineSchema).default([]),
});

export type View = z.infer<typeof viewSchema>;
/** A chart and its id, which is its file's name. */
export type Chart = z.infer<typeof chartSchema> & { id: string };
