import { z } from 'astro/zod';
import { idSchema, lineSchema } from './common.ts';

/** One way of counting a metric: weekly or monthly users, cumulative or monthly downloads. */
export const basisSchema = z.strictObject({
  /** The basis in full: 주간 활성 이용자. */
  name: lineSchema,
  /** The basis where room is short: 주간. */
  short: lineSchema,
  /** The glossary term that explains it. */
  term: idSchema.optional(),
});

/** What can be measured or said of a subject. */
export const metricSchema = z.strictObject({
  /** The metric's name: 기업가치. */
  name: lineSchema,
  /** The kind of fact it takes. */
  kind: z.enum(['figure', 'statement', 'event']),
  /** Units that figures of it may have: ids in `content/units.yaml`. Only for figures. */
  units: z.array(z.string()).default([]),
  /** The ways of counting it. Where there are any, each figure names one. */
  bases: z.record(idSchema, basisSchema).default({}),
  /** The glossary term that explains it. */
  term: idSchema.optional(),
});

/** A unit of measure and how Korean writes it. */
export const unitSchema = z.strictObject({
  /** What stands after the number: 달러, 명, 회, 배. */
  name: lineSchema,
  /** Whether a space stands between the number and the unit's name. Korean papers write `1500억 달러` but `2배`. */
  space: z.boolean().default(true),
  /** Whether it is money: settled and unsettled money never share an axis silently. */
  money: z.boolean().default(false),
});

export const unitsSchema = z.record(z.string(), unitSchema);

export type Basis = z.infer<typeof basisSchema>;
export type Metric = z.infer<typeof metricSchema> & { id: string };
export type Unit = z.infer<typeof unitSchema> & { id: string };
