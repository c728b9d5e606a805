import { z } from 'astro/zod';
import { AS_OF_SOURCE, field, idSchema, idsSchema, lineSchema, linesSchema, periodSchema } from './common.ts';
import { writtenStatusSchema } from './fact.ts';

/** Which of several values of one thing over time are drawn: every one, or only the latest. */
const valuesSchema = z.enum(['all', 'latest']);

/** What a view may change of its chart. */
export const viewSchema = z.strictObject({
  question: field(lineSchema, '이 보기가 답하는 질문. 제목이 됩니다.', 'AI 기업의 몸값은 우리 돈으로 얼마인가'),
  finding: field(
    lineSchema.optional(),
    '이 보기가 보여 주는 결론. 적으면 제목이 되고 질문은 그 아래에 섭니다.',
    '앤트로픽은 184억 달러다',
  ),
  label: field(lineSchema, '보기를 고르는 버튼에 적을 말.', '원화'),
  unit: field(z.string().optional(), '보일 단위. 출처가 그 단위로 적은 값만 그립니다.', 'KRW'),
  focus: field(idSchema.optional(), '앞세울 기업이나 모델의 id. 나머지는 흐리게 그립니다.', 'anthropic'),
  basis: field(idSchema.optional(), '이 기준으로 센 값만 보입니다.', 'weekly-active'),
  company: field(idSchema.optional(), '이 기업과 그 모델의 사실만 보입니다.', 'openai'),
  statuses: field(z.array(writtenStatusSchema).min(1).optional(), '이 상태의 사실만 보입니다.', ['done', 'planned']),
  values: field(
    valuesSchema.optional(),
    '같은 것을 여러 시점에 잰 값이 있을 때 이 보기만 달리 그리려면 적습니다. all은 모두, latest는 가장 새로운 값만.',
    'latest',
  ),
});

/** Why facts that do not compare stand in one chart all the same, and what can be told of them. Korean, shown with the chart everywhere. */
export const mixesSchema = z.strictObject({
  basis: field(
    lineSchema.optional(),
    '집계 기준이 다른 값을 한 차트에 놓을 때 무엇까지 말할 수 있는지. 막대그래프는 기준마다 눈금을 따로 그립니다. 독자에게 보일 문장.',
    '주간 값과 월간 값은 눈금을 따로 그렸다. 막대의 길이로는 비교할 수 없다.',
  ),
  metric: field(
    lineSchema.optional(),
    '지표가 다른 값을 한 축에 놓은 이유. 독자에게 보일 한 문장.',
    '받은 투자와 갚아야 하는 대출이 한 축에 있다.',
  ),
  settlement: field(
    lineSchema.optional(),
    '정해진 금액과 정해지지 않은 금액을 한 축에 놓은 이유. 독자에게 보일 한 문장.',
    '빈 막대는 아직 이야기 중인 금액이다.',
  ),
});

/** What an author notes at a time or a period of a chart whose values go along time. */
const annotationSchema = z.strictObject({
  at: field(
    periodSchema.refine((text) => text !== AS_OF_SOURCE, 'period'),
    '시점. 하루나 달, 해이거나 a/b 형식의 기간입니다.',
    '2024-09',
  ),
  text: field(lineSchema, '그때 무슨 일이 있었는지 짧게. 차트 위에 적힙니다.', '새 공장 가동'),
});

export const chartSchema = z.strictObject({
  kind: field(
    z.enum(['bars', 'timeline', 'line', 'columns', 'shares', 'slope']),
    '차트의 종류. bars는 막대, timeline은 연표, line은 시간에 따른 꺾은선, columns는 분기나 해마다 선 막대, shares는 전체를 나눈 비율, slope는 두 시점의 차이입니다.',
    'bars',
  ),
  question: field(
    lineSchema,
    '차트가 답하는 질문. 제목이 됩니다. 답은 사이트가 사실로 자동 작성합니다.',
    'AI 기업의 몸값은 얼마인가',
  ),
  finding: field(
    lineSchema.optional(),
    '차트가 보여 주는 결론. 적으면 제목이 되고 질문은 그 아래에 섭니다. 그 속의 수치는 차트의 사실과 맞아야 합니다.',
    '앤트로픽은 300억~400억 달러를 바란다',
  ),
  label: field(lineSchema, '목록에 적을 짧은 이름.', '기업가치'),
  summary: field(lineSchema, '무엇을 보여 주는지 한 문장으로. 목록과 검색 결과에 나옵니다.'),
  facts: field(idsSchema.min(1), '그릴 사실의 id. 순서는 상관없습니다.', ['openai-valuation-2024-09']),
  unit: field(z.string().optional(), '그릴 단위. content/units.yaml에 있는 이름. 연표에는 적지 않습니다.', 'USD'),
  values: field(
    valuesSchema.default('all'),
    '같은 것을 여러 시점에 잰 값이 있을 때 무엇을 그릴지. all은 모두, latest는 가장 새로운 값만. 적지 않으면 all입니다. latest는 막대 차트에만 적습니다.',
    'latest',
  ),
  mixes: field(
    mixesSchema.default({}),
    '바로 비교할 수 없는 값을 한 차트에 놓을 때, 왜 그랬는지 밝히는 문장. 밝히지 않으면 사이트를 만들지 않습니다.',
    { settlement: '빈 막대는 아직 이야기 중인 금액이다.' },
  ),
  notes: field(linesSchema.default([]), '독자가 알아야 할 것. 한 줄에 한 문장.', ['값마다 시점이 다르다.']),
  annotations: field(z.array(annotationSchema).default([]), 'line과 columns 차트에서 어떤 시점에 붙일 설명.', [
    { at: '2024-09', text: '새 공장 가동' },
  ]),
  viewLabel: field(lineSchema.optional(), '보기가 있을 때, 차트 그대로를 고르는 버튼에 적을 말.', '달러'),
  views: field(
    z.record(idSchema, viewSchema).default({}),
    '이름 붙인 보기. 저마다 /charts/<차트>/<보기>/라는 주소가 생깁니다.',
    { krw: { question: 'AI 기업의 몸값은 우리 돈으로 얼마인가', label: '원화', unit: 'KRW' } },
  ),
  keywords: field(linesSchema.default([]), '이 차트를 찾는 사람이 입력할 만한 다른 말.', ['몸값']),
});

export type View = z.infer<typeof viewSchema>;
/** A chart and its id, which is its file's name. */
export type Chart = z.infer<typeof chartSchema> & { id: string };
