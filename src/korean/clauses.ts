/** The clauses of a headline, the mark that ends each with it: `AI 모델 경쟁,` and `누가 무엇으로 앞섰나`. */
export const clausesOf = (headline: string): string[] => headline.split(/(?<=[,.?!…]) /);
