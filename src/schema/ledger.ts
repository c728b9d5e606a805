import { z } from 'astro/zod';
import { idSchema, lineSchema, partialDateSchema } from './common.ts';

/** An id, or that of a part after the id of its whole: `valuation/krw`. */
const addressSchema = z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/, 'id');

/** `content/retired-ids.yaml`: addresses that moved. Dated and append-only; an id in it is never used again. */
export const retiredSchema = z.array(
  z.strictObject({
    kind: z
      .enum(['fact', 'chart', 'view', 'company', 'model', 'person', 'term', 'article', 'section'])
      .meta({ description: '무엇의 id인지.', examples: ['fact'] }),
    id: addressSchema.meta({
      description: '물러난 id. 보기는 <차트>/<보기>, 절은 <글>/<절>로 적는다.',
      examples: ['openai-raise-2024'],
    }),
    to: addressSchema.meta({
      description: '지금 그 자리를 맡은 id. 같은 종류여야 한다.',
      examples: ['openai-raise-2024-09'],
    }),
    date: partialDateSchema.meta({ description: '물러난 날.', examples: ['2026-12-01'] }),
    reason: lineSchema.meta({ description: '까닭.' }),
  }),
);

/** `content/corrections.yaml`: what was wrong and is put right. Dated and append-only. */
export const correctionsSchema = z.array(
  z.strictObject({
    date: partialDateSchema.meta({ description: '바로잡은 날.', examples: ['2026-12-01'] }),
    fact: idSchema.meta({ description: '틀렸던 사실의 id.', examples: ['llama-3-release'] }),
    was: lineSchema.meta({ description: '전에 적었던 내용을 말로.' }),
    now: lineSchema.meta({ description: '지금 적는 내용을 말로.' }),
    note: lineSchema.optional().meta({ description: '어떻게 틀렸는지, 어떻게 찾았는지.' }),
  }),
);

export type Retired = z.infer<typeof retiredSchema>[number];
export type Correction = z.infer<typeof correctionsSchema>[number];
