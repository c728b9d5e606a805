import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString as plainText } from 'mdast-util-to-string';
import { visitParents } from 'unist-util-visit-parents';
import type { Base } from '../facts/base.ts';
import { readLink } from '../korean/link.ts';
import { answer, question } from '../prose/blocks.ts';
import { offered } from '../prose/components.ts';
import { attributesOf } from '../prose/pictures.ts';
import { codeOf, unwritable } from '../schema/common.ts';
import { nearMiss } from '../schema/near-miss.ts';
import type { Problem } from '../schema/problem.ts';
import type { Prose } from '../schema/prose.ts';
import { dangling } from './rule.ts';

/** What may be wrong and the way out of it, a line each: `name code: message → remedy`. `$` stands for what is written. */
const faults = new Map(
  Array.from(
    `
mdxjsEsm code: 글에서는 import와 export를 쓸 수 없습니다. → 쓸 수 있는 컴포넌트는 그냥 쓰면 됩니다.
mdxFlowExpression code: 글에서는 중괄호 식을 쓸 수 없습니다: {$} → 글자 그대로 적으려면 \\{ 처럼 역슬래시을 앞에 둡니다.
mdxTextExpression code: 글에서는 중괄호 식을 쓸 수 없습니다: {$} → 글자 그대로 적으려면 \\{ 처럼 역슬래시을 앞에 둡니다.
html markdown: $: HTML 태그는 쓸 수 없습니다. → 꾸밈은 마크다운으로 합니다.
code markdown: 코드(\`)는 쓸 수 없습니다. → 옮긴 말이면 따옴표로 감싸거나 > 로 시작하는 인용으로 적습니다.
inlineCode markdown: 코드(\`)는 쓸 수 없습니다. → 옮긴 말이면 따옴표로 감쌉니다.
heading heading: 절 안의 소제목은 ### 하나로 통일합니다. 지금은 $입니다. → 절의 제목은 머리글의 title이 맡습니다. 가로줄(---)의 위는 한 줄을 비웁니다.
task markdown: 할 일 목록([ ])은 쓸 수 없습니다. → 대괄호를 지우고 보통의 목록으로 적습니다.
deleted markdown: 취소선(~~)은 쓸 수 없습니다. → 지울 말은 지웁니다. 고친 것은 content/corrections.yaml에 적습니다.
uneven markdown: 머리줄과 칸의 수가 다릅니다: 표의 $번째 줄. → 빈 칸도 |로 나누어 적습니다. 칸 안의 세로줄은 \\| 로 적습니다.
pipes markdown: 표로 읽히지 않는 줄입니다. → 표의 앞뒤를 한 줄씩 비우고, 머리줄 아래에 | --- | --- | 형식의 줄을 둡니다.
colons directive: “$”: 지시문으로 읽히지 않습니다. → 앞뒤를 한 줄씩 비우고, :::qa처럼 이름을 붙여 열고 :::로 닫습니다.
unclosed directive: “:::$”: 닫지 않았습니다. → 끝에 :::만 적은 줄을 둡니다.
labelled directive: “:::$”: 뒤에는 아무것도 적지 않습니다. → 괄호를 지우고 말은 다음 줄부터 적습니다.
unasked directive: “:::$”: 질문과 답이 보이지 않습니다. → 질문은 Q. 로, 답은 A. 로 시작하는 문단으로 적습니다.
nowhere note: $: 이 표시에 딸린 주가 없습니다. → [^1]: 주의 글 형식으로 한 줄을 적습니다. 앞글과 요약에는 주를 달 수 없습니다.
unnoted note: [^$]: 달린 자리가 없는 주입니다. → 글에서 주를 달 자리에 그 표시를 적거나 주를 지웁니다.
twice note: [^$]: 같은 주가 둘입니다. → 하나를 지우거나 이름을 다르게 짓습니다.
linked markdown: “$”: 근거를 단 말이 링크 안에 있습니다. → 링크는 근거를 단 말의 앞이나 뒤에 겁니다. 한 곳을 눌러 두 곳으로 갈 수는 없습니다.
titled heading: “$”: 소제목에는 근거를 달 수 없습니다. → 소제목에는 말만 남기고, 값은 그 아래 글에서 :fact로 인용합니다.
control markdown: 보이지 않는 제어 문자($)가 있습니다. → 그 글자를 지웁니다.
`.matchAll(/^(\S+) (\S+): (.+) → (.+)$/gm),
    ([, name = '', code = '', message = '', hint = '']) => [name, { code, message, hint }] as const,
  ),
);

/** What text gives away that was meant as more than text. */
const leftOver = { nowhere: /\[\^[^\]\s]+\]/, deleted: /~~/, colons: /^:::.*/m, pipes: /^\|.*\|/m };

/** Where a component would stand within other words, so that feeds and lists lose it. */
const holders = ['listItem', 'blockquote', 'footnoteDefinition', 'tableCell'];

/**
 * Holds a text to what the site offers: prose, the components of `offered`, blocks, no code. Authors write files; only
 * engineers write programs. Lines count from the text's own first line.
 * @param pictures the pictures that lie beside the text, by id; undefined where none may be shown
 */
export function markup({ tree, source }: Prose, base: Base, pictures?: ReadonlyMap<string, string>): Problem[] {
  const problems: Problem[] = [];
  const notes = new Map<string, number>();
  const noted = new Set<string>();
  const say = (name: string, line: number, written = ''): void => {
    const fault = faults.get(name);
    if (fault) problems.push({ ...fault, file: '', line, message: fault.message.replace('$', () => written) });
  };
  visitParents(tree, (node, parents) => {
    const line = node.position?.start.line ?? 1;
    const stands = (...types: string[]): boolean => parents.some(({ type }) => types.includes(type));
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const found = component(node, base, pictures, stands(...holders));
      problems.push(...found.map((one) => ({ ...one, file: '', line })));
    } else if (node.type === 'textDirective') {
      if (stands('link', 'linkReference')) say('linked', line, plainText(node));
      if (stands('heading')) say('titled', line, plainText(node));
    } else if (node.type === 'heading') {
      if (node.depth !== 3) say('heading', line, '#'.repeat(node.depth));
    } else if (node.type === 'listItem') {
      if (/^\[[ xX]\]\s/.test(plainText(node))) say('task', line);
    } else if (node.type === 'table') {
      const [head, ...rows] = node.children.map(({ children }) => children.length);
      for (const [y, cells] of rows.entries()) if (cells !== head) say('uneven', line + y + 2, String(y + 1));
    } else if (node.type === 'containerDirective') {
      const texts = node.children.map((child) => plainText(child));
      const [first] = node.children;
      const isLabelled = first?.type === 'paragraph' && first.data?.directiveLabel;
      const last = source.split('\n')[(node.position?.end.line ?? 1) - 1] ?? '';
      if (!/^\s*:{3,}\s*$/.test(last)) say('unclosed', line, node.name);
      if (isLabelled || Object.keys(node.attributes ?? {}).length > 0) say('labelled', line, node.name);
      if (node.name === 'qa' && !(question.test(texts[0] ?? '') && texts.some((text) => answer.test(text))))
        say('unasked', line, node.name);
    } else if (node.type === 'footnoteReference') noted.add(node.identifier);
    else if (node.type === 'footnoteDefinition') {
      if (notes.has(node.identifier)) say('twice', line, node.identifier);
      notes.set(node.identifier, line);
    } else if (node.type === 'text') {
      for (const [name, pattern] of Object.entries(leftOver)) {
        const found = pattern.exec(node.value)?.[0];
        if (found !== undefined) say(name, line, found);
      }
      const control = unwritable.exec(node.value)?.[0];
      if (control !== undefined) say('control', line, codeOf(control));
    } else say(node.type, line, 'value' in node ? node.value : '');
  });
  for (const [note, line] of notes) if (!noted.has(note)) say('unnoted', line, note);
  return problems;
}

function component(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  base: Base,
  pictures: ReadonlyMap<string, string> | undefined,
  isWithin: boolean,
): Omit<Problem, 'file'>[] {
  const name = node.name ?? '';
  const known = Object.hasOwn(offered, name) ? offered[name] : undefined;
  const found: Omit<Problem, 'file'>[] = [];
  const wrong = (message: string, hint: string): unknown =>
    found.push({ code: 'component', message: `<${name}>${message}`, hint });
  if (!known) {
    const near = nearMiss(name, Object.keys(offered));
    const all = Object.keys(offered).join(', ');
    const hint = near ? `혹시 <${near}>?` : '꾸밈은 마크다운으로 합니다.';
    wrong(`: 쓸 수 없는 태그입니다. 쓸 수 있는 컴포넌트: ${all}.`, hint);
    return found;
  }
  const { required, optional } = known;
  const fields = [...required, ...optional];
  const example = `예: <${name} ${required.map((field) => `${field}="…"`).join(' ')} />`;
  const given = attributesOf(node);
  const written = node.attributes.map((one) => (one.type === 'mdxJsxAttribute' ? one.name : ''));
  if (isWithin) wrong(': 목록이나 인용, 표, 주 안에 있습니다.', '그 밖으로 옮기고 앞뒤를 한 줄씩 비웁니다.');
  else if (node.type === 'mdxJsxTextElement') wrong(': 글 사이에 있습니다.', '앞뒤를 한 줄씩 비웁니다.');
  if (node.children.length > 0) wrong(': 안에 글을 적을 수 없습니다.', example);
  for (const field of new Set([...required, ...written])) {
    const text = given[field];
    if (!written.includes(field)) wrong(`에 ${field}가 없습니다.`, example);
    else if (text === undefined) wrong('의 값은 큰따옴표로 감싼 글자여야 합니다.', example);
    else if (!fields.includes(field))
      wrong(`에 “${field}”라는 항목은 없습니다.`, `쓸 수 있는 항목: ${fields.join(', ')}`);
    else if (!text.trim()) wrong(`의 ${field}가 비어 있습니다.`, example);
  }
  const { id, view, video } = given;
  const chart = base.charts.get(id ?? '');
  const need = (what: string, one: string | undefined, there: readonly string[]): unknown =>
    one && !there.includes(one) && found.push(dangling({ file: '' }, what, one, there));
  if (name === 'Chart') need('차트', id, [...base.charts.keys()]);
  else if (pictures) need('그림(글의 폴더에 둔 파일)', id, [...pictures.keys()]);
  else wrong('는 글의 절에만 쓸 수 있습니다.', '그림을 절로 옮깁니다.');
  if (chart) need(`차트 ${id}의 보기`, view, Object.keys(chart.views));
  if (video && readLink(video).kind !== 'web')
    wrong('의 video는 웹 주소여야 합니다.', 'https://로 시작하는 주소를 적습니다.');
  return found;
}
