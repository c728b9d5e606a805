import { mkdtempSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './build.ts';
import { fillPublisher } from './publisher.ts';

/** A copy of `content/` that a test may change. */
export interface ContentCopy {
  /** The folder; its name is `content`, as messages call it. */
  readonly folder: string;
  remove(): void;
}

/** Copies the real content to a temporary place, with what it leaves open about its publisher filled in. */
export async function copyContent(): Promise<ContentCopy> {
  const place = mkdtempSync(join(tmpdir(), 'jatdae-'));
  const folder = join(place, 'content');
  await cp(join(root, 'content'), folder, { recursive: true });
  fillPublisher(folder);
  return { folder, remove: () => rmSync(place, { recursive: true }) };
}
