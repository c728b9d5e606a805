import { rmSync } from 'node:fs';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** How often a build looks whether the one before it has ended, in milliseconds. */
const LOOK = 500;

/**
 * Waits until no other build works in this folder, and keeps the next one waiting until this process ends. Two builds at
 * once would read each other's half-written stores. What a killed build left behind holds up nobody.
 * @param file the lock, which holds the number of the process that has it
 * @param say told once where there is something to wait for, in Korean
 * @throws what the file system says, where the lock cannot be written
 */
export async function takeTurn(file: string, say: (words: string) => void): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  let isTold = false;
  for (;;) {
    try {
      const lock = await open(file, 'wx');
      await lock.writeFile(String(process.pid));
      await lock.close();
      process.once('exit', () => rmSync(file, { force: true }));
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const owner = await ownerOf(file);
    if (owner !== undefined && !isRunning(owner)) {
      await rm(file, { force: true });
      continue;
    }
    if (!isTold)
      say(
        `이 폴더에서 다른 빌드(프로세스 ${owner ?? '번호 모름'})가 돌고 있어 끝나기를 기다립니다. 도는 빌드가 없으면 ${file} 파일을 지웁니다.`,
      );
    isTold = true;
    await pause(LOOK);
  }
}

/** The process that has the lock; undefined where it has just been made or has gone. */
async function ownerOf(file: string): Promise<number | undefined> {
  const written = await readFile(file, 'utf8').catch(() => '');
  return /^\d+$/.test(written) ? Number(written) : undefined;
}

/** Whether there is such a process, be it somebody else's. */
function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
