import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ContentError, contentDir, getBase, getWithheld } from '../validate/base.ts';
import { withheldWords } from '../validate/withheld.ts';
import { forgetOtherContent } from './content-cache.ts';
import { ALLOW_EMPTY, emptinessOf } from './empty-content.ts';
import { buildFonts } from './fonts.ts';
import { publishedFolder } from './publish.ts';
import { restoreFolder } from './replace.ts';

/**
 * Checks the content before anything is built. A build with problems prints all of them and ends with exit code 1
 * before it has written a byte, so that the last good `dist/` stands.
 */
export function checkedContent(): AstroIntegration {
  let fonts: ReturnType<typeof buildFonts> | undefined;
  return {
    name: 'jatdae:checked-content',
    hooks: {
      'astro:config:setup': async ({ command, config }) => {
        forgetOtherContent(config.root, contentDir());
        if (command !== 'build') {
          await fontsWhileWriting(config.root);
          return;
        }
        // Before anything may stop: a build that was killed while publishing has left the last site aside.
        await restoreFolder(publishedFolder(config.root));
        const report = reportOf(contentDir());
        if (report !== undefined) {
          process.stderr.write(`\n${report}\n\n사이트를 만들지 않았습니다. 앞서 만든 dist/는 그대로 있습니다.\n`);
          process.exit(1);
        }
        const withheld = withheldWords(getWithheld());
        if (withheld !== undefined) process.stdout.write(`${withheld}\n`);
        fonts = buildFonts(config.root, true);
        // Whoever waits for them meets the error.
        fonts.catch(() => undefined);
      },
      // The last moment before Vite looks for the files of the fonts.
      'astro:build:setup': async () => {
        await fonts;
      },
      'astro:build:done': async ({ dir }) => {
        const lay = await fonts;
        await lay?.(fileURLToPath(new URL('_astro/', dir)));
      },
    },
  };
}

/** Why a content folder is not to be published, for its author; nothing where it is. */
function reportOf(folder: string): string | undefined {
  try {
    const base = getBase();
    return process.env[ALLOW_EMPTY] === '1' ? undefined : emptinessOf(base, folder);
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
}

/**
 * Cuts the fonts for `npm run dev`. Where the content is broken, the last fonts will do: the server starts all the same, and the
 * overlay says what to mend.
 */
async function fontsWhileWriting(root: URL): Promise<void> {
  try {
    await buildFonts(root, false);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    process.stderr.write(`\n${error.message}\n\n`);
    if (!existsSync(new URL('.cache/fonts/fonts.css', root))) process.exit(1);
  }
}
