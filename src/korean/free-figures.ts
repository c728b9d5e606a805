import type { Place } from './ordinal.ts';
import { endsNoun } from './particles.ts';

/** Digits in prose that are no figure to hold a fact to, each as a pattern of the whole phrase. */
const free: readonly RegExp[] = [
  // Times of day: 오전 9시 30분, 9시, 오후 3:30.
  /(?<![\d.,])(?:(?:오전|오후|새벽|아침|저녁|밤|낮)\s?)?(?:[01]?\d|2[0-4])시(?!간|대|즌|도|스|장)(?:\s?[0-5]?\d분(?!기))?(?:\s?[0-5]?\d초)?(?:쯤|께|경)?/gu,
  /(?:오전|오후)\s?\d{1,2}:\d{2}/gu,
  // Ages: 48세, 24살, 조나단 로스(48), 20대 여성.
  /(?<![\d.,])\d{1,3}\s?(?:세(?!대)|살)/gu,
  /(?<=[가-힣]{2})\([1-9]\d(?:세)?\)/gu,
  /(?<![\d.,])[1-9]0대(?=\s(?:초반|중반|후반|남성|여성|청년|이용자|소비자|직장인|젊은|이상|이하))/gu,
  // Spans between dates: 3년 만에, 12일째, 2년 뒤. A length by itself (3개월) is a figure.
  /(?<![\d.,])\d{1,3}(?:년|개월|달|주|일|분기|시간)\s?(?:만(?=에|의|이|인)|째|뒤|후|전|앞서)(?=[에의이인로]|\s|[.,]|$)/gu,
  // A Latin name and its version: PCIe 5.0, Wi-Fi 7; letters and a generation in one word: HBM3E, DDR5.
  /(?<![\p{L}\p{N}.-])(?=[A-Za-z-]*[A-Z])[A-Za-z][A-Za-z-]*[A-Za-z]\s\d{1,2}\.\d{1,2}(?![\d.,%]|\s?[만억조배원])/gu,
  /(?<![\p{L}\p{N}.-])(?=[A-Za-z-]*[A-Z])(?=[A-Za-z-]*[a-z])[A-Za-z][A-Za-z-]*[A-Za-z]\s\d{1,2}(?![\d.,%A-Za-z]|\s?[만억조배원])/gu,
  /(?<![\p{L}\p{N}.-])[A-Z]{2,}\d{1,2}[A-Z]{0,2}(?![A-Za-z\d.-])/gu,
];

/**
 * Finds the digits that tell no figure: times of day (`오전 9시 30분`), ages (`48세`), spans between dates (`3년 만에`), and names
 * of Latin letters with a version (`PCIe 5.0`).
 */
export const freeFigures = (text: string): Place[] =>
  free
    .flatMap((pattern) => [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ index, length: found.length })))
    .filter(
      ({ index, length }) =>
        /[째뒤후전서만)]$/.test(text.slice(index, index + length)) || endsNoun(text.slice(index + length)),
    );
