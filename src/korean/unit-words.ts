import { oncePer } from './once-per.ts';
import { endsNoun } from './particles.ts';

/**
 * Words that stand after a number as its unit, beside the names in `content/units.yaml`. They let the check say that a
 * label has the wrong unit rather than none. Counting words for things at hand (가지, 곳, 번째) and lengths of time are not
 * among them.
 */
const common = '달러 원 엔 유로 위안 파운드 명 사람 회 번 차례 건 개 대 배 곱절 갑절'.split(' ');
const percent = ['%p', '%P', '%포인트', '퍼센트포인트', '퍼센트 포인트', '%', '퍼센트'];
/** Words that count what stands there, or rank it: a label may use them, and running text counts things at hand with them. */
const counts = '곳 군데 개소 개국 나라 개사 위 등 종 채 톤 인 가지 년 개월 주 일 시간'.split(' ');

/** Words for one and the same unit; the first is how `content/units.yaml` writes it. */
const synonyms: readonly (readonly string[])[] = [
  ['명', '사람'],
  ['회', '번', '차례', '건'],
  ['배', '곱절', '갑절'],
  ['%', '퍼센트'],
  ['%포인트', '%p', '%P', '퍼센트포인트', '퍼센트 포인트'],
  ['곳', '군데', '개소'],
  ['개국', '나라'],
  ['위', '등'],
  ['나노미터', '나노', 'nm', '㎚'],
  ['미터', 'm'],
  ['센티미터', 'cm', '㎝'],
  ['밀리미터', 'mm', '㎜'],
  ['킬로미터', 'km', '㎞'],
  ['제곱미터', '㎡', 'm²'],
  ['제곱킬로미터', '㎢', 'km²'],
  ['헥타르', 'ha', '㏊'],
  ['그램', 'g'],
  ['킬로그램', 'kg', '㎏'],
  ['톤', 't'],
  ['리터', 'L', 'ℓ'],
  ['도', '℃', '°C'],
  ['와트', 'W'],
  ['킬로와트', 'kW', '㎾'],
  ['메가와트', 'MW', '㎿'],
  ['기가와트', 'GW'],
  ['테라와트', 'TW'],
  ['킬로와트시', 'kWh', '㎾h'],
  ['메가와트시', 'MWh', '㎿h'],
  ['기가와트시', 'GWh'],
  ['테라와트시', 'TWh'],
  ['메가바이트', 'MB', '㎆'],
  ['기가바이트', 'GB', '㎇', '기가'],
  ['테라바이트', 'TB', '테라'],
  ['메가헤르츠', 'MHz', '㎒'],
  ['기가헤르츠', 'GHz', '㎓'],
];

/** Units that a label may write beside those of the base. 도 is not among them: it is a particle as well. */
export const labelUnits: readonly string[] = [...new Set([...counts, ...synonyms.flat()])].filter(
  (word) => word !== '도',
);

/** Units that make a number written out in Hangul an amount. `번` is out: 백 번 양보 is an idiom. */
export const writtenUnits: readonly string[] = [
  ...'달러 원 엔 유로 위안 파운드 명 회 건 개 대 배'.split(' '),
  ...percent,
];

/** What may be written without a space after a unit, beside particles: `100만명이상`, `1500억달러가량`, `2억명대`. */
const tails = /^(?:이상|이하|이내|초과|미만|가량|정도|남짓|안팎|내외|수준|규모|쯤|꼴|대|씩|짜리|어치)/;

/** One list, so that what is made for a list of units is made for it once. */
export const noUnits: readonly string[] = [];

export function sameUnit(a: string, b: string): boolean {
  return a === b || synonyms.some((words) => words.includes(a) && words.includes(b));
}

/**
 * Reads the unit that begins at `at` or one space after it: its name and where it ends. The name must end there: 배 in
 * 배우 and 명 in 명단 are none. `names` are the units known beside the common ones.
 */
export function readUnit(
  text: string,
  at: number,
  names = noUnits,
): { readonly name: string; readonly end: number } | undefined {
  const begin = at + (/\s/.test(text[at] ?? '') ? 1 : 0);
  for (const name of longestFirst(names)) {
    const end = begin + name.length;
    // 1400원선, 80달러선; 회선 and 개선 are words of their own.
    const rest = text.slice(end).replace(/^선/, (line) => (/^(?:원|달러|엔|유로|위안|%)$/.test(name) ? '' : line));
    if (text.startsWith(name, begin) && endsUnit(rest)) return { name, end };
  }
  return undefined;
}

/** The common units and those of a list. */
const longestFirst = oncePer((names: readonly string[]) =>
  [...names, ...common, ...percent].sort((a, b) => b.length - a.length),
);

/** Whether a unit's name ends where `rest` begins: 배 does in 배다, 배가량 and 배 이상, and not in 배우. */
export function endsUnit(rest: string): boolean {
  const tail = tails.exec(rest)?.[0] ?? '';
  return endsNoun(rest) || (tail !== '' && endsNoun(rest.slice(tail.length)));
}
