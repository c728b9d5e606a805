import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { shippedBeside } from './beside.ts';
import { notice } from './notice.ts';
import { collectPackages, readPackage } from './shipped.ts';

const folders = new Set<string>();

/** Goes into every build of Vite whose result reaches readers. */
export const licencesOfBundle = () => collectPackages(folders);

/** Writes `/licenses.txt` into the finished site. */
export function licences(): AstroIntegration {
  let root = '';
  return {
    name: 'jatdae:licences',
    hooks: {
      'astro:config:setup': ({ updateConfig, config }) => {
        root = fileURLToPath(config.root);
        updateConfig({ vite: { plugins: [licencesOfBundle()] } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const shipped = [...[...folders].map((folder) => readPackage(folder)), ...shippedBeside(root)];
        await writeFile(join(fileURLToPath(dir), 'licenses.txt'), notice(shipped));
        logger.info(`함께 내보내는 ${shipped.length}가지의 라이선스를 적었습니다.`);
      },
    },
  };
}
