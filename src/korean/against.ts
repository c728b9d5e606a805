/** What a change is against, and the words for it, in the names of bases as in prose. */
const against: readonly (readonly [what: string, words: string])[] = [
  ['전년', '전년|작년|지난\\s?해|1년\\s전'],
  ['전 분기', '(?:전|직전)\\s?분기'],
  ['전월', '전월(?!세)|전달|지난달|한\\s?달\\s전'],
  ['전주', '전주|지난주'],
];
const more = '(?:대비|보다|에\\s?비)';
const said = new RegExp(
  `(?:${against.map(([, words]) => words).join('|')})(?:(?!${more})[^,.]){0,16}${more}(?=(?:(?!${more})[^,.\\d]){0,8}$)`,
);

const whatIn = (words: string): string[] =>
  against.filter(([, pattern]) => new RegExp(pattern).test(words)).map(([what]) => what);

/**
 * The words right before a change that say what it is against, where its basis says something else: 전년 동월 대비 before a
 * change whose basis is 전월 대비.
 */
export function otherAgainst(before: string, basis: string): string | undefined {
  const found = said.exec(before)?.[0];
  const known = whatIn(basis);
  if (found === undefined || known.length === 0) return undefined;
  return whatIn(found).some((what) => known.includes(what)) ? undefined : found;
}
