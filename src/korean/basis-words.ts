/** Patterns by what they say. */
type Words = readonly (readonly [what: string, pattern: RegExp])[];

const whatIn = (words: string, said: Words): string[] =>
  said.flatMap(([what, pattern]) => (pattern.test(words) ? [what] : []));

/** Over how long a count runs, and the words that name such a span: 하루 평균, 월간 이용자. */
const spans: Words = [
  ['하루', /하루|일\s?평균|일평균|일일|일간|매일|날마다|일별/],
  ['한 주', /(?<![가-힣])한\s?주(?![가-힣])|일주일|주간|주\s?평균|매주|주별/],
  ['한 달', /한\s?달|월간|월\s?평균|월평균|매달|매월|다달이|월별/],
  ['한 분기', /분기\s?평균|분기별|한\s?분기/],
  ['한 해', /연간|한\s?해(?![가-힣])|연평균|연\s평균|매년|해마다|일\s?년\s?동안/],
  ['누적', /누적|통산|총누계|누계/],
];

/** What a change is against, and the words for it, in the names of bases as in prose. */
const against: Words = [
  ['전년', /전년|작년|지난\s?해|1년\s전/],
  ['전 분기', /(?:전|직전)\s?분기/],
  ['전월', /전월(?!세)|전달|지난달|한\s?달\s전/],
  ['전주', /전주|지난주/],
];
const more = '(?:대비|보다|에\\s?비)';
const said = new RegExp(
  `(?:${against.map(([, { source }]) => source).join('|')})(?:(?!${more})[^,.]){0,16}${more}(?=(?:(?!${more})[^,.\\d]){0,8}$)`,
);

/**
 * The words of a figure that say another basis than its own: a span in its label, or what a change is against right before it
 * (전년 동월 대비 before a change whose basis is 전월 대비).
 * @param before the words in front of the amount
 * @param basis the name of its basis; nothing is held to one that says neither
 */
export function otherBasis(label: string, before: string, basis = '') {
  const [ownSpans, own] = [whatIn(basis, spans), whatIn(basis, against)];
  const span = whatIn(label, spans).find((one) => !ownSpans.includes(one));
  const compared = said.exec(before)?.[0];
  const isOther = compared !== undefined && !whatIn(compared, against).some((what) => own.includes(what));
  const found = (ownSpans.length > 0 ? span : undefined) ?? (own.length > 0 && isOther ? compared : undefined);
  return found === undefined ? undefined : { expected: basis, found };
}
