import { z } from 'astro/zod';
import { idSchema, lineSchema } from './common.ts';

/** One way of counting a metric: weekly or monthly users, cumulative or monthly downloads. */
export const basisSchema = z.strictObject({
  /** The basis in full: 주간 이용자. */
  name: lineSchema.meta({ description: '기준의 이름을 다 적은 것.', examples: ['주간 이용자'] }),
  /** The basis where room is short: 주간. */
  short: lineSchema.meta({ description: '자리가 좁을 때 쓸 짧은 이름.', examples: ['주간'] }),
  /** The glossary term that explains it. */
  term: idSchema.optional().meta({ description: '기준을 풀이한 용어의 id.', examples: ['weekly-active-users'] }),
  /** Bases of the same metric whose value this one's is never below, for the same subject, time and place. */
  neverBelow: z
    .array(idSchema)
    .default([])
    .meta({
      description:
        '같은 대상을 같은 때와 곳에서 셌을 때 이 기준의 값이 결코 그보다 작을 수 없는 기준의 id. 뜻에서 따라 나오는 것만 적는다. 한 달 이용자는 그 달의 한 주 이용자보다 적을 수 없다.',
      examples: [['weekly-active']],
    }),
});

/** What can be measured or said of a subject. */
export const metricSchema = z.strictObject({
  /** The metric's name: 기업가치. */
  name: lineSchema.meta({ description: '지표의 이름.', examples: ['기업가치'] }),
  /** The kind of fact it takes. */
  kind: z.enum(['figure', 'statement', 'event']).meta({
    description: '이 지표의 사실은 무엇인지. figure는 수치, statement는 진술, event는 날짜가 있는 사건이다.',
    examples: ['figure'],
  }),
  /** Units that figures of it may have: ids in `content/units.yaml`. Only for figures. */
  units: z
    .array(z.string())
    .default([])
    .meta({
      description: '올 수 있는 단위. content/units.yaml에 있는 이름. 수치일 때만 적는다.',
      examples: [['USD', 'KRW']],
    }),
  /** The ways of counting it. Where there are any, each figure names one. */
  bases: z
    .record(idSchema, basisSchema)
    .default({})
    .meta({
      description: '세는 기준이 여럿이면 그 id와 이름. 여기 적으면 사실마다 기준을 꼭 밝혀야 한다.',
      examples: [{ 'weekly-active': { name: '주간 이용자', short: '주간' } }],
    }),
  /** Whether its statements measure the subject against others, rather than name them. */
  compares: z
    .boolean()
    .optional()
    .meta({ description: '대상을 다른 것과 견주는 진술인지. 적지 않으면 함께 언급한 것으로 본다.', examples: [true] }),
  /** The glossary term that explains it. */
  term: idSchema.optional().meta({ description: '지표를 풀이한 용어의 id.', examples: ['valuation'] }),
});

/** A unit of measure and how Korean writes it. */
export const unitSchema = z.strictObject({
  /** What stands after the number: 달러, 명, 회, 배. */
  name: lineSchema.meta({ description: '수 뒤에 붙는 말.', examples: ['달러'] }),
  /** Whether a space stands between the number and the unit's name. Korean papers write `1500억 달러` but `2배`. */
  space: z
    .boolean()
    .default(true)
    .meta({ description: '수와 단위 사이를 띄우는지. 적지 않으면 띄운다.', examples: [false] }),
  /** Whether it is money: settled and unsettled money never share an axis silently. */
  money: z
    .boolean()
    .default(false)
    .meta({ description: '돈인지.', examples: [true] }),
});

export const unitsSchema = z.record(z.string(), unitSchema);

export type Metric = z.infer<typeof metricSchema> & { id: string };
export type Unit = z.infer<typeof unitSchema> & { id: string };
