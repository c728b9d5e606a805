import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { damagedFiles, unkeptFiles } from '../cache/kept.ts';
import { chartFilesByPath } from '../editions/chart-files.ts';
import { getEditions } from '../editions/record.ts';
import { getBase } from '../validate/base.ts';
import { compressFolder, isCompressed } from './compress.ts';
import { layHostFiles, writeServerConfigs } from './hosting/lay.ts';
import { layMoves } from './moves.ts';
import { stylesInPages } from './page-styles.ts';
import { progress } from './progress.ts';
import { replaceFolder } from './replace.ts';

/**
 * Where the finished site goes: `OUT_DIR`, or `dist/`.
 * @returns a path without a closing slash
 */
export const publishedFolder = (): string => (process.env['OUT_DIR'] || resolve('dist')).replace(/[/\\]$/, '');

/** That the last site stands, as a build says that ends without a new one; nothing where there is none. */
export function lastSiteStands(): string {
  const target = publishedFolder();
  return existsSync(target) ? ` 앞서 만든 ${relative('.', target)}/는 그대로 있습니다.` : '';
}

/** The files that versions of charts alone are drawn from, from the site's folder on. */
const ofVersions = (): Set<string> =>
  new Set(
    [...chartFilesByPath(getBase(), getEditions())].flatMap(([path, { seldom }]) => (seldom ? path.slice(1) : [])),
  );

/** Puts the finished site in the place of the last one, as the last step of a build. */
export const publish = (): AstroIntegration => ({
  name: 'jatdae:publish',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const target = publishedFolder();
      const folder = fileURLToPath(dir);
      await layMoves(folder, getBase());
      const left = await layHostFiles(folder, getBase(), stylesInPages());
      if (left.length > 0) logger.warn(`_headers가 꽉 차서 iframe 삽입을 막지 못한 페이지: ${left.join(', ')}`);
      await writeServerConfigs(`${target}.hosting`, getBase(), stylesInPages());
      if (isCompressed(process.env)) {
        const line = progress('압축');
        const compressed = await compressFolder(folder, target, line.at, ofVersions());
        line.end();
        logger.info(`${compressed}개 파일을 압축했습니다.`);
      }
      const damaged = damagedFiles();
      if (damaged.length > 0) {
        logger.warn(`앞선 빌드에서 남겨 둔 파일 ${damaged.length}개가 손상되어 새로 만들었습니다(${damaged[0]} 등).`);
      }
      const unkept = unkeptFiles();
      if (unkept.length > 0) {
        logger.warn(
          `다음 빌드에 쓸 파일 ${unkept.length}개를 저장하지 못했습니다(${unkept[0]} 등). 디스크에 자리가 있는지 봅니다.`,
        );
      }
      await replaceFolder(folder, target);
      logger.info(`${target}에 새 사이트를 저장했습니다.`);
    },
  },
});
