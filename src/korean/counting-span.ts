/** Over how long a count runs. */
export type CountingSpan = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'ever';

const spans: readonly (readonly [CountingSpan, RegExp, string])[] = [
  ['day', /하루|일\s?평균|일평균|일일|일간|매일|날마다|일별/, '하루'],
  ['week', /(?<![가-힣])한\s?주(?![가-힣])|일주일|주간|주\s?평균|매주|주별/, '한 주'],
  ['month', /한\s?달|월간|월\s?평균|월평균|매달|매월|다달이|월별/, '한 달'],
  ['quarter', /분기\s?평균|분기별|한\s?분기/, '한 분기'],
  ['year', /연간|한\s?해(?![가-힣])|연평균|연\s평균|매년|해마다|일\s?년\s?동안/, '한 해'],
  ['ever', /누적|통산|총누계|누계/, '누적'],
];

/** Gives the spans that words name: `하루 평균` a day, `월간 이용자` a month, `누적` everything so far. */
export const countingSpans = (words: string): CountingSpan[] =>
  spans.filter(([, pattern]) => pattern.test(words)).map(([span]) => span);

/** A span in Korean, for messages. */
export const spanWords = (span: CountingSpan): string => spans.find(([name]) => name === span)?.[2] ?? '';
