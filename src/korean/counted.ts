const native = ['한', '두', '세', '네', '다섯', '여섯', '일곱', '여덟', '아홉', '열'];

/**
 * Counts as one speaks: up to ten in Korean words, above in digits.
 * @example counted(3, '곳') // '세 곳'
 * @example counted(12, '곳') // '12곳'
 */
export const counted = (number: number, unit: string): string => {
  const word = native[number - 1];
  return word === undefined ? `${number}${unit}` : `${word} ${unit}`;
};

/**
 * Which one of a row.
 * @example nth(1) // '첫 번째'
 */
export const nth = (number: number): string => (number === 1 ? '첫 번째' : counted(number, '번째'));
