import { z } from 'astro/zod';
import { idSchema, idsSchema, lineSchema, linesSchema } from './common.ts';
import { writtenStatusSchema } from './fact.ts';

/** Which of several values of one thing over time are drawn: every one, or only the latest. */
export const valuesSchema = z.enum(['all', 'latest']);

/** What a view may change of its chart. */
export const viewSchema = z.strictObject({
  question: lineSchema.meta({
    description: '이 보기가 답하는 물음. 제목이 된다.',
    examples: ['AI 기업의 몸값은 우리 돈으로 얼마인가'],
  }),
  label: lineSchema.meta({ description: '보기를 고르는 단추에 적을 말.', examples: ['원화'] }),
  unit: z
    .string()
    .optional()
    .meta({ description: '보일 단위. 출처가 그 단위로 적은 값만 그린다.', examples: ['KRW'] }),
  focus: idSchema
    .optional()
    .meta({ description: '앞세울 기업이나 모델의 id. 나머지는 흐리게 그린다.', examples: ['anthropic'] }),
  basis: idSchema.optional().meta({ description: '이 기준으로 센 값만 보인다.', examples: ['weekly-active'] }),
  company: idSchema.optional().meta({ description: '이 기업과 그 모델의 사실만 보인다.', examples: ['openai'] }),
  statuses: z
    .array(writtenStatusSchema)
    .min(1)
    .optional()
    .meta({ description: '이 상태의 사실만 보인다.', examples: [['done', 'planned']] }),
  values: valuesSchema.optional().meta({
    description:
      '같은 것을 여러 때에 잰 값이 있을 때 이 보기만 달리 그리려면 적는다. all은 모두, latest는 가장 새로운 값만.',
    examples: ['latest'],
  }),
});

/** Why facts that do not compare stand in one chart all the same, and what can be told of them. Korean, shown with the chart everywhere. */
export const mixesSchema = z.strictObject({
  basis: lineSchema.optional().meta({
    description:
      '세는 기준이 다른 값을 한 차트에 놓을 때 무엇까지 말할 수 있는지. 막대그래프는 기준마다 눈금을 따로 그린다. 독자에게 보일 문장.',
    examples: ['주간 값과 월간 값은 눈금을 따로 그렸다. 막대의 길이로는 견줄 수 없다.'],
  }),
  metric: lineSchema.optional().meta({
    description: '지표가 다른 값을 한 축에 놓은 까닭. 독자에게 보일 한 문장.',
    examples: ['받은 투자와 갚아야 하는 대출이 한 축에 있다.'],
  }),
  settlement: lineSchema.optional().meta({
    description: '정해진 금액과 정해지지 않은 금액을 한 축에 놓은 까닭. 독자에게 보일 한 문장.',
    examples: ['빈 막대는 아직 이야기 중인 금액이다.'],
  }),
});

export const chartSchema = z.strictObject({
  kind: z.enum(['bars', 'timeline', 'line']).meta({
    description: '그리는 꼴. bars는 막대, timeline은 연표, line은 시간에 따른 꺾은선이다.',
    examples: ['bars'],
  }),
  question: lineSchema.meta({
    description: '차트가 답하는 물음. 제목이 된다. 답은 사이트가 사실에서 지어낸다.',
    examples: ['AI 기업의 몸값은 얼마인가'],
  }),
  label: lineSchema.meta({ description: '목록에 적을 짧은 이름.', examples: ['기업가치'] }),
  summary: lineSchema.meta({ description: '무엇을 보여 주는지 한 문장으로. 목록과 검색 결과에 나온다.' }),
  facts: idsSchema.min(1).meta({
    description: '그릴 사실의 id. 늘어놓는 차례는 상관없다.',
    examples: [['openai-valuation-2024-09']],
  }),
  unit: z
    .string()
    .optional()
    .meta({ description: '그릴 단위. content/units.yaml에 있는 이름. 연표에는 적지 않는다.', examples: ['USD'] }),
  values: valuesSchema.default('all').meta({
    description:
      '같은 것을 여러 때에 잰 값이 있을 때 무엇을 그릴지. all은 모두, latest는 가장 새로운 값만. 적지 않으면 all이다. latest는 막대 차트에만 적는다.',
    examples: ['latest'],
  }),
  mixes: mixesSchema.default({}).meta({
    description:
      '바로 견줄 수 없는 값을 한 차트에 놓을 때, 왜 그랬는지 밝히는 문장. 밝히지 않으면 사이트를 만들지 않는다.',
    examples: [{ settlement: '빈 막대는 아직 이야기 중인 금액이다.' }],
  }),
  notes: linesSchema.default([]).meta({
    description: '독자가 알아야 할 것. 한 줄에 한 문장.',
    examples: [['값마다 시점이 다르다.']],
  }),
  viewLabel: lineSchema
    .optional()
    .meta({ description: '보기가 있을 때, 차트 그대로를 고르는 단추에 적을 말.', examples: ['달러'] }),
  views: z
    .record(idSchema, viewSchema)
    .default({})
    .meta({
      description: '이름 붙인 보기. 저마다 /charts/<차트>/<보기>/라는 주소가 생긴다.',
      examples: [{ krw: { question: 'AI 기업의 몸값은 우리 돈으로 얼마인가', label: '원화', unit: 'KRW' } }],
    }),
  keywords: linesSchema
    .default([])
    .meta({ description: '이 차트를 찾는 사람이 입력할 만한 다른 말.', examples: [['몸값']] }),
});

export type View = z.infer<typeof viewSchema>;
/** A chart and its id, which is its file's name. */
export type Chart = z.infer<typeof chartSchema> & { id: string };
