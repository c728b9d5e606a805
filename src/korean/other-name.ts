import { namesIn } from './bare-figures.ts';

/**
 * Gives the name of another that a sentence speaks of, where it names that one and none of the fact's own: `SK하이닉스의
 * 영업이익은 9조원` for a fact of 삼성전자. A sentence that names neither, or both, says nothing.
 *
 * @param sentence the words of the sentence, the label among them
 * @param own names of whom the fact is about
 * @param others names of the others that the site knows
 */
export function otherName(sentence: string, own: readonly string[], others: readonly string[]): string | undefined {
  if (namesIn(sentence, own).length > 0) return undefined;
  return namesIn(sentence, others)[0];
}
