/** The clauses of a headline, the mark that ends each with it: `돈도 이용자도 오픈AI,` and `몸값은 아직 정해지지 않았다`. */
export const clausesOf = (headline: string): string[] => headline.split(/(?<=[,.?!…]) /);
