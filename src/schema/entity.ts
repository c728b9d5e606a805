import { z } from 'astro/zod';
import { field, idSchema, lineSchema, linesSchema } from './common.ts';

const common = {
  name: field(lineSchema, '사이트에 적는 이름.', '오픈AI'),
  en: field(lineSchema, '영어 이름.', 'OpenAI'),
  aliases: field(
    linesSchema.default([]),
    '독자가 입력할 만한 다른 이름. 조사가 붙은 말이나 오타는 적지 않아도 찾습니다.',
    ['오픈에이아이'],
  ),
  mistaken: field(
    linesSchema.optional(),
    '이것과 헷갈리기 쉬운 다른 것의 이름. 이 이름으로 찾으면 없다고 알리고 이것을 찾는지 되묻습니다.',
    ['그록'],
  ),
  reading: field(
    z
      .string()
      .regex(/^[가-힣 ]+$/, 'hangul')
      .optional(),
    '이름을 소리 나는 대로 한글로 적은 것. 로마자나 숫자로 끝나는 이름에 적으면 조사가 맞습니다.',
    '오픈에이아이',
  ),
  summary: field(lineSchema, '무엇인지 한 문장으로. 목록과 검색 결과에 나옵니다.'),
  caution: field(
    lineSchema.optional(),
    '헷갈리기 쉬운 것이 있으면 적습니다.',
    '이름이 비슷한 다른 회사와 관계가 없다.',
  ),
};

/** The colours of companies; the first six are the furthest apart. */
export const colours = [
  ...(['teal', 'rust', 'blue', 'gold', 'violet', 'grey', 'green', 'olive'] as const),
  ...(['brown', 'sky', 'indigo', 'plum', 'pink', 'slate', 'lime'] as const),
] as const;

/** The `d` of an SVG path: commands and numbers. */
const pathSchema = z.string().regex(/^[Mm][-MmLlHhVvCcSsQqTtAaZz0-9., ]+$/, 'path');

/** The fields of every kind; the reader fills in which it is. */
const ofKind = <K extends string>(kind: K) => ({ kind: z.literal(kind).meta({ given: true }), ...common });

export const companySchema = z.strictObject({
  ...ofKind('company'),
  of: field(idSchema.optional(), '사업부라면 그것이 든 기업의 id.', 'openai'),
  /** The company's colour in every chart and article: a name of `src/charts/palette.ts`. Where none is given the build finds one. */
  color: field(
    z.enum(colours).optional(),
    '차트에서 이 기업을 나타내는 색. 적지 않으면 아무도 쓰지 않은 색 중 하나가 id에 따라 정해집니다.',
    'teal',
  ),
});

export const modelSchema = z.strictObject({
  ...ofKind('model'),
  by: field(idSchema, '만든 기업의 id.', 'openai'),
  family: field(idSchema.optional(), '어느 모델의 다음 버전이면 그 모델의 id.', 'llama'),
});

export const personSchema = z.strictObject({
  ...ofKind('person'),
  role: field(lineSchema, '직함. 사이트에 적는 대로.', '그로크 CEO'),
  of: field(idSchema.optional(), '그 직함이 있는 기업의 id. 잣대에 글을 쓰는 사람이면 적지 않습니다.', 'groq'),
  email: field(z.email().optional(), '독자가 편지를 보낼 주소.', 'hong@example.org'),
});

export const termSchema = z.strictObject({
  ...ofKind('term'),
  counts: field(
    z.enum(['week', 'month']).optional(),
    '주간 이용자나 월간 이용자처럼 기간 안의 사람을 세는 말이면 그 기간. 용어 페이지에서 어떻게 세는지 그려 보입니다.',
    'week',
  ),
  sketch: field(
    z
      .strictObject({
        line: field(pathSchema.optional(), '선으로 긋는 경로.', 'M0 28h72'),
        fill: field(pathSchema.optional(), '칠하는 경로. 이 용어가 가리키는 것만 칠합니다.', 'M0 12h54v8H0z'),
      })
      .optional(),
    '뜻을 보여 주는 작은 그림. 가로 72, 세로 40인 칸에 SVG 경로로 그립니다. 목록과 용어 페이지에 나옵니다.',
  ),
});

/** A thing with a page of its own. The reader sets `kind` from the folder. */
export const entitySchema = z.discriminatedUnion('kind', [companySchema, modelSchema, personSchema, termSchema]);

export type EntityKind = z.infer<typeof entitySchema>['kind'];
/** An entity and its id, which is its file's name. */
export type Entity = z.infer<typeof entitySchema> & { id: string };

/** Whether an entity is of one of some kinds. */
export const isOf = <K extends EntityKind>(
  entity: Entity,
  ...kinds: readonly K[]
): entity is Extract<Entity, { kind: K }> => kinds.some((kind) => kind === entity.kind);
