import { z } from 'astro/zod';
import { quoted } from '../korean/place.ts';
import { field, lineSchema, linesSchema } from './common.ts';

/** How the publication writes, `content/style.yaml`. */
export const styleSchema = z.strictObject({
  spacing: field(
    z.enum(['spaced', 'newspaper']).default('spaced'),
    '수를 띄어 쓰는 법. spaced는 맞춤법대로 9조 1834억 원, newspaper는 신문처럼 9조1834억원도 그대로 둡니다.',
    'newspaper',
  ),
  words: field(
    z
      .array(
        z.strictObject({
          use: field(lineSchema, '쓰는 말.', '이용자'),
          not: field(linesSchema.min(1), '안 쓰는 말.', ['사용자']),
          why: field(lineSchema, '이유.', '같은 사람을 두 이름으로 부르지 않는다.'),
          interface: field(z.boolean().default(false), '사이트의 화면과 오류 메시지에만 적용하는지.', true),
        }),
      )
      .default([]),
    '쓰는 말과 안 쓰는 말. 안 쓰는 말이 글에 나오면 알려 줍니다. 따옴표 안의 말은 보지 않습니다.',
  ),
});

export type Style = z.infer<typeof styleSchema>;

/** Finds words of the list where they begin a word and stand in no quotation. */
export const unwanted = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![가-힣]|[‘“][^’”]*)(?:${words.map(quoted).join('|')})`, 'g');
