import { z } from 'astro/zod';
import { field, idSchema, lineSchema, partialDateSchema } from './common.ts';

/** An id, or that of a part after the id of its whole: `valuation/krw`. */
const addressSchema = z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/, 'id');

/** `content/retired-ids.yaml`: addresses that moved. Dated and append-only; an id in it is never used again. */
export const retiredSchema = z.array(
  z.strictObject({
    kind: field(
      z.enum(['fact', 'chart', 'view', 'company', 'model', 'person', 'term', 'article', 'section']),
      '무엇의 id인지.',
      'fact',
    ),
    id: field(addressSchema, '폐기한 id. 보기는 <차트>/<보기>, 절은 <글>/<절>로 적습니다.', 'openai-raise-2024'),
    to: field(addressSchema, '지금 쓰는 id. 같은 종류여야 합니다.', 'openai-raise-2024-09'),
    date: field(partialDateSchema, '폐기한 날.', '2026-12-01'),
    reason: field(lineSchema, '이유.'),
    title: field(
      lineSchema.optional(),
      '폐기한 글이나 절의 제목. 이 제목을 기억해 검색하는 사람에게 지금의 글이나 절을 찾아 줍니다.',
      '강을 오가는 배',
    ),
  }),
);

/** `content/corrections.yaml`: what was wrong and is put right. Dated and append-only. */
export const correctionsSchema = z.array(
  z.strictObject({
    date: field(partialDateSchema, '정정한 날.', '2026-12-01'),
    fact: field(idSchema, '틀렸던 사실의 id.', 'llama-3-release'),
    was: field(lineSchema, '전에 적었던 내용을 말로.'),
    now: field(lineSchema, '지금 적는 내용을 말로.'),
    note: field(lineSchema.optional(), '어떻게 틀렸는지, 어떻게 찾았는지.'),
  }),
);

export type Retired = z.infer<typeof retiredSchema>[number];
export type Correction = z.infer<typeof correctionsSchema>[number];
