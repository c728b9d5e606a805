import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { Base } from '../facts/base.ts';
import { offered } from '../prose/components.ts';
import { nearMiss } from '../schema/near-miss.ts';
import type { Problem } from '../schema/problem.ts';
import { dangling } from './rule.ts';

/**
 * Holds MDX to what the site offers: prose, the components of `offered`, no code. Authors write files; only engineers
 * write programs. Lines count from the text's own first line.
 */
export function markup(tree: Root, base: Base): Problem[] {
  const problems: Problem[] = [];
  visit(tree, (node) => {
    const place = { file: '', line: node.position?.start.line ?? 1 };
    switch (node.type) {
      case 'mdxjsEsm':
        problems.push({
          code: 'code',
          ...place,
          message: '글에서는 import와 export를 쓸 수 없습니다.',
          hint: `쓸 수 있는 컴포넌트(${Object.keys(offered).join(', ')})는 그냥 쓰면 됩니다.`,
        });
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        problems.push({
          code: 'code',
          ...place,
          message: `글에서는 중괄호 식을 쓸 수 없습니다: {${node.value}}`,
          hint: '글자 그대로 적으려면 \\{ 처럼 역빗금을 앞에 둡니다.',
        });
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        problems.push(...component(node, place, base));
        break;
      case 'heading':
        if (node.depth !== 3)
          problems.push({
            code: 'heading',
            ...place,
            message: `절 안의 소제목은 ### 하나로 통일합니다. 지금은 ${'#'.repeat(node.depth)}입니다.`,
            hint: '절의 제목은 머리글의 title이 맡습니다.',
          });
        break;
      default:
    }
  });
  return problems;
}

function component(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  place: { file: string; line: number },
  base: Base,
): Problem[] {
  const name = node.name ?? '';
  const known = offered[name];
  if (!known) {
    const near = nearMiss(name, Object.keys(offered));
    return [
      {
        code: 'component',
        ...place,
        message: `<${name}>: 쓸 수 없는 태그입니다. 쓸 수 있는 컴포넌트: ${Object.keys(offered).join(', ')}.`,
        hint: near ? `혹시 <${near}>?` : '꾸밈은 마크다운으로 합니다.',
      },
    ];
  }
  const problems: Problem[] = [];
  const given = new Map<string, string>();
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      if (attribute.type === 'mdxJsxAttribute') given.set(attribute.name, '');
      problems.push({
        code: 'component',
        ...place,
        message: `<${name}>의 값은 큰따옴표로 감싼 글자여야 합니다.`,
        hint: `보기: <${name} id="valuation" />`,
      });
    } else given.set(attribute.name, attribute.value);
  }
  for (const field of known.required) {
    if (!given.has(field))
      problems.push({
        code: 'component',
        ...place,
        message: `<${name}>에 ${field}가 없습니다.`,
        hint: `보기: <${name} ${field}="…" />`,
      });
  }
  for (const field of given.keys()) {
    if (![...known.required, ...known.optional].includes(field))
      problems.push({
        code: 'component',
        ...place,
        message: `<${name}>에 “${field}”라는 칸은 없습니다.`,
        hint: `쓸 수 있는 칸: ${[...known.required, ...known.optional].join(', ')}`,
      });
  }
  const id = given.get('id');
  if (name !== 'Chart' || !id) return problems;
  const chart = base.charts.get(id);
  if (!chart) return [...problems, dangling(place, '차트', id, base.charts.keys())];
  const view = given.get('view');
  if (view !== undefined && !(view in chart.views))
    problems.push(dangling(place, `차트 ${id}의 보기`, view, Object.keys(chart.views)));
  return problems;
}
