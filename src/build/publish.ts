import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getBase } from '../validate/base.ts';
import { compressFolder } from './compress.ts';
import { layHostFiles, writeServerConfigs } from './hosting/lay.ts';
import { layMoves } from './moves.ts';

/** Puts the finished site in the place of the last one, as the last step of a build. */
export function publish(): AstroIntegration {
  return {
    name: 'jatdae:publish',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const target = process.env['OUT_DIR']
          ? `${process.env['OUT_DIR'].replace(/\/$/, '')}`
          : fileURLToPath(new URL('../../dist', dir));
        await layMoves(fileURLToPath(dir), getBase());
        const left = await layHostFiles(fileURLToPath(dir), getBase());
        if (left.length > 0) logger.warn(`_headers에 자리가 없어 틀에 넣지 못하게 막지 못한 쪽: ${left.join(', ')}`);
        await writeServerConfigs(`${target}.hosting`, getBase());
        logger.info(`${await compressFolder(fileURLToPath(dir))}개 파일을 압축했습니다.`);
        await replaceFolder(fileURLToPath(dir), target);
        logger.info(`${target}에 새 사이트를 놓았습니다.`);
      },
    },
  };
}

/**
 * Replaces a folder by a finished one. The old one is moved aside first and removed only when the new one is in place;
 * where the process dies between the two moves, the next call (or `restoreFolder`) puts the old one back.
 */
export async function replaceFolder(fresh: string, target: string): Promise<void> {
  const aside = `${target}.last`;
  await restoreFolder(target);
  if (existsSync(target)) await rename(target, aside);
  await rename(fresh, target);
  await rm(aside, { recursive: true, force: true });
}

/** Puts back a folder that a killed {@link replaceFolder} left aside, or clears what it no longer needs. */
export async function restoreFolder(target: string): Promise<void> {
  const aside = `${target}.last`;
  if (!existsSync(aside)) return;
  if (existsSync(target)) await rm(aside, { recursive: true, force: true });
  else await rename(aside, target);
}
