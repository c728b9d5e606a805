/**
 * Particles that other particles may follow: `에서`+`는`, `와`+`의`, `만`+`을`. Case particles first (격조사, 접속조사),
 * then auxiliary ones (보조사).
 */
const stackable = [
  ...['에', '에서', '에게', '에게서', '께', '께서', '한테', '한테서', '에다', '에다가'],
  ...['로', '으로', '로서', '으로서', '로써', '으로써', '로부터', '으로부터'],
  ...['와', '과', '랑', '이랑', '하고', '보다', '처럼', '같이', '만큼', '대로'],
  ...['만', '까지', '부터', '마저', '조차', '밖에', '마다', '뿐', '나', '이나', '든', '이든', '커녕'],
];

/** Particles that close a word. */
const closing = [
  ...['이', '가', '을', '를', '의', '은', '는', '도', '아', '야', '이야', '야말로', '이야말로'],
  ...['라도', '이라도', '나마', '이나마', '든지', '이든지', '란', '이란', '요', '이요', '은커녕', '는커녕'],
];

/**
 * Forms of the copula 이다 and what grows from it. After a vowel 이 may drop (`라마다`, `라마라는`). Left out on purpose:
 * `인지`, since 메타인지 is a word of its own, and the short `고`, `지`, `면`, `니`, which say too little.
 */
const copula = [
  ...['이다', '다', '이며', '며', '이고', '이자', '이지만', '지만', '이지', '이면', '이니', '이므로', '인', '인데'],
  ...[
    '일',
    '임',
    '이라',
    '라',
    '이라는',
    '라는',
    '이라고',
    '라고',
    '이라면',
    '라면',
    '이라서',
    '라서',
    '이라던',
    '라던',
  ],
  ...[
    '이었다',
    '였다',
    '이었고',
    '였고',
    '이었으며',
    '였으며',
    '이었던',
    '였던',
    '이었지만',
    '였지만',
    '이어서',
    '여서',
  ],
  ...[
    '이어야',
    '여야',
    '이어도',
    '여도',
    '입니다',
    '이었습니다',
    '였습니다',
    '이에요',
    '예요',
    '이거나',
    '이라며',
    '라며',
  ],
];

/** Suffixes that leave the noun what it is: `GPT-4o급`, `오픈AI발`, `메타 측`. Particles may follow. */
const suffixes = ['들', '급', '측', '발', '식', '판', '류'];

/** Every particle and copula form that may follow a noun, as documented above. */
export const particles: readonly string[] = [...stackable, ...closing, ...copula];

const any = (words: readonly string[]) => `(?:${words.join('|')})`;
const pattern = new RegExp(
  `^${any(suffixes)}?(?:${any(stackable)}{0,2}${any([...stackable, ...closing])}|${any(copula)})(?![가-힣])`,
);
const bareSuffix = new RegExp(`^${any(suffixes)}(?![가-힣])`);

/**
 * Tells whether `rest`, the text right after a noun, begins with particles and then leaves Hangul: `를 썼다` and
 * `에서는.` do, `버스` (after 메타) and `링` (after 구글) do not. A noun suffix such as 급 or 들 may come first or alone.
 * Text that does not begin with Hangul has no particle: `false`.
 */
export function startsWithParticle(rest: string): boolean {
  return pattern.test(rest) || bareSuffix.test(rest);
}

/**
 * Tells whether a noun may end where `rest` begins: nothing follows, or no letter and no digit, or particles. `라마` ends
 * before `를` and before `, `, not before `다호텔`, and `라마 3` not before `.2`.
 */
export function endsNoun(rest: string): boolean {
  if (/^[가-힣]/.test(rest)) return startsWithParticle(rest);
  return !/^(?:[\p{L}\p{N}]|[.'’-][A-Za-z]|[.,'’-]\d)/u.test(rest);
}
