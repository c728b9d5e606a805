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

/** What is wrong, and the way out of it. */
type Say = (code: string, message: string, hint: string, about?: string) => void;

/** Nodes that are never offered. `$` stands for what is written. */
const refused: Readonly<Record<string, readonly [code: string, message: string, hint: string]>> = {
  mdxjsEsm: ['code', '글에서는 import와 export를 쓸 수 없습니다.', '쓸 수 있는 컴포넌트는 그냥 쓰면 됩니다.'],
  mdxFlowExpression: [
    'code',
    '글에서는 중괄호 식을 쓸 수 없습니다: {$}',
    '글자 그대로 적으려면 \\{ 처럼 역빗금을 앞에 둡니다.',
  ],
  html: ['markdown', '$: HTML 태그는 쓸 수 없습니다.', '꾸밈은 마크다운으로 합니다.'],
  code: ['markdown', '코드(`)는 쓸 수 없습니다.', '옮긴 말이면 따옴표로 감싸거나 > 로 시작하는 인용으로 적습니다.'],
};
const alike: Readonly<Record<string, string>> = { mdxTextExpression: 'mdxFlowExpression', inlineCode: 'code' };

/** What text gives away that was meant as more than text. `$` stands for what is found. */
const leftOver: readonly (readonly [pattern: RegExp, message: string, hint: string])[] = [
  [
    /\[\^[^\]\s]+\]/,
    '$: 이 표시에 딸린 주가 없습니다.',
    '[^1]: 주의 글 꼴로 한 줄을 적습니다. 앞글과 요약에는 주를 달 수 없습니다.',
  ],
  [/~~/, '취소선(~~)은 쓸 수 없습니다.', '지울 말은 지웁니다. 고친 것은 content/corrections.yaml에 적습니다.'],
  [/^:::.*/m, '“$”: 지시문으로 읽히지 않습니다.', '앞뒤를 한 줄씩 비우고, :::qa처럼 이름을 붙여 열고 :::로 닫습니다.'],
  [
    /^\|.*\|/m,
    '표로 읽히지 않는 줄입니다.',
    '표의 앞뒤를 한 줄씩 비우고, 머리줄 아래에 | --- | --- | 꼴의 줄을 둡니다.',
  ],
];

/**
 * Holds a text to what the site offers: prose, the components of `offered`, blocks, no code. Authors write files; only
 * engineers write programs. Lines count from the text's own first line.
 * @param pictures the pictures that lie beside the text, by id; undefined where none may be shown
 */
export function markup({ tree, source }: Prose, base: Base, pictures?: ReadonlyMap<string, string>): Problem[] {
  const problems: Problem[] = [];
  const lines = source.split('\n');
  const notes = new Map<string, number>();
  const noted = new Set<string>();
  visit(tree, (node) => {
    const place = { file: '', line: node.position?.start.line ?? 1 };
    const say: Say = (code, message, hint, about) =>
      problems.push({ code, ...place, message, hint, ...(about === undefined ? {} : { about }) });
    const value = 'value' in node ? node.value : '';
    const [code, message = '', hint = ''] = refused[alike[node.type] ?? node.type] ?? [];
    if (code !== undefined)
      say(
        code,
        message.replace('$', () => value),
        hint,
      );
    switch (node.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        component(node, base, pictures, say);
        break;
      case 'heading':
        if (node.depth !== 3)
          say(
            'heading',
            `절 안의 소제목은 ### 하나로 통일합니다. 지금은 ${'#'.repeat(node.depth)}입니다.`,
            '절의 제목은 머리글의 title이 맡습니다. 가로줄(---)의 위는 한 줄을 비웁니다.',
          );
        break;
      case 'listItem':
        if (/^\[[ xX]\]\s/.test(plainText(node)))
          say('markdown', '할 일 목록([ ])은 쓸 수 없습니다.', '대괄호를 지우고 보통의 목록으로 적습니다.');
        break;
      case 'table': {
        const [head = 0, ...rows] = node.children.map(({ children }) => children.length);
        const uneven = rows.findIndex((cells) => cells !== head);
        const about = `표의 머리줄은 ${head}칸인데 ${uneven + 1}째 줄은 ${rows[uneven]}칸입니다.`;
        if (uneven >= 0) say('markdown', about, '빈 칸도 |로 나누어 적습니다. 칸 안의 세로줄은 \\| 로 적습니다.');
        break;
      }
      case 'containerDirective': {
        const [first] = node.children;
        const texts = node.children.map((child) => plainText(child));
        const name = `“:::${node.name}”`;
        if (!/^\s*:{3,}\s*$/.test(lines[(node.position?.end.line ?? 1) - 1] ?? ''))
          say('directive', `${name}: 닫지 않았습니다.`, '끝에 :::만 적은 줄을 둡니다.');
        if (
          Object.keys(node.attributes ?? {}).length > 0 ||
          (first?.type === 'paragraph' && first.data?.directiveLabel)
        )
          say('directive', `${name}: 뒤에는 아무것도 적지 않습니다.`, '괄호를 지우고 말은 다음 줄부터 적습니다.');
        if (node.name === 'qa' && !(question.test(texts[0] ?? '') && texts.some((text) => answer.test(text))))
          say(
            'directive',
            `${name}: 물음과 답이 보이지 않습니다.`,
            '물음은 Q. 로, 답은 A. 로 시작하는 문단으로 적습니다.',
          );
        break;
      }
      case 'footnoteReference':
        noted.add(node.identifier);
        break;
      case 'footnoteDefinition':
        if (notes.has(node.identifier))
          say('note', `[^${node.label}]: 같은 주가 둘입니다.`, '하나를 지우거나 이름을 다르게 짓습니다.');
        notes.set(node.identifier, place.line);
        break;
      default:
        for (const [pattern, message, hint] of node.type === 'text' ? leftOver : []) {
          const found = pattern.exec(value)?.[0];
          if (found !== undefined)
            say(
              'markdown',
              message.replace('$', () => found),
              hint,
            );
        }
    }
  });
  for (const [note, line] of notes) {
    const hint = `글에서 주를 달 자리에 [^${note}]를 적거나 주를 지웁니다.`;
    if (!noted.has(note))
      problems.push({ code: 'note', file: '', line, message: `[^${note}]: 달린 자리가 없는 주입니다.`, hint });
  }
  return problems;
}

/** Says what is wrong with a tag. */
function component(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  base: Base,
  pictures: ReadonlyMap<string, string> | undefined,
  say: Say,
): void {
  const name = node.name ?? '';
  const known = offered[name];
  const wrong = (message: string, hint: string): void => say('component', `<${name}>${message}`, hint);
  if (!known) {
    const near = nearMiss(name, Object.keys(offered));
    const all = Object.keys(offered).join(', ');
    wrong(
      `: 쓸 수 없는 태그입니다. 쓸 수 있는 컴포넌트: ${all}.`,
      near ? `혹시 <${near}>?` : '꾸밈은 마크다운으로 합니다.',
    );
    return;
  }
  const { required, optional } = known;
  const fields = [...required, ...optional];
  const example = `보기: <${name} ${required.map((field) => `${field}="…"`).join(' ')} />`;
  const given = attributesOf(node);
  const written = node.attributes.map((one) => (one.type === 'mdxJsxAttribute' ? one.name : ''));
  if (node.type === 'mdxJsxTextElement') wrong(': 글 사이에 있습니다.', '앞뒤를 한 줄씩 비웁니다.');
  if (node.children.length > 0) wrong(': 안에 글을 적을 수 없습니다.', example);
  for (const field of new Set([...required, ...written])) {
    const text = given[field];
    if (!written.includes(field)) wrong(`에 ${field}가 없습니다.`, example);
    else if (text === undefined) wrong('의 값은 큰따옴표로 감싼 글자여야 합니다.', example);
    else if (!fields.includes(field)) wrong(`에 “${field}”라는 칸은 없습니다.`, `쓸 수 있는 칸: ${fields.join(', ')}`);
    else if (!text.trim()) wrong(`의 ${field}가 비어 있습니다.`, example);
  }
  const { id, view, video } = given;
  const chart = base.charts.get(id ?? '');
  const need = (what: string, one: string | undefined, there: readonly string[]): void => {
    const { code, message, hint = '' } = dangling({ file: '' }, what, one ?? '', there);
    if (one && !there.includes(one)) say(code, message, hint, one);
  };
  if (name === 'Chart') need('차트', id, [...base.charts.keys()]);
  else if (pictures) need('그림(글의 폴더에 둔 파일)', id, [...pictures.keys()]);
  else wrong('는 글의 절에만 쓸 수 있습니다.', '그림을 절로 옮깁니다.');
  if (chart) need(`차트 ${id}의 보기`, view, Object.keys(chart.views));
  if (video && readLink(video).kind !== 'web')
    wrong('의 video는 웹 주소여야 합니다.', 'https://로 시작하는 주소를 적습니다.');
}
