/** The clauses of a headline, the mark that ends each with it: `몸값도 이용자도 오픈AI,` and `그 몸값은 확정되지 않았다`. */
export const clausesOf = (headline: string): string[] => headline.split(/(?<=[,.?!…]) /);
