import { z } from 'astro/zod';
import { readLink } from '../korean/link.ts';
import { idSchema, lineSchema, linesSchema, partialDateSchema } from './common.ts';

/** Who publishes: a newspaper, an agency. */
export const outletSchema = z.strictObject({
  kind: z.literal('outlet'),
  name: lineSchema.meta({ description: '매체의 이름. 사이트에 적는 대로.', examples: ['조선비즈'] }),
  en: lineSchema.meta({ description: '매체의 영어 이름.', examples: ['Chosun Biz'] }),
});

/** An address of the web. */
const webSchema = z.url({ protocol: /^https?$/, abort: true }).refine((url) => readLink(url).kind === 'web', 'web');

/** What is known of whatever was read. */
const read = {
  unworded: lineSchema.optional().meta({
    description: '이 출처의 사실에 출처의 말(wording)을 옮기지 않는 까닭. 독자에게 보인다.',
    examples: ['표로만 된 자료라 옮길 말이 없다.'],
  }),
  url: webSchema
    .optional()
    .meta({ description: '읽은 것의 주소. 확실히 알 때만 적는다.', examples: ['https://example.org/news/1'] }),
  archive: webSchema
    .optional()
    .meta({ description: '보관해 둔 판의 주소.', examples: ['https://web.archive.org/web/2024/https://example.org/'] }),
  read: partialDateSchema.optional().meta({ description: '읽은 날.', examples: ['2026-11-20'] }),
};

/** What was read. */
export const reportSchema = z.strictObject({
  kind: z.literal('report'),
  outlet: idSchema.meta({ description: '실은 매체. content/sources/에 있는 매체의 id.', examples: ['chosunbiz'] }),
  title: lineSchema.meta({ description: '기사의 제목. 실린 그대로.' }),
  authors: linesSchema.min(1).meta({ description: '쓴 기자.', examples: [['조상록']] }),
  date: partialDateSchema.meta({ description: '실린 날.', examples: ['2024-10-02'] }),
  series: lineSchema.optional().meta({ description: '연재의 이름.', examples: ['AI 패권 전쟁'] }),
  ...read,
});

/** What is read beside reports, and what Korean papers call each. */
export const documentKinds = {
  filing: '공시',
  release: '보도자료',
  study: '보고서',
  interview: '인터뷰',
  dataset: '자료',
  law: '법령',
} as const;

/** What was read and is no report: whoever it is from speaks in it for itself. */
export const documentSchema = z.strictObject({
  kind: z.enum(Object.keys(documentKinds) as (keyof typeof documentKinds)[]).meta({
    description:
      '무엇인지. filing은 공시, release는 보도자료나 IR 자료, study는 기관의 보고서, interview는 우리가 한 인터뷰, dataset은 통계나 자료, law는 법령.',
    examples: ['filing'],
  }),
  outlet: idSchema.meta({ description: '낸 곳이나 말한 사람. 매체나 기업, 인물의 id.', examples: ['openai'] }),
  title: lineSchema.meta({ description: '자료의 제목. 실린 그대로.', examples: ['사업보고서'] }),
  authors: linesSchema
    .default([])
    .meta({ description: '지은이나 물은 사람이 밝혀져 있으면 그 이름.', examples: [['홍길동']] }),
  date: partialDateSchema.meta({ description: '나온 날.', examples: ['2024-10-02'] }),
  // A bare number is one to YAML.
  series: z
    .union([lineSchema, z.int().transform(String)])
    .optional()
    .meta({ description: '접수 번호나 법령 번호, 자료의 판.', examples: ['법률 제20000호'] }),
  ...read,
});

export const sourceSchema = z.discriminatedUnion('kind', [outletSchema, reportSchema, documentSchema]);

/** A source and its id, which is its file's name. */
export type Source = z.infer<typeof sourceSchema> & { id: string };
