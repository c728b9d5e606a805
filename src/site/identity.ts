/** What the site calls itself, wherever it does: titles, share pictures, feeds, the data package. */
export const identity = {
  name: '잣대',
  latin: 'Jatdae',
  tagline: '숫자마다 근거를 대는 뉴스 분석',
  description: '누가, 언제, 무슨 기준으로 한 말인지를 숫자마다 밝히는 한국어 뉴스 분석입니다.',
  language: 'ko',
  locale: 'ko_KR',
  /** Under which the data and the pictures of charts are given away. */
  licence: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** The folders of the site that readers are led to, and what they are called. */
export const ways = [
  ['/articles/', '글'],
  ['/companies/', '기업'],
  ['/models/', '모델'],
  ['/people/', '인물'],
  ['/charts/', '차트'],
  ['/facts/', '사실'],
  ['/glossary/', '용어'],
] as const;
