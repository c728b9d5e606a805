import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Problem } from '../schema/problem.ts';

/** The largest file an author may add: a section of prose or a list of facts is a few kilobytes. */
const largestText = 512 * 1024;
/** The first edition of a site with hundreds of articles. */
const largestEdition = 256 * 1024 * 1024;
/** A photograph as cameras give it. What readers get is made smaller. */
const largestPicture = 24 * 1024 * 1024;

/**
 * Lists every file below a folder, sorted by path so that the same content gives the same site everywhere.
 * @param root the folder, called by its own name in messages: `content`
 * @returns paths from the root with `/` between segments, and what no author should have put there
 */
export function listFiles(root: string): { files: string[]; problems: Problem[] } {
  const name = basename(root);
  const files: string[] = [];
  const problems: Problem[] = [];
  const walk = (folder: string): void => {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      const file = `${name}/${path}`;
      if (entry.isSymbolicLink()) {
        const message = '바로가기(심볼릭 링크)는 쓸 수 없습니다.';
        problems.push({ code: 'file', file, message, hint: `바로가기 대신 파일을 ${name}/ 안에 둡니다.` });
        continue;
      }
      if (!entry.isDirectory() && !entry.isFile()) {
        const message = '파일도 폴더도 아닙니다. 파이프나 소켓, 장치는 읽을 수 없습니다.';
        problems.push({ code: 'file', file, message, hint: '지우거나 보통의 파일로 바꿉니다.' });
        continue;
      }
      if (!mayRead(join(root, path), entry.isDirectory())) {
        const message = `${entry.isDirectory() ? '폴더' : '파일'}를 읽을 권한이 없습니다.`;
        problems.push({
          code: 'file',
          file,
          message,
          hint: `읽을 수 있게 합니다: chmod u+r${entry.isDirectory() ? 'x' : ''} ${file}`,
        });
        continue;
      }
      const isPicture = /\.(?:jpe?g|png)$/.test(path);
      const largest = isPicture ? largestPicture : path.startsWith('editions/') ? largestEdition : largestText;
      if (entry.isDirectory()) walk(path);
      else if (statSync(join(root, path)).size > largest) {
        const size = Math.round(statSync(join(root, path)).size / 1024);
        const message = `파일이 너무 큽니다. ${largest / 1024}KB까지 둘 수 있는데 ${size}KB입니다.`;
        const hint = isPicture ? '긴 변을 4000픽셀 아래로 줄입니다.' : '글과 사실만 담고, 나누어 적습니다.';
        problems.push({ code: 'file', file, message, hint });
      } else files.push(path);
    }
  };
  walk('');
  return { files, problems };
}

function mayRead(path: string, isFolder: boolean): boolean {
  try {
    accessSync(path, isFolder ? constants.R_OK | constants.X_OK : constants.R_OK);
    return true;
  } catch {
    return false;
  }
}
