import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { codeOf, unwritable } from '../schema/common.ts';
import type { Problem } from '../schema/problem.ts';

/** A path into a document: names and places in lists. */
export type Path = readonly PropertyKey[];

/** A YAML document that remembers where everything stands. */
export interface Document {
  /** The file, from the project's root. */
  file: string;
  /** What it holds, as plain data; undefined where it cannot be parsed. */
  data: unknown;
  /** The line of what stands at a path, or of the closest thing around it that exists. Counted from 1. */
  lineOf(path: Path): number;
}

/**
 * Parses YAML (1.2, so that dates stay text).
 * @param text the YAML
 * @param file the file, for messages
 * @param offset lines that stand before it in the file: front matter begins after `---`
 */
export function parseYaml(text: string, file: string, offset = 0): { document: Document; problems: Problem[] } {
  const lines = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const lineAt = (position: number): number => lines.linePos(position).line + offset;
  // What follows a first error is mostly its echo.
  const problems = [...parsed.errors, ...parsed.warnings].slice(0, 1).map(
    (error): Problem => ({
      code: 'yaml',
      file,
      line: lineAt(error.pos[0]),
      message: yamlMessages[error.code] ?? 'YAML로 읽을 수 없습니다.',
      hint: '들여쓰기는 빈칸 두 칸씩 맞추고, 콜론(:) 뒤는 한 칸 띄웁니다. 콜론이나 # 기호가 든 글은 따옴표로 감쌉니다.',
    }),
  );
  visit(parsed, {
    Alias: (_, { range }) => {
      const message = '앵커(&)와 별칭(*)은 쓸 수 없습니다.';
      const hint = '되풀이되더라도 값을 그대로 적습니다. * 로 시작하는 글은 따옴표로 감쌉니다.';
      problems.push({ code: 'yaml', file, line: lineAt(range?.[0] ?? 0), message, hint });
      return visit.BREAK;
    },
    // "\x07" in quotes stands for a character that no feed can carry.
    Scalar: (_, { value, range }) => {
      const control = typeof value === 'string' ? unwritable.exec(value)?.[0] : undefined;
      if (control === undefined) return;
      const message = `글자로 쓸 수 없는 문자(${codeOf(control)})가 있습니다.`;
      problems.push({ code: 'yaml', file, line: lineAt(range?.[0] ?? 0), message, hint: '그 표기를 지웁니다.' });
    },
  });
  const lineOf = (path: Path): number => {
    let node: unknown = parsed.contents;
    let position = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    for (const key of path) {
      const next = step(node, key);
      if (!next) break;
      position = next.position;
      node = next.node;
    }
    return lineAt(position);
  };
  return { document: { file, data: problems.length > 0 ? undefined : parsed.toJS(), lineOf }, problems };
}

function step(node: unknown, key: PropertyKey): { node: unknown; position: number } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    return pair && { node: pair.value, position: isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0 };
  }
  const item = isSeq(node) ? node.items[Number(key)] : undefined;
  return isNode(item) ? { node: item, position: item.range?.[0] ?? 0 } : undefined;
}

const yamlMessages: Record<string, string> = {
  DUPLICATE_KEY: '같은 이름이 한 묶음에 두 번 있습니다.',
  TAB_AS_INDENT: '들여쓰기에 탭 문자가 있습니다.',
  BAD_INDENT: '들여쓰기가 맞지 않습니다.',
  MISSING_CHAR: '닫는 따옴표나 괄호가 빠졌습니다.',
  MULTILINE_IMPLICIT_KEY: '이름과 콜론(:)이 한 줄에 있지 않습니다.',
  BLOCK_AS_IMPLICIT_KEY: '한 줄에 콜론(:)이 둘 있습니다.',
};

/** Splits an MDX file into its front matter and its body, whose first line is line `bodyLine` of the file. */
export function parseProse(text: string, file: string) {
  const match = /^---\n([\s\S]*?)\n?^---[ \t]*(?:\n|$)/m.exec(text);
  if (match?.index !== 0) {
    const message = '머리글(front matter)이 없습니다. 파일은 ---로 시작하고, 머리글은 ---로 끝나야 합니다.';
    const hint = '첫 줄과 머리글 끝에 ---만 있는 줄을 둡니다.';
    return { problems: [{ code: 'front-matter', file, line: 1, message, hint } satisfies Problem] };
  }
  const { document, problems } = parseYaml(match[1] ?? '', file, 1);
  const body = text.slice(match[0].length);
  return { prose: { front: document, body, bodyLine: match[0].split('\n').length }, problems };
}
