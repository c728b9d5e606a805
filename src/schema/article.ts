import { z } from 'astro/zod';
import { field, idSchema, idsSchema, lineSchema, linesSchema, partialDateSchema, timeSchema } from './common.ts';
import type { Prose } from './prose.ts';

export const articleSchema = z.strictObject({
  title: field(lineSchema, '글의 제목.', '데이터센터 경쟁, 누가 얼마나 지었나'),
  standfirst: field(
    lineSchema,
    '제목 아래의 앞글. 다 읽으면 무엇을 알게 되는지 적습니다. 숫자는 :fact[…]{#사실-id}로 적습니다.',
  ),
  summary: field(
    linesSchema.length(3),
    '바쁜 독자를 위한 세 문장. 꼭 셋이어야 합니다. 숫자는 :fact[…]{#사실-id}로 적습니다.',
  ),
  authors: field(linesSchema.min(1), '쓴 사람. 이름을 적거나, content/people/에 페이지가 있으면 그 id를 적습니다.', [
    '잣대 편집부',
  ]),
  published: field(partialDateSchema, '잣대가 발행한 날.', '2026-11-24'),
  status: field(
    z.enum(['draft']).optional(),
    '아직 쓰는 글이면 draft. npm run dev에서만 보이고 발행하지 않습니다.',
    'draft',
  ),
  publish: field(
    timeSchema.optional(),
    '이때까지 발행하지 않습니다(우리나라 시각). 지난 뒤에 만든 사이트에 실립니다.',
    '2026-11-24 06:00',
  ),
  modified: field(partialDateSchema.optional(), '내용을 크게 고친 날. 고친 적이 없으면 지웁니다.', '2026-12-01'),
  asOf: field(partialDateSchema, '글의 숫자를 언제까지 알려진 것으로 적었는지, 그 날.', '2026-11-10'),
  series: field(
    z
      .strictObject({
        name: field(lineSchema, '연재의 이름.', 'AI 패권 전쟁'),
        number: field(z.int().positive(), '몇 편인지.', 3),
      })
      .optional(),
    '연재에 든 글이면 연재의 이름과 몇 편인지.',
    { name: 'AI 패권 전쟁', number: 3 },
  ),
  sources: field(idsSchema.min(1), '바탕이 된 보도. content/sources/에 있는 id를 적습니다.', ['chosunbiz-2024-10-02']),
  charts: field(
    idsSchema.default([]),
    '글을 이끄는 차트. 첫째 것이 가장 앞에 나옵니다. content/charts/에 있는 id를 적습니다.',
    ['valuation'],
  ),
  keywords: field(linesSchema.default([]), '이 글을 찾는 사람이 입력할 만한 다른 말.', ['인공지능', '승자']),
  picture: field(
    idSchema.optional(),
    '공유 그림으로 쓸 그림. 절에 넣은 그림의 id를 적습니다. 없으면 제목으로 그린 그림을 씁니다.',
    'new-boat',
  ),
});

/** Front matter of a section, `content/articles/<slug>/<nn>-<id>.mdx`. The number orders it, the rest is its address. */
export const sectionSchema = z.strictObject({
  title: field(lineSchema, '절의 제목.', '전기로 재는 덩치'),
  summary: field(lineSchema, '절이 무엇을 말하는지 한 문장으로. 차례와 검색 결과에 나옵니다. 숫자는 적지 않습니다.'),
});

/** A section with what its place and its file say. */
export type Section = z.infer<typeof sectionSchema> & {
  /** The address's last segment: the file's name less its number. */
  id: string;
  /** The slug of the article it belongs to. */
  article: string;
  /** The number its file's name begins with. */
  order: number;
  /** The file, from the project's root. */
  file: string;
  /** The MDX after the front matter. */
  body: Prose;
};

/** An article with its sections; its texts are read. */
export type Article = Omit<z.infer<typeof articleSchema>, 'standfirst' | 'summary'> & {
  standfirst: Prose;
  summary: Prose[];
  /** The ids of those authors who have a page, by their names. */
  people: Readonly<Record<string, string>>;
  /** The folder's name. */
  slug: string;
  /** In order. */
  sections: Section[];
  /** The pictures beside it: id → file, from the project's root. */
  pictures: ReadonlyMap<string, string>;
};
