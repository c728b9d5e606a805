import type { Base } from '../facts/base.ts';
import { nameIndexOf } from '../facts/names.ts';
import { bareFigures } from '../korean/bare-figures.ts';
import type { NameIndex } from '../korean/names.ts';
import { offeredBlocks } from '../prose/components.ts';
import type { Problem } from '../schema/problem.ts';
import { type Addresses, addressesOf } from './addresses.ts';
import { bareFigure, checkCitation, checkText } from './prose-figures.ts';
import { citedSentence, flowsOf } from './prose-flow.ts';
import { checkLinks } from './prose-links.ts';
import { markup } from './prose-markup.ts';
import type { Rule } from './rule.ts';
import { type ReadText, textsOf } from './texts.ts';

/**
 * What readers read holds to the facts: in prose each figure is cited and agrees with its fact, elsewhere it agrees with one
 * of the facts that the text stands for. And MDX holds nothing but what is offered.
 */
export const prose: Rule = (subject) => {
  const { base } = subject;
  const names = nameIndexOf(base);
  const addresses = addressesOf(base);
  return textsOf(subject).flatMap(({ text, at, prose: own, backing, headline }) => {
    const facts = own ? undefined : backing?.();
    const plain = facts ? checkText(text, names, base, facts, headline) : [];
    const problems = own ? checkProse(own, base, names, addresses) : plain;
    return problems.map((problem) => ({ ...problem, ...at(problem.line ?? 1) }));
  });
};

/**
 * Checks one text; lines count from its own first line.
 * @param names every name of the site's things, in which figures may stand
 */
function checkProse(
  { read, page, pictures }: NonNullable<ReadText['prose']>,
  base: Base,
  names: NameIndex<unknown>,
  addresses: Addresses,
): Problem[] {
  const { fault, citations, strays } = read;
  const wrong = (code: string, line: number, message: string, hint: string): Problem => {
    return { code, file: '', line, message, hint };
  };
  if (!read.source.trim()) return [wrong('prose', 1, '머리글 아래에 본문이 없습니다.', '본문을 적습니다.')];
  if (fault?.reason === 'too deep') {
    const hint = '인용(>)과 목록(-)은 두세 겹까지만 적습니다.';
    return [wrong('markdown', fault.line, '인용이나 목록을 너무 여러 겹으로 적었습니다.', hint)];
  }
  if (fault) {
    const hint = '꺾쇠(<)와 중괄호({)는 컴포넌트와 지시문에만 쓰고, 연 것은 닫습니다.';
    return [wrong('mdx', fault.line, `MDX로 읽을 수 없습니다. (${fault.reason})`, hint)];
  }
  const flows = flowsOf(read);
  const known = [':fact[…]{#id}', ...offeredBlocks.map((one) => `:::${one}`)].join(', ');
  return [
    ...markup(read, base, pictures),
    ...strays.map(({ name, line }) => {
      const hint = name.startsWith('f') ? '혹시 :fact?' : '지시문이 아니라면 콜론 뒤를 한 칸 띄웁니다.';
      return wrong('directive', line, `“:${name}”: 그런 지시문은 없습니다. 쓸 수 있는 지시문: ${known}.`, hint);
    }),
    ...citations.flatMap((citation) => checkCitation(citation, base, names, citedSentence(citation, flows))),
    ...flows.flatMap(({ bare, lineAt }) =>
      bareFigures(bare, names).map(({ index, text }) => ({ ...bareFigure(text), line: lineAt(index) })),
    ),
    ...checkLinks(read, page, addresses),
  ];
}
