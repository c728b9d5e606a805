import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'astro/zod';
import type { Body, Written } from '../facts/content.ts';
import { readBody } from '../prose/read.ts';
import { codeOf, unwritable } from '../schema/common.ts';
import type { Problem } from '../schema/problem.ts';
import type { Prose } from '../schema/prose.ts';
import { type Document, type Path, parseProse, parseYaml } from './document.ts';
import { locator, problemsOf } from './parse.ts';

/** One reading of a content folder: what was wrong, and which ids stand in files that could not be read. */
export class Reading {
  readonly problems: Problem[] = [];
  readonly broken = new Set<string>();
  private readonly root: string;
  /** How the folder is called in messages. */
  readonly name: string;

  constructor(root: string) {
    this.root = root;
    this.name = basename(root);
  }

  /** Notes that something is wrong with a file. */
  say(code: string, place: Pick<Problem, 'file' | 'line' | 'field'>, message: string, hint: string): void {
    this.problems.push({ code, ...place, message, hint });
  }

  /** A file's text, line ends and byte-order mark put right. A byte that is no UTF-8 becomes U+FFFD. */
  text(path: string): string {
    return readFileSync(join(this.root, path), 'utf8')
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n');
  }

  /** Whether a file begins as JPEG and PNG do. */
  isPicture(path: string): boolean {
    return /^(?:ffd8ff|89504e470d0a1a0a)/.test(readFileSync(join(this.root, path)).subarray(0, 8).toString('hex'));
  }

  /** A file of YAML, or undefined where it is broken or empty; then `ids` are broken too. */
  yaml(path: string, ids: readonly string[]): Document | undefined {
    const file = `${this.name}/${path}`;
    const { document, problems } = parseYaml(this.text(path), file);
    const empty = { code: 'file', file, message: '파일이 비어 있습니다.', hint: '내용을 적거나 파일을 지웁니다.' };
    const found = [this.damage(path), problems, document.data === null ? [empty] : []].find(({ length }) => length > 0);
    if (!found) return document;
    this.problems.push(...found);
    for (const id of ids) this.broken.add(id);
    return undefined;
  }

  /** Parses one value of a document and keeps it with its place; where it is wrong, `id` is broken. */
  value<T>(schema: z.ZodType<T>, document: Document, data: unknown, prefix: Path, id: string): Written<T> | undefined {
    const at = locator(document, prefix);
    const { success, data: value, error } = schema.safeParse(data);
    if (success) return { value, file: document.file, at };
    this.problems.push(...error.issues.flatMap((issue) => problemsOf(issue, schema, data, at)));
    this.broken.add(id);
    return undefined;
  }

  /** A file that holds one thing, whose id is its name. */
  file<T>(path: string, schema: z.ZodType<T>, id: string): Written<T & { id: string }>[] {
    const document = this.yaml(path, [id]);
    const written = document && this.value(schema, document, document.data, [], id);
    return written ? [{ ...written, value: { ...written.value, id } }] : [];
  }

  /** A file that holds a list, item by item, so that one bad item hides no other. A list with nothing in it is `[]`. */
  list<T>(path: string, itemSchema: z.ZodType<T>): Written<T>[] {
    const document = this.yaml(path, []);
    if (!document) return [];
    // In a folder each item has a file of its own, so that two authors who add one do not meet in git.
    const alone = path.includes('/') && !Array.isArray(document.data);
    const items: unknown = alone ? [document.data] : document.data;
    if (!Array.isArray(items)) {
      const place = { file: document.file, line: 1 };
      this.say('schema', place, '들어갈 값: 목록(- 로 시작하는 줄들).', '아직 없으면 []만 적습니다.');
      return [];
    }
    return items.flatMap(
      (item: unknown, index) => this.value(itemSchema, document, item, alone ? [] : [index], '') ?? [],
    );
  }

  /** A file of prose: front matter completed with what its place says, and a body. */
  prose<T, U>(
    path: string,
    schema: z.ZodType<T>,
    given: object,
    id: string,
    finish: (value: T, body: Prose) => U,
  ): (Written<U> & { body: Body })[] {
    const found = this.damage(path);
    const { prose, problems } = parseProse(this.text(path), `${this.name}/${path}`);
    if (found.length === 0) found.push(...problems);
    if (!prose || found.length > 0) {
      this.problems.push(...found);
      this.broken.add(id);
      return [];
    }
    const { data } = prose.front;
    const isMap = data !== null && typeof data === 'object' && !Array.isArray(data);
    const written = this.value(schema, prose.front, isMap ? { ...data, ...given } : (data ?? given), [], id);
    if (!written) return [];
    const body = { ...readBody(prose.body), line: prose.bodyLine };
    return [{ ...written, value: finish(written.value, body), body }];
  }

  /** What makes a file's text no author's: bytes that are no UTF-8, or two versions that git could not merge. */
  private damage(path: string): Problem[] {
    const lines = this.text(path).split('\n');
    const at = (index: number, message: string, hint: string): Problem[] =>
      index < 0 ? [] : [{ code: 'file', file: `${this.name}/${path}`, line: index + 1, message, hint }];
    const conflict = lines.findIndex((line) => /^(?:<{7}|={7}|>{7})(?: .*)?$/.test(line));
    const marked = `git 병합 충돌 표시(${lines[conflict]?.slice(0, 7)})가 남아 있습니다.`;
    const hint = '<<<<<<< 줄과 >>>>>>> 줄 사이에서 남길 내용만 두고 <<<<<<<, =======, >>>>>>> 줄을 모두 지웁니다.';
    if (conflict >= 0) return at(conflict, marked, hint);
    const undecided = lines.flatMap((line, index) => {
      const reason = /TODO:\s*(.+?)(?:\s*\*\/\})?$/.exec(line)?.[1];
      const message = `아직 정하지 않은 곳(TODO)이 있습니다: ${reason}`;
      return reason === undefined ? [] : at(index, message, '정한 뒤 TODO를 지웁니다.');
    });
    if (undecided.length > 0) return undecided;
    const broken = lines.findIndex((line) => line.includes('\uFFFD'));
    if (broken >= 0)
      return at(broken, 'UTF-8로 저장한 글이 아니어서 글자가 깨졌습니다.', '편집기에서 UTF-8로 다시 저장합니다.');
    const control = lines.findIndex((line) => unwritable.test(line));
    const found = codeOf(unwritable.exec(lines[control] ?? '')?.[0] ?? '');
    return at(control, `보이지 않는 제어 문자(${found})가 있습니다.`, '그 글자를 지웁니다.');
  }
}
