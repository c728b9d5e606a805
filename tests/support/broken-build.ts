import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect } from 'vitest';
import { buildProgram } from './build.ts';
import { fingerprints } from './fingerprint.ts';

/** A published folder that a build of broken content must leave as it was. */
export class Published {
  readonly folder = join(mkdtempSync(join(tmpdir(), 'jatdae-')), 'dist');

  constructor() {
    mkdirSync(this.folder);
    cpSync('public', join(this.folder, 'public'), { recursive: true });
    writeFileSync(join(this.folder, 'index.html'), '<!doctype html><title>앞서 만든 사이트</title>');
  }

  /**
   * Builds broken content over the published folder, and expects the build to refuse it: it ends with 1 within 20 seconds,
   * says each text, shows no stack trace, and leaves every published byte as it was.
   * @param content the folder of the broken content
   * @param said what the build must say
   */
  expectRefused(content: string, said: readonly string[]): void {
    const before = fingerprints(this.folder);
    const start = performance.now();
    const { status, stdout, stderr } = spawnSync(process.execPath, [buildProgram], {
      env: { ...process.env, CONTENT_DIR: content, OUT_DIR: this.folder, NODE_ENV: 'production' },
      encoding: 'utf8',
    });
    const seconds = (performance.now() - start) / 1000;
    const output = stripVTControlCharacters(stdout + stderr);
    expect(status, output).toBe(1);
    for (const words of [...said, '사이트를 만들지 않았습니다.']) expect(output).toContain(words);
    expect(output).not.toMatch(/\n\s+at .*:\d+/);
    expect(fingerprints(this.folder)).toEqual(before);
    expect(seconds).toBeLessThan(20);
  }

  discard(): void {
    rmSync(join(this.folder, '..'), { recursive: true, force: true });
  }
}
