import { z } from 'astro/zod';
import { readLink } from '../korean/link.ts';
import { field, idSchema, lineSchema, linesSchema, partialDateSchema } from './common.ts';
import { documentKinds } from './document-kinds.ts';

/** Who publishes: a newspaper, an agency. */
export const outletSchema = z.strictObject({
  kind: z.literal('outlet'),
  name: field(lineSchema, '매체의 이름. 사이트에 적는 대로.', '조선비즈'),
  en: field(lineSchema, '매체의 영어 이름.', 'Chosun Biz'),
  aliases: field(linesSchema.default([]), '독자가 검색에 입력할 만한 다른 이름.', ['조선비즈닷컴']),
});

/** An address of the web. */
const webSchema = z.url({ protocol: /^https?$/, abort: true }).refine((url) => readLink(url).kind === 'web', 'web');

/** What is known of whatever was read. */
const read = {
  unworded: field(
    lineSchema.optional(),
    '이 출처의 사실에 출처의 말(wording)을 옮기지 않는 이유. 독자에게 보입니다.',
    '표로만 된 자료라 옮길 말이 없다.',
  ),
  url: field(webSchema.optional(), '읽은 것의 주소. 확실히 알 때만 적습니다.', 'https://example.org/news/1'),
  archive: field(webSchema.optional(), '보관본의 주소.', 'https://web.archive.org/web/2024/https://example.org/'),
  read: field(partialDateSchema.optional(), '읽은 날.', '2026-11-20'),
};

/** What was read. */
export const reportSchema = z.strictObject({
  kind: z.literal('report'),
  outlet: field(idSchema, '실은 매체. content/sources/에 있는 매체의 id.', 'chosunbiz'),
  title: field(lineSchema, '기사의 제목. 실린 그대로.'),
  authors: field(linesSchema.min(1), '쓴 기자.', ['조상록']),
  date: field(partialDateSchema, '실린 날.', '2024-10-02'),
  series: field(lineSchema.optional(), '연재의 이름.', 'AI 패권 전쟁'),
  ...read,
});

/** What was read and is no report: whoever it is from speaks in it for itself. */
export const documentSchema = z.strictObject({
  kind: field(
    z.enum(Object.keys(documentKinds) as (keyof typeof documentKinds)[]),
    '무엇인지. filing은 공시, release는 보도자료나 IR 자료, study는 기관의 보고서, interview는 우리가 한 인터뷰, dataset은 통계나 자료, law는 법령.',
    'filing',
  ),
  outlet: field(idSchema, '낸 곳이나 말한 사람. 매체나 기업, 인물의 id.', 'openai'),
  title: field(lineSchema, '자료의 제목. 실린 그대로.', '사업보고서'),
  authors: field(linesSchema.default([]), '지은이나 물은 사람이 밝혀져 있으면 그 이름.', ['홍길동']),
  date: field(partialDateSchema, '나온 날.', '2024-10-02'),
  // A bare number is one to YAML.
  series: field(
    z.union([lineSchema, z.int().transform(String)]).optional(),
    '접수 번호나 법령 번호, 자료의 버전.',
    '법률 제20000호',
  ),
  ...read,
});

export const sourceSchema = z.discriminatedUnion('kind', [outletSchema, reportSchema, documentSchema]);

/** A source and its id, which is its file's name. */
export type Source = z.infer<typeof sourceSchema> & { id: string };
