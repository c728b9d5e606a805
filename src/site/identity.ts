/** What the site calls itself, wherever it does: titles, share pictures, feeds, the data package. */
export const identity = {
  name: '잣대',
  tagline: '숫자마다 근거를 대는 뉴스 분석',
  description: '누가, 언제, 무슨 기준으로 한 말인지를 숫자마다 밝히는 한국어 뉴스 분석입니다.',
  language: 'ko',
  locale: 'ko_KR',
  /** Under which the data and the pictures of charts are given away. */
  licence: 'https://creativecommons.org/licenses/by/4.0/',
} as const;

/** What the page says that explains the site, before its sections. */
export const about = {
  title: '숫자를 다루는 원칙',
  standfirst: '숫자마다 누가 말했는지, 언제의 값인지, 무엇을 셌는지, 얼마나 정해졌는지를 함께 적습니다.',
  description: '잣대가 숫자의 상태와 기준, 출처를 적는 방법과 틀린 숫자를 정정하는 방법을 설명합니다.',
  keywords: ['잣대', '잣대 소개', '소개', '안내', '표시', '출처', '정정'],
} as const;

/** The folders of the site that readers are led to, and what they are called. */
export const ways = [
  ['/articles/', '글'],
  ['/companies/', '기업'],
  ['/models/', '모델'],
  ['/people/', '인물'],
  ['/charts/', '차트'],
  ['/facts/', '근거'],
  ['/glossary/', '용어'],
] as const;
