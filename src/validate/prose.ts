import type { Root } from 'mdast';
import type { Base } from '../facts/base.ts';
import type { Body } from '../facts/content.ts';
import { nameIndexOf } from '../facts/names.ts';
import { bareFigures } from '../korean/bare-figures.ts';
import type { NameIndex } from '../korean/names.ts';
import { type Citation, readDirectives } from '../prose/directives.ts';
import { headingIds } from '../prose/headings.ts';
import { parseInline, parseMdx } from '../prose/parse.ts';
import type { Problem } from '../schema/problem.ts';
import { pathOf } from '../site/url.ts';
import { type Addresses, addressesOf } from './addresses.ts';
import { bareFigure, checkCitation, checkText } from './prose-figures.ts';
import { type Flow, flowsOf, sentenceAround } from './prose-flow.ts';
import { checkLinks } from './prose-links.ts';
import { markup } from './prose-markup.ts';
import type { Rule } from './rule.ts';

/** Prose holds to the facts: each figure is cited and agrees with its fact, and MDX holds nothing but what is offered. */
export const prose: Rule = ({ content, base }) => {
  const names = nameIndexOf(base);
  const known = { base, names, addresses: addressesOf(base) };
  const bodies = [
    ...content.sections.map(({ value, body, file }) => checkBody(body, file, pathOf.article(value.article), known)),
    ...content.entities.map(({ value, body, file }) => checkBody(body, file, pathOf.entity(value), known)),
  ].flat();
  const lines = content.articles.flatMap(({ value, at }) =>
    [
      { text: value.standfirst, place: at(['standfirst']) },
      ...value.summary.map((text, index) => ({ text, place: at(['summary', index]) })),
    ].flatMap(({ text, place }) =>
      checkTree(parseInline(text), pathOf.article(value.slug), known).map((problem) => ({ ...problem, ...place })),
    ),
  );
  const plain = [...content.sections, ...content.entities].flatMap(({ value, at }) =>
    checkText(value.summary, names).map((problem) => ({ ...problem, ...at(['summary']) })),
  );
  return [...bodies, ...lines, ...plain];
};

/** What prose is held to. */
interface Known {
  readonly base: Base;
  /** Every name of the site's things, in which figures may stand. */
  readonly names: NameIndex<unknown>;
  readonly addresses: Addresses;
}

/** @param page the page that shows the body whole: of its article, or its own */
function checkBody(body: Body, file: string, page: string, known: Known): Problem[] {
  const place = (line: number): Pick<Problem, 'file' | 'line'> => ({ file, line: line + body.line - 1 });
  if (!body.text.trim())
    return [
      { code: 'prose', file, line: body.line, message: '머리글 아래에 본문이 없습니다.', hint: '본문을 적습니다.' },
    ];
  const parsed = parseMdx(body.text);
  if ('problem' in parsed) {
    return [
      {
        code: 'mdx',
        ...place(parsed.problem.line),
        message: `MDX로 읽을 수 없습니다. (${parsed.problem.reason})`,
        hint: '꺾쇠(<)와 중괄호({)는 컴포넌트와 지시문에만 쓰고, 연 것은 닫습니다.',
      },
    ];
  }
  return [...markup(parsed.tree, known.base), ...checkTree(parsed.tree, page, known)].map((problem) => ({
    ...problem,
    ...place(problem.line ?? 1),
  }));
}

/** Checks one tree; lines count from the tree's own first line. */
function checkTree(tree: Root, page: string, { base, names, addresses }: Known): Problem[] {
  const { citations, strays } = readDirectives(tree);
  const cited = new Set(citations.map(({ node }: Citation) => node));
  const flows = flowsOf(tree, cited);
  return [
    ...strays.map(
      ({ name, line }): Problem => ({
        code: 'directive',
        file: '',
        line,
        message: `“:${name}”: 그런 지시문은 없습니다. 쓸 수 있는 지시문: :fact[…]{#id}.`,
        hint: name.startsWith('f') ? '혹시 :fact?' : '지시문이 아니라면 콜론 뒤를 한 칸 띄웁니다.',
      }),
    ),
    ...citations.flatMap((citation) => checkCitation(citation, base, names, sentenceOf(citation, flows))),
    ...flows.flatMap(({ bare, lineAt }) =>
      bareFigures(bare, names).map(({ index, text }) => ({ ...bareFigure(text), line: lineAt(index) })),
    ),
    ...checkLinks(tree, { page, headings: headingIds(tree) }, addresses),
  ];
}

/** The words around a citation in its sentence. */
function sentenceOf({ node }: Citation, flows: readonly Flow[]): { before: string; after: string } | undefined {
  for (const { words, labels } of flows) {
    const label = labels.get(node);
    if (label) return sentenceAround(words, label.start, label.end);
  }
  return undefined;
}
