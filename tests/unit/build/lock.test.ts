import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'jatdae-lock-'));
const lock = join(folder, '.cache', 'build.lock');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A process that takes its turn, says so, works until its input ends, and ends. */
function worker(): {
  said: () => string;
  output: (words: string) => Promise<void>;
  end: () => Promise<unknown>;
  kill: () => Promise<unknown>;
} {
  const script = `
    import { takeTurn } from ${JSON.stringify(new URL('../../../src/build/lock.ts', import.meta.url).href)};
    await takeTurn(${JSON.stringify(lock)}, (words) => process.stdout.write('waits: ' + words + '\\n'));
    process.stdout.write('works\\n');
    process.stdin.once('data', () => process.exit(0));
  `;
  const child = spawn(
    process.execPath,
    ['--experimental-strip-types', '--no-warnings', '--input-type=module', '--eval', script],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  let said = '';
  child.stdout.on('data', (data: Buffer) => {
    said += data;
  });
  const ended = once(child, 'exit');
  return {
    said: () => said,
    output: (words) => expect.poll(() => said, { timeout: 15_000 }).toContain(words),
    end: () => {
      child.stdin.write('end\n');
      return ended;
    },
    kill: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}

test('the second build waits for the first, says so, and begins when that has ended', async () => {
  const first = worker();
  await first.output('works');
  const second = worker();
  await second.output('waits: 이 폴더에서 다른 빌드');
  expect(second.said()).not.toContain('works');
  await first.end();
  await second.output('works');
  expect(second.said().match(/waits/g)).toHaveLength(1);
  await second.end();
  expect(existsSync(lock)).toBe(false);
}, 30_000);

test('what a killed build left behind holds up nobody', async () => {
  const killed = worker();
  await killed.output('works');
  await killed.kill();
  expect(readFileSync(lock, 'utf8')).toMatch(/^\d+$/);
  const next = worker();
  await next.output('works');
  expect(next.said()).not.toContain('waits');
  await next.end();
}, 30_000);

test('a lock without a number, as a full disk leaves it, is waited for and named', async () => {
  writeFileSync(lock, '');
  const next = worker();
  await next.output(`${lock} 파일을 지웁니다.`);
  rmSync(lock);
  await next.output('works');
  await next.end();
}, 30_000);
