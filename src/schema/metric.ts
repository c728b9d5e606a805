import { z } from 'astro/zod';
import { idSchema, idsSchema, lineSchema } from './common.ts';

/** One way of counting a metric: weekly or monthly users, cumulative or monthly downloads. */
export const basisSchema = z.strictObject({
  name: lineSchema.meta({ description: '기준의 이름을 다 적은 것.', examples: ['주간 이용자'] }),
  short: lineSchema.meta({ description: '자리가 좁을 때 쓸 짧은 이름.', examples: ['주간'] }),
  term: idSchema.optional().meta({ description: '기준을 풀이한 용어의 id.', examples: ['weekly-active-users'] }),
  neverBelow: idsSchema.default([]).meta({
    description:
      '같은 대상을 같은 때와 곳에서 셌을 때 이 기준의 값이 결코 그보다 작을 수 없는 기준의 id. 뜻에서 따라 나오는 것만 적는다. 한 달 이용자는 그 달의 한 주 이용자보다 적을 수 없다.',
    examples: [['weekly-active']],
  }),
});

/** What can be measured or said of a subject. */
export const metricSchema = z.strictObject({
  name: lineSchema.meta({ description: '지표의 이름.', examples: ['기업가치'] }),
  kind: z.enum(['figure', 'statement', 'event']).meta({
    description: '이 지표의 사실은 무엇인지. figure는 수치, statement는 진술, event는 날짜가 있는 사건이다.',
    examples: ['figure'],
  }),
  units: z
    .array(z.string())
    .default([])
    .meta({
      description: '올 수 있는 단위. content/units.yaml에 있는 이름. 수치일 때만 적는다.',
      examples: [['USD', 'KRW']],
    }),
  bases: z
    .record(idSchema, basisSchema)
    .default({})
    .meta({
      description: '세는 기준이 여럿이면 그 id와 이름. 여기 적으면 사실마다 기준을 꼭 밝혀야 한다.',
      examples: [{ 'weekly-active': { name: '주간 이용자', short: '주간' } }],
    }),
  compares: z
    .boolean()
    .optional()
    .meta({ description: '대상을 다른 것과 견주는 진술인지. 적지 않으면 함께 언급한 것으로 본다.', examples: [true] }),
  term: idSchema.optional().meta({ description: '지표를 풀이한 용어의 id.', examples: ['valuation'] }),
});

/** A unit of measure and how Korean writes it. */
export const unitSchema = z.strictObject({
  name: lineSchema.meta({ description: '수 뒤에 붙는 말.', examples: ['달러'] }),
  space: z
    .boolean()
    .default(true)
    .meta({ description: '수와 단위 사이를 띄우는지. 적지 않으면 띄운다.', examples: [false] }),
  money: z
    .boolean()
    .default(false)
    .meta({ description: '돈인지.', examples: [true] }),
});

export const unitsSchema = z.record(z.string(), unitSchema);

export type Metric = z.infer<typeof metricSchema> & { id: string };
export type Unit = z.infer<typeof unitSchema> & { id: string };
