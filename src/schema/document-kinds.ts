/** What is read beside reports, and what Korean papers call each. Apart from the schema, which pages do not load. */
export const documentKinds = {
  filing: '공시',
  release: '보도자료',
  study: '보고서',
  interview: '인터뷰',
  dataset: '자료',
  law: '법령',
} as const;
