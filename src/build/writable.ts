import { mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Less free space than this, in bytes, ends a build before it begins: the first site and what is kept of it take some 60 MB. */
const LEAST = 64 * 1024 * 1024;

/** Why a folder takes no files and what to do, by the code of the system's error. `$` stands for the folder. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: '$ 폴더에 쓸 권한이 없습니다. 폴더의 주인과 권한을 봅니다: ls -ld $',
  EPERM: '$ 폴더에 쓸 권한이 없습니다. 폴더의 주인과 권한을 봅니다: ls -ld $',
  EROFS: '$ 폴더는 읽기 전용인 디스크에 있습니다. 쓸 수 있는 곳에서 다시 실행합니다.',
  EEXIST: '$ 자리에 폴더가 아닌 파일이 있습니다. 그 파일을 지우거나 옮깁니다.',
  ENOTDIR: '$ 자리에 폴더가 아닌 파일이 있습니다. 그 파일을 지우거나 옮깁니다.',
  ENOSPC: '디스크가 가득 차서 $ 폴더에 쓸 수 없습니다. 자리를 비우고 다시 실행합니다.',
  EIO: '입출력 오류로 $ 폴더에 쓰지 못했습니다. 디스크에 이상이 없는지 봅니다.',
  EDQUOT: '쓸 수 있는 디스크 몫이 다해 $ 폴더에 쓸 수 없습니다. 자리를 비우고 다시 실행합니다.',
};

/** The sentence for an error of the file system; undefined where it is of another kind. */
export const unwritableWords = (error: unknown, folder: string): string | undefined =>
  reasons[(error as NodeJS.ErrnoException)?.code ?? '']?.replaceAll('$', () => folder);

/** What the system is asked for when something is written; a file is opened to be read, too. */
const writing = /^(?:write|mkdir|copyfile|rename|rmdir|unlink|ftruncate|fsync)$/;

/**
 * The sentence for a write that failed in the middle of a build; undefined where the error is of another kind, or of reading.
 * @param own folders that builds write to, beside their caches
 */
export function failedWriteWords(error: unknown, own: readonly string[] = []): string | undefined {
  const { syscall = '', path, dest = path } = error as NodeJS.ErrnoException & { dest?: string };
  const isOurs = ['.build', '.cache', ...own].some(
    (folder) => dest !== undefined && resolve(dest).startsWith(resolve(folder) + sep),
  );
  if (!writing.test(syscall) && !(syscall === 'open' && isOurs)) return undefined;
  // Where writing itself fails, the system does not say of which file: most are the project's.
  return unwritableWords(error, dest === undefined ? resolve('.') : relative('.', dirname(dest)) || '.');
}

/**
 * Says in one Korean sentence why a build could not write to a folder, which is made where it is not there.
 * @returns undefined where it can
 * @throws an error that is not the file system's
 */
export async function faultOfFolder(folder: string): Promise<string | undefined> {
  const trial = join(folder, `.trial-${process.pid}`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(trial, '잣대');
    await rm(trial);
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize < LEAST ? unwritableWords({ code: 'ENOSPC' }, folder) : undefined;
  } catch (error) {
    const words = unwritableWords(error, folder);
    if (words === undefined) throw error;
    return words;
  }
}
