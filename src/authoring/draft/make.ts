import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Base } from '../../facts/base.ts';
import { loadGaru } from '../../korean/analyser.ts';
import type { Refusal } from '../refusal.ts';
import { draftOf } from './write.ts';

/**
 * Writes the draft of an article from a reporter's text. Nothing is written where one of its files is there already.
 * @param root the content folder
 * @param slug the article's folder
 * @param from the text's file
 * @returns what was made, in Korean, or why nothing was
 */
export async function makeDraft(root: string, slug: string, from: string, base: Base): Promise<string | Refusal> {
  if (!existsSync(from))
    return { message: `--from ${from}: 그런 파일이 없습니다.`, hint: '기사의 글을 담은 파일을 적습니다.' };
  const files = draftOf(slug, readFileSync(from, 'utf8'), base, await loadGaru());
  const facts = files.filter(({ file }) => file.startsWith('facts/')).length;
  const form = '첫 줄에 제목, 다음 줄에 날짜와 기자, 그 아래에 문단을 적습니다.';
  if (facts === 0 && !files.some(({ file }) => file.endsWith('.mdx')))
    return { message: `${from}: 문단이 없습니다.`, hint: form };
  const there = files.find(({ file }) => existsSync(join(root, file)));
  const hint = '아무것도 쓰지 않았습니다. 다른 이름을 주거나 그 파일을 옮깁니다.';
  if (there) return { message: `content/${there.file}: 이미 있는 파일입니다.`, hint };
  for (const { file, text } of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text, { flag: 'wx' });
  }
  const content = basename(root);
  return [
    `만들었습니다: ${content}/articles/${slug}/ (수치 ${facts}개, 파일 ${files.length}개)`,
    '',
    '다음에 할 일',
    '  TODO가 있는 곳을 하나씩 정하고 지웁니다. 남아 있으면 사이트를 만들지 않습니다.',
    '  남은 곳을 봅니다: npm run check:content',
    '  절의 문장은 출처의 문장을 옮기지 않고 새로 씁니다.',
    '',
  ].join('\n');
}
