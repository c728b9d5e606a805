/** The clauses of a headline, the mark that ends each with it: `몸값도 이용자도 오픈AI,` and `그 몸값은 확정되지 않았다`. */
export const clausesOf = (headline: string): string[] => headline.split(/(?<=[,.?!…]) /);

/**
 * What is told of two facts as it is set: what it follows from, the finding, which is the headline, and on what that hangs. `월간 이용자는
 * 같은 때의 주간 이용자보다 적을 수 없으므로, ` · `이용자 수는 챗GPT가 클로드보다 많다.` · ` 다만 …`
 */
export function findingParts(words: string): [since: string, finding: string, hangs: string] {
  const [, since = '', finding = words, hangs = ''] = /^(.*?므로, )?(.*?다\.)(.*)$/.exec(words) ?? [];
  return [since, finding, hangs];
}
