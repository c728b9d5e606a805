/** What each kind of page that is found is called on screen. */
export const kindNames = {
  company: '기업',
  model: '모델',
  person: '인물',
  term: '용어',
  chart: '차트',
  fact: '근거',
  section: '절',
  article: '글',
  about: '안내',
} as const;
export type Kind = keyof typeof kindNames;

/** The kinds in the order in which filters show them. */
export const kinds = Object.keys(kindNames) as Kind[];
