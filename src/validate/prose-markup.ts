import type { Table } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Base } from '../facts/base.ts';
import { readLink } from '../korean/link.ts';
import { answer, question } from '../prose/blocks.ts';
import { offered } from '../prose/components.ts';
import { attributesOf } from '../prose/pictures.ts';
import { nearMiss } from '../schema/near-miss.ts';
import type { Problem } from '../schema/problem.ts';
import type { Prose } from '../schema/prose.ts';
import { dangling } from './rule.ts';

type Found = Pick<Problem, 'code' | 'message' | 'hint'>;

/** What text gives away that was meant as more than text, and what to do about it. */
const leftOver: readonly (readonly [pattern: RegExp, message: (found: string) => string, hint: string])[] = [
  [
    /\[\^[^\]\s]+\]/,
    (found) => `${found}: 이 표시에 딸린 주가 없습니다.`,
    '같은 파일에 [^1]: 주의 글 꼴로 한 줄을 적습니다. 앞글과 요약에는 주를 달 수 없습니다.',
  ],
  [/~~/, () => '취소선(~~)은 쓸 수 없습니다.', '지울 말은 지웁니다. 고친 것은 content/corrections.yaml에 적습니다.'],
  [
    /^:::.*/m,
    (found) => `“${found}”: 지시문으로 읽히지 않습니다.`,
    '앞뒤를 한 줄씩 비우고, :::qa처럼 이름을 붙여 열고 :::로 닫습니다.',
  ],
  [
    /^\|.*\|/m,
    () => '표로 읽히지 않는 줄입니다.',
    '표의 앞뒤를 한 줄씩 비우고, 머리줄 바로 아래에 칸마다 ---를 적은 줄을 둡니다: | --- | --- |',
  ],
];

/**
 * Holds a text to what the site offers: prose, the components of `offered`, blocks, no code. Authors write files; only
 * engineers write programs. Lines count from the text's own first line.
 * @param pictures the pictures that lie beside the text, by id; undefined where none may be shown
 */
export function markup(
  { tree, source }: Pick<Prose, 'tree' | 'source'>,
  base: Base,
  pictures?: ReadonlyMap<string, string>,
): Problem[] {
  const problems: Problem[] = [];
  const lines = source.split('\n');
  const notes = { written: new Map<string, number>(), used: new Set<string>() };
  visit(tree, (node) => {
    const place = { file: '', line: node.position?.start.line ?? 1 };
    const say = (code: string, message: string, hint: string): void => {
      problems.push({ code, ...place, message, hint });
    };
    switch (node.type) {
      case 'mdxjsEsm':
        say(
          'code',
          '글에서는 import와 export를 쓸 수 없습니다.',
          `쓸 수 있는 컴포넌트(${Object.keys(offered).join(', ')})는 그냥 쓰면 됩니다.`,
        );
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        say(
          'code',
          `글에서는 중괄호 식을 쓸 수 없습니다: {${node.value}}`,
          '글자 그대로 적으려면 \\{ 처럼 역빗금을 앞에 둡니다.',
        );
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        problems.push(...component(node, base, pictures).map((found) => ({ ...found, ...place })));
        break;
      case 'html':
        say('markdown', `${node.value}: HTML 태그는 쓸 수 없습니다.`, '꾸밈은 마크다운으로 합니다.');
        break;
      case 'code':
      case 'inlineCode':
        say('markdown', '코드(`)는 쓸 수 없습니다.', '옮긴 말이면 따옴표로 감싸거나 > 로 시작하는 인용으로 적습니다.');
        break;
      case 'heading':
        if (node.depth !== 3)
          say(
            'heading',
            `절 안의 소제목은 ### 하나로 통일합니다. 지금은 ${'#'.repeat(node.depth)}입니다.`,
            '절의 제목은 머리글의 title이 맡습니다. 글 바로 아랫줄의 ---는 그 글을 제목으로 만드니 한 줄을 비웁니다.',
          );
        break;
      case 'listItem':
        if (/^\[[ xX]\]\s/.test(plainText(node)))
          say('markdown', '할 일 목록([ ])은 쓸 수 없습니다.', '대괄호를 지우고 보통의 목록으로 적습니다.');
        break;
      case 'table':
        for (const row of node.children) if (row.children.length !== cellsOf(node)) problems.push(unevenRow(row, node));
        break;
      case 'containerDirective': {
        const [first] = node.children;
        if (!/^\s*:{3,}\s*$/.test(lines[(node.position?.end.line ?? 1) - 1] ?? ''))
          say('directive', `“:::${node.name}”: 닫지 않았습니다.`, '끝에 :::만 적은 줄을 둡니다.');
        if (
          Object.keys(node.attributes ?? {}).length > 0 ||
          (first?.type === 'paragraph' && first.data?.directiveLabel)
        )
          say(
            'directive',
            `“:::${node.name}”: 뒤에는 아무것도 적지 않습니다.`,
            '괄호를 지우고 말은 다음 줄부터 적습니다.',
          );
        const texts = node.children.map((child) => plainText(child));
        if (node.name === 'qa' && !(question.test(texts[0] ?? '') && texts.some((text) => answer.test(text))))
          say(
            'directive',
            '“:::qa”: 물음과 답을 알아볼 수 없습니다.',
            '물음은 Q. 로, 답은 A. 로 시작하는 문단으로 적습니다.',
          );
        break;
      }
      case 'footnoteReference':
        notes.used.add(node.identifier);
        break;
      case 'footnoteDefinition':
        if (notes.written.has(node.identifier))
          say('note', `[^${node.label}]: 같은 주가 둘입니다.`, '하나를 지우거나 이름을 다르게 짓습니다.');
        notes.written.set(node.identifier, place.line);
        break;
      case 'text':
        for (const [pattern, message, hint] of leftOver) {
          const found = pattern.exec(node.value)?.[0];
          if (found !== undefined) say('markdown', message(found), hint);
        }
        break;
      default:
    }
  });
  for (const [note, line] of notes.written) {
    if (notes.used.has(note)) continue;
    const hint = `글에서 주를 달 자리에 [^${note}]를 적거나 주를 지웁니다.`;
    problems.push({ code: 'note', file: '', line, message: `[^${note}]: 어디에도 달리지 않은 주입니다.`, hint });
  }
  return problems;
}

const cellsOf = ({ children: [head] }: Table): number => head?.children.length ?? 0;

const unevenRow = ({ children, position }: Table['children'][number], table: Table): Problem => ({
  code: 'markdown',
  file: '',
  line: position?.start.line ?? 1,
  message: `표의 머리줄은 ${cellsOf(table)}칸인데 이 줄은 ${children.length}칸입니다.`,
  hint: '빈 칸도 |로 나누어 적습니다. 칸 안의 세로줄은 \\| 로 적습니다.',
});

/** What is wrong with a tag. */
function component(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  base: Base,
  pictures: ReadonlyMap<string, string> | undefined,
): Found[] {
  const name = node.name ?? '';
  const known = offered[name];
  const wrong = (message: string, hint: string): Found => ({ code: 'component', message, hint });
  if (!known) {
    const near = nearMiss(name, Object.keys(offered));
    return [
      wrong(
        `<${name}>: 쓸 수 없는 태그입니다. 쓸 수 있는 컴포넌트: ${Object.keys(offered).join(', ')}.`,
        near ? `혹시 <${near}>?` : '꾸밈은 마크다운으로 합니다.',
      ),
    ];
  }
  const fields = [...known.required, ...known.optional];
  const example = `<${name} ${known.required.map((field) => `${field}="…"`).join(' ')} />`;
  const given = attributesOf(node);
  const written = node.attributes.map((one) => (one.type === 'mdxJsxAttribute' ? one.name : ''));
  const problems = [
    ...(node.type === 'mdxJsxTextElement' ? [wrong(`<${name}>: 글 사이에 있습니다.`, '앞뒤를 한 줄씩 비웁니다.')] : []),
    ...(node.children.length > 0 ? [wrong(`<${name}>: 안에 글을 적을 수 없습니다.`, `보기: ${example}`)] : []),
    ...written
      .filter((field) => given[field] === undefined)
      .map(() => wrong(`<${name}>의 값은 큰따옴표로 감싼 글자여야 합니다.`, `보기: ${example}`)),
    ...known.required
      .filter((field) => !written.includes(field))
      .map((field) => wrong(`<${name}>에 ${field}가 없습니다.`, `보기: ${example}`)),
    ...Object.keys(given)
      .filter((field) => fields.includes(field) && given[field]?.trim() === '')
      .map((field) => wrong(`<${name}>의 ${field}가 비어 있습니다.`, `보기: ${example}`)),
    ...written
      .filter((field) => field !== '' && !fields.includes(field))
      .map((field) => wrong(`<${name}>에 “${field}”라는 칸은 없습니다.`, `쓸 수 있는 칸: ${fields.join(', ')}`)),
  ];
  const { id, view, video } = given;
  const nowhere = { file: '' };
  if (name === 'Picture') {
    if (!pictures) problems.push(wrong('<Picture>는 글의 절에만 쓸 수 있습니다.', '그림을 절로 옮깁니다.'));
    else if (id && !pictures.has(id)) {
      const near = nearMiss(id, pictures.keys());
      const hint = near ? `혹시 ${near}?` : `글의 폴더에 ${id}.jpg나 ${id}.png를 먼저 둡니다.`;
      problems.push({ code: 'reference', message: `“${id}”: 그런 그림 파일은 없습니다.`, hint });
    }
    if (video !== undefined && readLink(video).kind !== 'web')
      problems.push(wrong('<Picture>의 video는 웹 주소여야 합니다.', 'https://로 시작하는 주소를 적습니다.'));
    return problems;
  }
  const chart = id ? base.charts.get(id) : undefined;
  if (id && !chart) return [...problems, dangling(nowhere, '차트', id, base.charts.keys())];
  if (chart && view !== undefined && !(view in chart.views))
    problems.push(dangling(nowhere, `차트 ${id}의 보기`, view, Object.keys(chart.views)));
  return problems;
}
