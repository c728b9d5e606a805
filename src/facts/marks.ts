import type { Fact, Status } from '../schema/fact.ts';
import type { Base } from './base.ts';
import { standsFor } from './company.ts';

/** Who vouches for a fact: the party itself, the press in its own name, the press quoting others, one person. */
export type Voucher = 'party' | 'press' | 'quoted' | 'person';

/** What each voucher is called and what it says of a fact. */
export const vouchers: Readonly<Record<Voucher, { name: string; meaning: string }>> = {
  party: { name: '당사자', meaning: '그 일의 당사자가 스스로 밝혔습니다. 따로 확인된 것은 아닙니다.' },
  press: { name: '언론', meaning: '언론이 직접 전했습니다.' },
  quoted: { name: '인용', meaning: '언론이 다른 언론이나 기관의 말을 인용했습니다.' },
  person: { name: '개인', meaning: '개인이 자기 생각을 말했습니다.' },
};

/** What each status is called and what it says, from the most to the least settled. */
export const statuses: Readonly<Record<Status, { name: string; meaning: string }>> = {
  done: { name: '실제', meaning: '현재의 사실이나 이미 일어난 일, 나온 값입니다.' },
  planned: { name: '계획', meaning: '하려 하거나 목표로 잡았지만 아직 이루어지지 않았습니다.' },
  'in-talks': { name: '논의 중', meaning: '논의하는 단계여서 정해지지 않았습니다.' },
  expected: { name: '전망', meaning: '앞으로의 일을 내다본 것입니다.' },
  opinion: { name: '평가', meaning: '숫자로 확인할 수 없는 판단입니다.' },
};

const names: Readonly<Record<Voucher, Readonly<Record<Status, string>>>> = {
  party: { done: '발표', planned: '발표한 계획', 'in-talks': '밝힌 논의', expected: '자체 전망', opinion: '자체 평가' },
  press: { done: '보도', planned: '계획 보도', 'in-talks': '논의 보도', expected: '전망 보도', opinion: '언론 평가' },
  quoted: {
    done: '인용 보도',
    planned: '계획 인용 보도',
    'in-talks': '논의 인용 보도',
    expected: '전망 인용 보도',
    opinion: '평가 인용 보도',
  },
  person: {
    done: '개인 발언',
    planned: '개인이 밝힌 계획',
    'in-talks': '개인이 전한 논의',
    expected: '개인 전망',
    opinion: '개인 의견',
  },
};

/**
 * The forms, as SVG paths in a box of 12 × 12: the outline says who vouches (square, circle, circle with the bar of a
 * quotation, triangle), the filling how settled it is (full, half, empty, broken, a point). Holes run the other way round,
 * so that the paths need no fill rule and a canvas draws them too.
 */
const quotation = 'M0 0h2v12H0z';
const forms: Readonly<Record<Voucher, Readonly<Record<'outline' | 'hole' | 'half' | 'point' | 'broken', string>>>> = {
  party: {
    outline: 'M1 1h10v10H1z',
    hole: 'M2.6 2.6v6.8h6.8V2.6z',
    half: 'M6 2.6v6.8h3.4V2.6z',
    point: 'M4.7 4.7h2.6v2.6H4.7z',
    broken: 'M1 1h3.6v1.6h-2v2H1zM11 1v3.6H9.4v-2h-2V1zM11 11H7.4V9.4h2v-2H11zM1 11V7.4h1.6v2h2V11z',
  },
  press: {
    outline: 'M.7 6a5.3 5.3 0 0 1 10.6 0a5.3 5.3 0 0 1-10.6 0z',
    hole: 'M2.3 6a3.7 3.7 0 0 0 7.4 0a3.7 3.7 0 0 0-7.4 0z',
    half: 'M6 2.3v7.4a3.7 3.7 0 0 0 0-7.4z',
    point: 'M4.4 6a1.6 1.6 0 0 1 3.2 0a1.6 1.6 0 0 1-3.2 0z',
    broken:
      'M11 7.7A5.3 5.3 0 0 1 7.7 11L7.2 9.5A3.7 3.7 0 0 0 9.5 7.2zM4.3 11A5.3 5.3 0 0 1 1 7.7L2.5 7.2A3.7 3.7 0 0 0 4.8 9.5zM1 4.3A5.3 5.3 0 0 1 4.3 1L4.8 2.5A3.7 3.7 0 0 0 2.5 4.8zM7.7 1A5.3 5.3 0 0 1 11 4.3L9.5 4.8A3.7 3.7 0 0 0 7.2 2.5z',
  },
  quoted: {
    outline: `${quotation}M3.4 6a4.3 4.3 0 0 1 8.6 0a4.3 4.3 0 0 1-8.6 0z`,
    hole: 'M5 6a2.7 2.7 0 0 0 5.4 0a2.7 2.7 0 0 0-5.4 0z',
    half: 'M7.7 3.3v5.4a2.7 2.7 0 0 0 0-5.4z',
    point: 'M6.5 6a1.2 1.2 0 0 1 2.4 0a1.2 1.2 0 0 1-2.4 0z',
    broken: `${quotation}M11.8 7.4A4.3 4.3 0 0 1 9.1 10.1L8.6 8.6A2.7 2.7 0 0 0 10.3 6.9zM6.3 10.1A4.3 4.3 0 0 1 3.6 7.4L5.1 6.9A2.7 2.7 0 0 0 6.8 8.6zM3.6 4.6A4.3 4.3 0 0 1 6.3 1.9L6.8 3.4A2.7 2.7 0 0 0 5.1 5.1zM9.1 1.9A4.3 4.3 0 0 1 11.8 4.6L10.3 5.1A2.7 2.7 0 0 0 8.6 3.4z`,
  },
  person: {
    outline: 'M6 .4L11.9 11.2H.1z',
    hole: 'M6 3.7L2.8 9.6h6.4z',
    half: 'M6 3.7v5.9h3.2z',
    point: 'M4.8 7.8a1.2 1.2 0 0 1 2.4 0a1.2 1.2 0 0 1-2.4 0z',
    broken:
      'M6 .4L8 4.1l-1.4.8L6 3.7l-.6 1.2L4 4.1zM11.9 11.2H8.1V9.6h1.1L8.4 8.2l1.4-.8zM.1 11.2l2.1-3.8 1.4.8-.8 1.4h1.1v1.6z',
  },
};

/** What a reader is shown of who vouches for a fact and how settled it is. */
export interface Vouched {
  readonly voucher: Voucher;
  readonly status: Status;
}

/** A mark's name in everyday newspaper Korean: `계획 인용 보도`. */
export const markName = ({ voucher, status }: Vouched): string => names[voucher][status];

/** A mark's form: an SVG path in a box of 12 × 12, filled in one colour. */
export function markPath({ voucher, status }: Vouched): string {
  const { outline, hole, half, point, broken } = forms[voucher];
  const filled = { done: '', planned: half, 'in-talks': hole, opinion: hole + point };
  return status === 'expected' ? broken : outline + filled[status];
}

/** What a mark says, in a sentence for each of its two questions. */
export const markMeaning = ({ voucher, status }: Vouched): string =>
  `${vouchers[voucher].meaning} ${statuses[status].meaning}`;

/** Whether something has happened or holds; what is planned, in talks or expected does not yet. */
export const isSettled = (status: Status): boolean => status === 'done' || status === 'opinion';

/**
 * Who vouches for a fact, which follows from whom the source names for it. Nobody: the press in its own name. A company for
 * what is its own, or one of its people for it: the party. A person who tells a view: that person. Anybody else is quoted.
 */
export function voucherOf(fact: Fact, { entities }: Pick<Base, 'entities'>): Voucher {
  if (fact.attribution === undefined) return 'press';
  const speaker = entities.get(fact.attribution);
  if (speaker?.kind === 'person' && (fact.status === 'opinion' || fact.status === 'expected')) return 'person';
  const side = speaker?.kind === 'person' ? speaker.of : fact.attribution;
  if (side !== undefined && fact.subjects.some((subject) => standsFor(subject, side, { entities }))) return 'party';
  return speaker?.kind === 'person' ? 'person' : 'quoted';
}

export const markOf = (fact: Fact, base: Pick<Base, 'entities'>): Vouched => ({
  voucher: voucherOf(fact, base),
  status: fact.status,
});

/** What stands beside facts that contradict one another. */
export const disputed = '서로 어긋나는 보도';
