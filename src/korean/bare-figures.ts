import { parseAmounts } from './amount-parse.ts';
import { parseDates } from './date-parse.ts';
import { sharePlaces } from './equivalents.ts';
import { findNames, type NameIndex } from './names.ts';
import { parseOrdinals } from './ordinal.ts';
import { endsNoun } from './particles.ts';
import { type Place, placesIn } from './place.ts';
import { sizeFigures } from './size-figures.ts';
import { endsUnit } from './unit-words.ts';

/** What stands where a name was: no digit, no letter, one per character, so that places stay as they are. */
export const BLANK = '\uffff';

/** What goods are sold by: any number of a weight or measure, one of what is counted. */
const measure =
  '(?:\\d{1,4}\\s?(?:kg|㎏|g|그램|킬로그램|mg|㎎|ml|mL|㎖|L|ℓ|리터)|1\\s?(?:포기|마리|단|봉지|병|판|포대|통|손|자루|모|근|그릇))';

/** Digits in prose that are no figure to hold a fact to, each as a pattern of the whole phrase. */
const free: readonly RegExp[] = [
  // Times of day: 오전 9시 30분, 9시, 오후 3:30.
  /(?<![\d.,])(?:(?:오전|오후|새벽|아침|저녁|밤|낮)\s?)?(?:[01]?\d|2[0-4])시(?!간|대|즌|도|스|장)(?:\s?[0-5]?\d분(?!기))?(?:\s?[0-5]?\d초)?(?:쯤|께|경)?/gu,
  /(?:오전|오후)\s?\d{1,2}:\d{2}/gu,
  // Ages: 48세, 24살, 조나단 로스(48), 20대 여성.
  /(?<![\d.,])\d{1,3}\s?(?:세(?!대)|살)/gu,
  /(?<=[가-힣]{2})\([1-9]\d(?:세)?\)/gu,
  /(?<![\d.,])[1-9]0대(?=\s(?:초반|중반|후반|남성|여성|청년|이용자|소비자|직장인|젊은|이상|이하))/gu,
  // Spans between dates: 3년 만에, 12일째, 2년 뒤, 1년 새. A length by itself (3개월) is a figure.
  /(?<![\d.,])\d{1,3}(?:년|개월|달|주|일|분기|시간)\s?(?:만(?=에|의|이|인)|째|뒤|후|전|앞서|새(?=[\s(.,]))/gu,
  // The amount of goods that a price is of: 100g당, 한우 등심(100g), 배추 1포기에 [6980원], 쌀 20kg 값.
  new RegExp(
    `(?<![\\d.,])${measure}(?:당|에(?=\\s(?:약\\s)?[\\d${BLANK}])|\\s기준|(?=\\s(?:[소도]매\\s?가|판매가|평균\\s값|산지\\s값|값|[가-힣]*\\s?가격)))|(?<=[가-힣]\\s?\\()${measure}(?:\\s?기준)?(?=\\))`,
    'gu',
  ),
  // What a rate or a survey always says: 3.3㎡당, 1인당, 1인 가구, 95% 신뢰수준, 95% 신뢰구간.
  /(?<![\d.,])(?:(?:3\.3㎡(?:\(1평\))?|1\s?(?:인|명|㎡|평|톤|배럴|주|대|건|가구|개|회|박|장|잔|시간|km|㎞|kWh))당|[1-9]인\s?(?:이상\s)?가구|9[059]%의?\s신뢰\s?(?:수준|구간))/gu,
  // A Latin name and its version: PCIe 5.0, Wi-Fi 7; letters and a generation in one word: HBM3E, DDR5.
  /(?<![\p{L}\p{N}.-])(?=[A-Za-z-]*[A-Z])[A-Za-z][A-Za-z-]*[A-Za-z]\s\d{1,2}\.\d{1,2}(?![\d.,%]|\s?[만억조배원])/gu,
  /(?<![\p{L}\p{N}.-])(?=[A-Za-z-]*[A-Z])(?=[A-Za-z-]*[a-z])[A-Za-z][A-Za-z-]*[A-Za-z]\s\d{1,2}(?![\d.,%A-Za-z]|\s?[만억조배원])/gu,
  /(?<![\p{L}\p{N}.-])[A-Z]+\d{1,2}[A-Z]{0,2}(?![A-Za-z\d.-])/gu,
  // A Hangul name that ends in a number (코로나19, 코스피200) and a number that one calls: 119 구급대, 112 신고.
  /(?<![가-힣\d])[가-힣]{3,}\d{1,3}(?![\d.,:~∼%]|-\d|\s?[십백천]?[만억조])/gu,
  /(?<![\d.,])1\d{2}\s?(?:구급|구조|소방|신고|상황실|안전|콜센터|종합상황)[가-힣]*/gu,
  // Classes: of floors (지하 2층), homes and their owners (전용 84㎡, 2주택자), firms by size or number (5인 미만 사업장, 통신 3사).
  /(?<![\d.,])(?:\d{1,3}\s?[~∼·]\s?)?\d{1,3}층/gu,
  /(?:전용(?:\s?면적)?\s?(?:\d{2,3}\s?[~∼]\s?)?\d{2,3}(?:\.\d+)?\s?(?:㎡|m²|제곱미터|평)|(?<![\d.,])\d{2,3}(?:㎡|m²|평)(?=형))형?/gu,
  /(?<![\d.,])[1-9]주택자?/gu,
  /(?<![\d.,])\d{1,3}인\s(?:미만|이하|이상|초과)(?=\s[가-힣]*(?:사업장|사업체|기업|업체|회사|법인|가게))/gu,
  /(?<![\d.,])[2-9]사/gu,
  // Those that are known by their number, where what they are follows: 4대 보험, 5대 은행, 3대 주주.
  /(?<![\d.,])(?:[2-9]|10)대\s[가-힣]*(?:은행|보험|그룹|지주|증권사?|카드사|거래소|제조사|통신사|주주|광역시|도시|명절|의무|원칙|로펌|산업|시장)/gu,
];

/**
 * What is counted, where a mark before it is a number: a unit, or 억; 만 and 조 only with one, for they begin words (조건, 만 나이) and
 * follow others as particles.
 */
const counted = (() => {
  const unit = '(?:배|명|원|달러|회|건|개(?!요)|대|곳|%|퍼센트)';
  return `[십백천]?(?:억|만(?=\\s?${unit})|조(?=\\s?(?:원|달러)))(?:\\s?${unit})?|${unit}`;
})();

/**
 * Estimates between two numbers (두세 배; before other units they count things at hand: 두세 사람), parts and numbers in other
 * scripts: 삼분의 일, 3분의 1, 三億, ½, and ② or Ⅲ where they count (② 배, Ⅲ억 명); ① before a name is a list's.
 */
const OTHER = [
  /(?<![가-힣])(?:한두|두세|두서너|서너|너덧|네댓|대여섯|예닐곱)\s?(?:배|곱절|갑절)/gu,
  /(?<![가-힣])(?:\d+|[이삼사오육칠팔구십]|[가-힣]{1,2}십)\s?분의\s?(?:\d+|[일이삼사오육칠팔구십])(?![가-힣]*[가-힣]{3})/gu,
  /[一二三四五六七八九十百千]*[百千萬万億亿兆][一二三四五六七八九十百千萬万億亿兆]*/gu,
  /\d*[½⅓⅔¼¾⅕-⅞]/gu,
  new RegExp(`(?<![\\p{L}\\p{N}])(?:[①-⓪❶-❿⑴-⒛㈠-㈩㊀-㊉]+\\s?|[Ⅰ-ↈ]+)(?:${counted})`, 'gu'),
];

/** Prose as it is looked through: letters composed (NFC), without what has no width; both may split a number. */
export const readable = (text: string): string =>
  text.normalize('NFC').replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '');

/**
 * Finds the figures in prose that stand there without a fact. Digits are allowed in
 *
 * - dates (`parseDates`): `2024년 9월 12일`, `12일`, `2024년 초`, `1분기`, `2020년대`;
 * - ordinals (`parseOrdinals`): `2편`, `제3장`, `3번째`;
 * - times of day, ages, spans between dates and versions of Latin names (`free`);
 * - known names (`라마 3.2`, `GPT-4o`; see `findNames`): `라마 3` covers nothing of `라마 3.5` or `라마 3억`.
 *
 * Everything else with a digit is bare (`3명 중 2명` as one share), and so are amounts written out before a unit of size: `백만 명`, `두 배`,
 * `이십만 대`, and parts: `삼분의 일`, `½`. Figures by their size (`수억 명`) are a matter of their own (`size-figures.ts`).
 * Counting things at hand (`한 가지`, `세 회사`, `두 사람`) is not, nor are 절반, 갑절로 or a rank in words.
 *
 * @param names names and versions the site knows
 * @returns the places in order, counted in `readable(written)`; `text` is the amount, or the word around the digits
 */
export function bareFigures(written: string, names: NameIndex<unknown> = new Map()): (Place & { text: string })[] {
  const text = readable(written);
  const sizes = sizeFigures(text);
  const known = blank(text, [
    ...findNames(text, names),
    ...parseDates(text),
    ...parseOrdinals(text),
    ...freeFigures(text),
    ...sizes,
  ]);
  const places = sharePlaces(known);
  const amounts = parseAmounts(known).filter(({ unitName, scaled }) => unitName !== undefined || scaled);
  for (const place of [...otherNumbers(known), ...amounts, ...wordsWithDigits(known)]) {
    const [from, to] = [place.index, place.index + place.length];
    if (!places.some(({ index, length }) => from < index + length && index < to)) places.push(place);
  }
  return places
    .sort((a, b) => a.index - b.index)
    .map(({ index, length }) => ({ index, length, text: text.slice(index, index + length) }));
}

/** A text with nothing left at these places but their length. */
export function blank(text: string, places: readonly Place[]): string {
  return places.reduce(
    (rest, { index, length }) => rest.slice(0, index) + BLANK.repeat(length) + rest.slice(index + length),
    text,
  );
}

/** Where digits stand that are no figure, dates and ordinals apart: times of day, ages, spans, versions. */
export const freeFigures = (text: string): Place[] =>
  placesIn(text, ...free).filter(({ index, length }) => endsNoun(text.slice(index + length)));

const otherNumbers = (text: string): Place[] =>
  placesIn(text, ...OTHER).filter(({ index, length }) => {
    const end = index + length;
    return !/[가-힣]/.test(text.charAt(end - 1)) || endsUnit(text.slice(end));
  });

/** Words that hold a digit of any script (full-width ones too), without the brackets, quotes and stops at both ends. */
function wordsWithDigits(text: string): Place[] {
  return [...text.matchAll(/[^\s\uffff]*\p{Nd}[^\s\uffff]*/gu)].map(({ 0: word, index }) => {
    const lead = /^[^\p{L}\p{N}]*/u.exec(word)?.[0].length ?? 0;
    const tail = /[^\p{L}\p{N}%]*$/u.exec(word)?.[0].length ?? 0;
    return { index: index + lead, length: word.length - lead - tail };
  });
}
