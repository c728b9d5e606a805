import { z } from 'astro/zod';
import { field, idSchema, idsSchema, lineSchema } from './common.ts';

/** Other words by which readers ask for a metric or one of its bases. */
const wordsSchema = field(
  z.array(lineSchema).optional(),
  '독자가 검색할 때 쓰는 다른 말. 검색은 이 말로 질문을 알아듣습니다. 동사와 형용사는 ‘다’로 끝나게 적습니다.',
  ['가입자', '유저', '쓰다'],
);

/** One way of counting a metric: weekly or monthly users, cumulative or monthly downloads. */
const basisSchema = z.strictObject({
  name: field(lineSchema, '기준의 이름을 다 적은 것.', '주간 이용자'),
  short: field(lineSchema, '자리가 좁을 때 쓸 짧은 이름.', '주간'),
  words: wordsSchema,
  term: field(idSchema.optional(), '기준을 풀이한 용어의 id.', 'weekly-active-users'),
  neverBelow: field(
    idsSchema.default([]),
    '같은 대상을 같은 때와 곳에서 셌을 때 이 기준의 값이 결코 그보다 작을 수 없는 기준의 id. 뜻에서 따라 나오는 것만 적습니다. 한 달 이용자는 그 달의 한 주 이용자보다 적을 수 없습니다.',
    ['weekly-active'],
  ),
});

/** What can be measured or said of a subject. */
export const metricSchema = z.strictObject({
  name: field(lineSchema, '지표의 이름.', '기업가치'),
  words: wordsSchema,
  kind: field(
    z.enum(['figure', 'statement', 'event']),
    '이 지표의 사실은 무엇인지. figure는 수치, statement는 진술, event는 날짜가 있는 사건입니다.',
    'figure',
  ),
  units: field(
    z.array(z.string()).default([]),
    '쓸 수 있는 단위. content/units.yaml에 있는 이름. 수치일 때만 적습니다.',
    ['USD', 'KRW'],
  ),
  neverNegative: field(
    z.boolean().optional(),
    '음수일 수 없는 지표인지. 사람 수나 기업가치처럼 0 아래로 내려갈 수 없으면 true.',
    true,
  ),
  bases: field(
    z.record(idSchema, basisSchema).default({}),
    '집계 기준이 여럿이면 그 id와 이름. 여기 적으면 사실마다 기준을 꼭 밝혀야 합니다.',
    { 'weekly-active': { name: '주간 이용자', short: '주간' } },
  ),
  compares: field(
    z.boolean().optional(),
    '대상을 다른 것과 비교하는 진술인지. 적지 않으면 함께 언급한 것으로 봅니다.',
    true,
  ),
  term: field(idSchema.optional(), '지표를 풀이한 용어의 id.', 'valuation'),
});

/** A unit of measure and how Korean writes it. */
export const unitSchema = z.strictObject({
  name: field(lineSchema, '수 뒤에 붙는 말.', '달러'),
  space: field(z.boolean().default(true), '수와 단위 사이를 띄우는지. 적지 않으면 띄웁니다.', false),
  money: field(z.boolean().default(false), '돈인지.', true),
});

export const unitsSchema = z.record(z.string(), unitSchema);

export type Metric = z.infer<typeof metricSchema> & { id: string };
export type Unit = z.infer<typeof unitSchema> & { id: string };
