import { z } from 'astro/zod';
import { field } from './common.ts';

/** How the publication writes, `content/style.yaml`. */
export const styleSchema = z.strictObject({
  spacing: field(
    z.enum(['spaced', 'newspaper']).default('spaced'),
    '수를 띄어 쓰는 법. spaced는 맞춤법대로 9조 1834억 원, newspaper는 신문처럼 9조1834억원도 그대로 둔다.',
    'newspaper',
  ),
});

export type Style = z.infer<typeof styleSchema>;
