/** What kinds of pages are found, in the order in which filters show them. */
export const kinds = ['company', 'model', 'person', 'term', 'chart', 'fact', 'section', 'article'] as const;
export type Kind = (typeof kinds)[number];

/** What each kind is called on screen. */
export const kindNames: Readonly<Record<Kind, string>> = {
  company: '기업',
  model: '모델',
  person: '인물',
  term: '용어',
  chart: '차트',
  fact: '사실',
  section: '본문',
  article: '글',
};
