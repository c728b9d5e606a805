import type { AstroIntegration } from 'astro';
import { contentDir, contentFault, getBase, getWithheld } from '../validate/base.ts';
import { withheldWords } from '../validate/withheld.ts';
import { forgetOtherContent } from './content-cache.ts';
import { ALLOW_EMPTY, emptinessOf } from './empty-content.ts';
import { publishedFolder } from './publish.ts';
import { restoreFolder } from './replace.ts';

/**
 * Checks the content before anything is built. A build with problems prints all of them and ends with exit code 1
 * before it has written a byte, so that the last good `dist/` stands.
 */
export const checkedContent = (): AstroIntegration => ({
  name: 'jatdae:checked-content',
  hooks: {
    'astro:config:setup': async ({ command, config }) => {
      forgetOtherContent(config.root, contentDir());
      if (command !== 'build') return;
      // Before anything may stop: a build that was killed while publishing has left the last site aside.
      await restoreFolder(publishedFolder(config.root));
      const empty = (): string | undefined =>
        process.env[ALLOW_EMPTY] === '1' ? undefined : emptinessOf(getBase(), contentDir());
      const report = contentFault()?.message ?? empty();
      if (report !== undefined) {
        process.stderr.write(`\n${report}\n\n사이트를 만들지 않았습니다. 앞서 만든 dist/는 그대로 있습니다.\n`);
        process.exit(1);
      }
      const withheld = withheldWords(getWithheld());
      if (withheld !== undefined) process.stdout.write(`${withheld}\n`);
    },
  },
});
