import type { Base } from '../facts/base.ts';
import { nameIndexOf } from '../facts/names.ts';
import { bareFigures } from '../korean/bare-figures.ts';
import type { NameIndex } from '../korean/names.ts';
import { offeredBlocks } from '../prose/components.ts';
import type { Problem } from '../schema/problem.ts';
import type { Prose } from '../schema/prose.ts';
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
  const known = { base, names, addresses: addressesOf(base) };
  return textsOf(subject).flatMap(({ text, at, prose: own, backing, headline }) => {
    const facts = backing?.();
    const problems = own
      ? checkProse(own.read, own, known)
      : facts
        ? checkText(text, names, base, facts, headline)
        : [];
    return problems.map((problem) => ({ ...problem, ...at(problem.line ?? 1) }));
  });
};

/** What prose is held to. */
interface Known {
  readonly base: Base;
  /** Every name of the site's things, in which figures may stand. */
  readonly names: NameIndex<unknown>;
  readonly addresses: Addresses;
}

/**
 * Checks one text; lines count from its own first line.
 */
function checkProse(
  read: Prose,
  { page, pictures }: NonNullable<ReadText['prose']>,
  { base, names, addresses }: Known,
): Problem[] {
  const { tree, fault, citations, strays, headings } = read;
  if (!read.source.trim())
    return [{ code: 'prose', file: '', line: 1, message: '머리글 아래에 본문이 없습니다.', hint: '본문을 적습니다.' }];
  if (fault) {
    const message = `MDX로 읽을 수 없습니다. (${fault.reason})`;
    const hint = '꺾쇠(<)와 중괄호({)는 컴포넌트와 지시문에만 쓰고, 연 것은 닫습니다.';
    return [{ code: 'mdx', file: '', line: fault.line, message, hint }];
  }
  const flows = flowsOf(read);
  return [
    ...markup(read, base, pictures),
    ...strays.map(
      ({ name, line }): Problem => ({
        code: 'directive',
        file: '',
        line,
        message: `“:${name}”: 그런 지시문은 없습니다. 쓸 수 있는 지시문: :fact[…]{#id}, ${offeredBlocks.map((one) => `:::${one}`).join(', ')}.`,
        hint: name.startsWith('f') ? '혹시 :fact?' : '지시문이 아니라면 콜론 뒤를 한 칸 띄웁니다.',
      }),
    ),
    ...citations.flatMap((citation) => checkCitation(citation, base, names, citedSentence(citation, flows))),
    ...flows.flatMap(({ bare, lineAt }) =>
      bareFigures(bare, names).map(({ index, text }) => ({ ...bareFigure(text), line: lineAt(index) })),
    ),
    ...checkLinks(tree, { page, headings }, addresses),
  ];
}
