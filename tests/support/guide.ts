import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Code } from 'mdast';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import { root } from './build.ts';

/** Commands for a terminal, a line each. Where the word `멈춤` follows `sh`, the last of them ends with a fault. */
export interface Commands {
  readonly does: 'run';
  readonly lines: readonly string[];
  readonly fails: boolean;
}
/** What a file says: one that commands have made, or a new one where the word `새로` follows its path. */
export interface FileText {
  readonly does: 'write' | 'create';
  /** Below the content folder. */
  readonly file: string;
  readonly text: string;
}
/** What the commands above it have printed, among other things. */
interface Printed {
  readonly does: 'print';
  readonly text: string;
}
/** What a page of the built site holds: HTML, or text a reader sees, line by line. */
interface Shown {
  readonly does: 'show' | 'show-text';
  /** The page's address. */
  readonly path: string;
  readonly text: string;
}
export type Step = (Commands | FileText | Printed | Shown) & { readonly line: number };

/** The guide for authors, as it lies in `docs/`. */
export const guideText = (): string => readFileSync(join(root, 'docs', 'authoring.ko.md'), 'utf8');

/** The guide's fenced blocks as steps to follow, in order. Every block is one: none is there for show alone. */
export function guideSteps(text: string): Step[] {
  const steps: Step[] = [];
  visit(remark().parse(text), 'code', (node) => {
    steps.push({ ...stepOf(node), line: node.position?.start.line ?? 1 });
  });
  return steps;
}

function stepOf({ lang, meta, value }: Code): Commands | FileText | Printed | Shown {
  const [place = '', word] = (meta ?? '').split(' ');
  const file = /^content\/(.+)$/.exec(place)?.[1];
  if (lang === 'sh' && (place === '' || place === '멈춤')) {
    return { does: 'run', lines: value.split('\n').filter(Boolean), fails: place === '멈춤' };
  }
  if ((lang === 'yaml' || lang === 'mdx') && file && (word === undefined || word === '새로')) {
    return { does: word ? 'create' : 'write', file, text: `${value}\n` };
  }
  if (lang === 'text' && place === '') return { does: 'print', text: value };
  if ((lang === 'text' || lang === 'html') && place.startsWith('/')) {
    return { does: lang === 'html' ? 'show' : 'show-text', path: place, text: value };
  }
  throw new Error(`A block of the guide that no test follows: \`\`\`${lang ?? ''} ${meta ?? ''}`);
}
