import { z } from 'astro/zod';
import { field, lineSchema, partialDateSchema } from './common.ts';

/**
 * Who publishes and how to reach them, `content/publisher.yaml`: what Korean law asks an internet newspaper to show (신문 등의
 * 진흥에 관한 법률 제21조), and where readers report errors and barriers. What is left out is not shown, and warned of.
 */
export const publisherSchema = z.strictObject({
  name: field(lineSchema.default('잣대'), '제호. 매체의 이름.', '잣대'),
  registration: field(lineSchema.optional(), '인터넷신문 등록번호.', '서울 아00000'),
  registered: field(partialDateSchema.optional(), '등록한 날.', '2026-11-24'),
  issuer: field(lineSchema.optional(), '발행인의 이름.', '홍길동'),
  editor: field(lineSchema.optional(), '편집인의 이름.', '성춘향'),
  place: field(lineSchema.optional(), '발행소의 주소.', '서울특별시 중구 세종대로 110'),
  phone: field(lineSchema.optional(), '발행소의 전화번호.', '02-000-0000'),
  youth: field(lineSchema.optional(), '청소년보호책임자의 이름.', '이몽룡'),
  errors: field(z.email().optional(), '틀린 것을 알릴 이메일 주소.', 'desk@example.kr'),
  barriers: field(
    z.email().optional(),
    '읽거나 쓰기 어려운 것을 알릴 이메일 주소. 없으면 errors로 받는다.',
    'access@example.kr',
  ),
});

export type Publisher = z.infer<typeof publisherSchema>;

/** What each field is called where readers see it, in the order of the law. */
export const publisherNames = {
  name: '제호',
  registration: '등록번호',
  registered: '등록일',
  issuer: '발행인',
  editor: '편집인',
  place: '발행소',
  phone: '전화',
  youth: '청소년보호책임자',
  errors: '오류 제보',
  barriers: '접근성 문의',
} as const satisfies Record<keyof Publisher, string>;

/** The fields that are not filled in; who reads errors hears of barriers too. */
export const leftBlank = (publisher: Publisher): (keyof Publisher)[] =>
  (Object.keys(publisherNames) as (keyof Publisher)[]).filter(
    (key) => publisher[key] === undefined && key !== 'barriers',
  );
