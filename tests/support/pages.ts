/** A page of each kind that the first article has, from the site's address on. */
export const pages = {
  home: '',
  article: 'articles/ai-model-race-2/',
  section: 'articles/ai-model-race-2/money/',
  company: 'companies/openai/',
  fact: 'facts/openai-valuation-2024-09/',
  chart: 'charts/valuation/',
  search: 'search/',
  embed: 'charts/valuation/embed/',
} as const;
