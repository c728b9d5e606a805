import { z } from 'astro/zod';
import { AS_OF_SOURCE, field, idSchema, idsSchema, lineSchema, partialDateSchema, periodSchema } from './common.ts';
import { statusKeys, statusToday } from './status.ts';
import { wordingSchema } from './wording.ts';

/** How settled a fact is. Names that statuses once had are read as today's. */
export const statusSchema = z.enum(statusKeys);
export const writtenStatusSchema = z.preprocess(statusToday, statusSchema);

/** The number itself, more than it (넘는), at least (이상), less than (미만), at most (이하), nearly (거의, 육박), about it (약). */
export const boundSchema = z.enum(['exact', 'more-than', 'at-least', 'less-than', 'at-most', 'nearly', 'about']);

/** A number of at most fifteen digits, as many as a JavaScript number surely keeps (IEEE 754 double precision). */
const numberSchema = z.number().refine((number) => Number(number.toPrecision(15)) === number, 'digits');

/** A value in the base unit, never scaled: 150000000000, or a range with both ends. */
const amountSchema = z.union([
  numberSchema,
  z.strictObject({
    min: field(numberSchema, '범위의 최솟값. 사실의 단위로 적습니다.'),
    /** The upper end, in the fact's unit; not below `min` (held by the rule `range-order`). */
    max: field(numberSchema, '범위의 최댓값. 사실의 단위로 적습니다.'),
  }),
]);

/** The value in another unit, with its own bound: `1500억달러(약 198조8000억원)` is about so many won. A bare one is exact. */
const statedSchema = z
  .union([
    numberSchema,
    z.strictObject({
      value: field(numberSchema, '그 단위로 적힌 값.'),
      bound: field(boundSchema.default('exact'), '그 값의 한정. 출처가 ‘약’이라 했으면 about.'),
    }),
  ])
  .transform((stated) => (typeof stated === 'number' ? { value: stated, bound: 'exact' as const } : stated));

const common = {
  id: field(
    idSchema,
    '사실의 id이자 주소(/facts/<id>/). 한 번 쓰면 바꾸지 않고 다시 쓰지도 않습니다.',
    'openai-valuation-2024-09',
  ),
  subjects: idsSchema.min(1).meta({
    description: '폴더 이름 말고도 대상이 더 있으면 그 id.',
    given: 'in part',
    examples: [['anthropic']],
  }),
  /** What is measured or said: the file's name, an id in `content/metrics/`. */
  metric: idSchema.meta({ given: true }),
  date: field(
    periodSchema.optional(),
    `그 값의 집계 시점. 아는 데까지만 적습니다. 2024, 2024-09, 2024-09-11, 2024-Q3, 2024-H2, 2024-early, FY2025-Q3, 2024-07/2024-09, ../2024-08 중 한 형식으로 적고, 출처가 ‘현재’라고만 했거나 시점을 밝히지 않았으면 ${AS_OF_SOURCE}라고 적습니다. 말한 날은 said에 적습니다.`,
    '2024-08',
    '2024-early',
    AS_OF_SOURCE,
  ),
  said: field(
    partialDateSchema.optional(),
    'attribution에 적은 곳이 그렇게 말하거나 보도한 날. 집계 시점이 아닙니다. 모르면 지웁니다.',
    '2024-09-11',
  ),
  wording: field(wordingSchema.optional(), '출처가 쓴 말. 몇 낱말만 옮기고, 문장을 통째로 옮기지 않습니다.'),
  unworded: field(lineSchema.optional(), 'wording을 옮기지 않은 이유. 독자에게 보입니다.'),
  status: field(writtenStatusSchema, '얼마나 정해진 일인지. 누가 밝혔는지는 attribution에서 따라 나옵니다.', 'done'),
  source: field(idSchema, '읽은 보도. content/sources/에 있는 id.', 'chosunbiz-2024-10-02'),
  attribution: field(idSchema.optional(), '출처가 누구의 말이라고 했으면 그 매체·기업·인물의 id.', 'bloomberg'),
  note: field(lineSchema.optional(), '바로 읽는 데 도움이 되는 말.'),
  caution: field(lineSchema.optional(), '쓰기 전에 꼭 알아야 할 것. 사실을 펼쳐 보이는 곳마다 함께 나옵니다.'),
  conflictsWith: field(
    idsSchema.default([]),
    '이 사실과 어긋나는 사실의 id. 나란히 보이고, 더하거나 평균하지 않습니다.',
    ['openai-raise-2024-09'],
  ),
  supersedes: field(
    idSchema.optional(),
    '이 사실로 대체되는 옛 사실의 id. 대상과 지표, 기준이 같아야 합니다.',
    'openai-valuation-2024-02',
  ),
  where: field(idSchema.optional(), '대상이 아닌 다른 곳에서 잰 값이면 그곳의 id.', 'hugging-face'),
  compares: field(idsSchema.default([]), '비교 대상의 id.', ['gpt-4o']),
};

/** The fields of every kind; the reader fills in which it is. */
const ofKind = <K extends string>(kind: K) => ({ kind: z.literal(kind).meta({ given: true }), ...common });

/** What is done or planned, of an event or a figure: several plans of one subject are told apart by it. */
const whatSchema = field(
  lineSchema.optional(),
  '무엇을 하는지, 무엇에 드는 값인지 짧게. 지표의 이름 뒤 괄호에 나옵니다.',
  '용인 새 공장 가동',
);

/** A number: an amount of money, people, downloads, or a ratio of two other facts. */
export const figureSchema = z.strictObject({
  ...ofKind('figure'),
  text: whatSchema,
  value: field(
    amountSchema,
    '값. 줄여 적지 않습니다(1500억 달러면 150000000000). 범위면 { min: …, max: … }.',
    150000000000,
  ),
  unit: field(z.string().min(1), '단위. content/units.yaml에 있는 이름.', 'USD'),
  basis: field(idSchema.optional(), '무엇을 센 값인지. 지표에 기준이 있으면 꼭 적습니다.', 'weekly-active'),
  bound: field(
    boundSchema.default('exact'),
    '값의 한정. exact는 적힌 그대로, more-than은 넘음, at-least는 이상, less-than은 미만, at-most는 이하, nearly는 거의, about은 약. 적지 않으면 exact입니다. 출처가 쓴 말을 따릅니다.',
    'about',
  ),
  asStated: field(
    z.record(z.string(), statedSchema).default({}),
    '출처가 같은 값을 다른 단위로도 적었으면 그 값. 직접 계산해 적지 않습니다. 한정이 따로 있으면 { value: …, bound: about }으로 적습니다.',
    { KRW: { value: 198800000000000, bound: 'about' } },
  ),
  /** For a ratio: the two facts it stands between. The build compares the words with what they give. */
  ratio: field(
    z
      .strictObject({
        of: field(idSchema, '나눠지는 사실(피제수)의 id.'),
        to: field(idSchema, '나누는 사실(제수)의 id.'),
      })
      .optional(),
    '두 사실의 비를 적은 값이면, 어느 사실을 어느 사실로 나눈 것인지.',
    { of: 'anthropic-valuation-target-2024-09', to: 'anthropic-valuation-2024-01' },
  ),
});

/** Something said that is no number: a capability, a ranking, an opinion. */
export const statementSchema = z.strictObject({
  ...ofKind('statement'),
  text: field(lineSchema, '무엇이라고 하는지 우리말로. 출처의 문장을 그대로 옮기지 않습니다.'),
});

/** Something that happened on a date: a release. */
export const eventSchema = z.strictObject({
  ...ofKind('event'),
  text: whatSchema,
  date: field(periodSchema, '일어난 날. 아는 데까지만 적습니다.', '2024-09-12'),
});

/** A fact of any kind. The reader sets `kind` from the metric, `subjects` and `metric` from the file's path. */
export const factSchema = z.discriminatedUnion('kind', [figureSchema, statementSchema, eventSchema]);

export type { Status } from './status.ts';
export type Bound = z.infer<typeof boundSchema>;
export type Amount = z.infer<typeof amountSchema>;
/** What the base adds: whether the date is that of the source, since the fact's author wrote `date: source`. */
interface Resolved {
  readonly asOfSource?: boolean;
}
export type Figure = z.infer<typeof figureSchema> & Resolved;
export type Statement = z.infer<typeof statementSchema> & Resolved;
export type Event = z.infer<typeof eventSchema> & Resolved;
export type Fact = Figure | Statement | Event;
