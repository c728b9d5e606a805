import { z } from 'astro/zod';
import { readLink } from '../korean/link.ts';
import { idSchema, lineSchema, partialDateSchema } from './common.ts';

/** Who publishes: a newspaper, an agency. */
export const outletSchema = z.strictObject({
  kind: z.literal('outlet'),
  /** The outlet's name as the site writes it. */
  name: lineSchema.meta({ description: '매체의 이름. 사이트에 적는 대로.', examples: ['조선비즈'] }),
  /** The name in English. */
  en: lineSchema.meta({ description: '매체의 영어 이름.', examples: ['Chosun Biz'] }),
});

/** What was read. */
export const reportSchema = z.strictObject({
  kind: z.literal('report'),
  /** The outlet that published it: an id in `content/sources/` of kind `outlet`. */
  outlet: idSchema.meta({ description: '실은 매체. content/sources/에 있는 매체의 id.', examples: ['chosunbiz'] }),
  /** The headline as published. */
  title: lineSchema.meta({ description: '기사의 제목. 실린 그대로.' }),
  /** Who wrote it. */
  authors: z
    .array(lineSchema)
    .min(1)
    .meta({ description: '쓴 기자.', examples: [['조상록']] }),
  /** When it was published. */
  date: partialDateSchema.meta({ description: '실린 날.', examples: ['2024-10-02'] }),
  /** The series it belongs to. */
  series: lineSchema.optional().meta({ description: '연재의 이름.', examples: ['AI 패권 전쟁'] }),
  /** Why its words are not carried over with its facts. Korean, shown with each of them. */
  unworded: lineSchema.optional().meta({
    description: '이 출처의 사실에 출처의 말(wording)을 옮기지 않는 까닭. 독자에게 보인다.',
    examples: ['표로만 된 자료라 옮길 말이 없다.'],
  }),
  /** Where it can be read; left out where the address is not known for certain. */
  url: z
    .url({ protocol: /^https?$/, abort: true })
    .refine((url) => readLink(url).kind === 'web', 'web')
    .optional()
    .meta({ description: '기사의 주소. 확실히 알 때만 적는다.', examples: ['https://example.org/news/1'] }),
});

export const sourceSchema = z.discriminatedUnion('kind', [outletSchema, reportSchema]);

/** A source and its id, which is its file's name. */
export type Source = z.infer<typeof sourceSchema> & { id: string };
