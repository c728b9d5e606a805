import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { unsealedNotice } from '../editions/record.ts';
import type { Base } from '../facts/base.ts';
import { contentDir, contentFault, getBase, getWithheld } from '../validate/base.ts';
import { withheldWords } from '../validate/withheld.ts';
import { takeTurn } from './lock.ts';
import { lastSiteStands, publishedFolder } from './publish.ts';
import { restoreFolder } from './replace.ts';
import { faultOfFolder } from './writable.ts';

/**
 * Checks the content before anything is built. A build with problems prints all of them and ends with exit code 1
 * before it has written a byte, so that the last good `dist/` stands.
 */
export const checkedContent = (): AstroIntegration => ({
  name: 'jatdae:checked-content',
  hooks: {
    'astro:config:setup': async ({ command }) => {
      if (command !== 'build') return forgetProse(command);
      const fault = (await faultOfFolder('.cache')) ?? (await faultOfFolder(dirname(publishedFolder())));
      if (fault !== undefined) stop(fault);
      await takeTurn('.cache/build.lock', (words) => process.stdout.write(`${words}\n`));
      await forgetProse(command);
      // Before anything may stop: a build that was killed while publishing has left the last site aside.
      await restoreFolder(publishedFolder());
      const empty = (): string | undefined =>
        process.env[ALLOW_EMPTY] === '1' ? undefined : emptinessOf(getBase(), contentDir());
      const report = contentFault()?.message ?? empty();
      if (report !== undefined) stop(report);
      const withheld = withheldWords(getWithheld());
      if (withheld !== undefined) process.stdout.write(`${withheld}\n`);
      const notice = unsealedNotice(getBase());
      if (notice !== undefined) process.stdout.write(`${notice}\n`);
    },
  },
});

/** Ends a build that has written nothing. */
function stop(report: string): never {
  process.stderr.write(`\n${report}\n\n사이트를 만들지 않았습니다.${lastSiteStands()}\n`);
  process.exit(1);
}

/**
 * Has Astro read the prose anew. Its store knows a file by its name below the content folder: it would take the same file of
 * another folder, which may be gone by now, and publish what a damaged store says. Reading 2,000 files takes a second.
 * @param command what Astro was called for; `dev` has a store of its own, which a build beside it leaves alone
 * @param root the project's folder
 */
export async function forgetProse(command: string, root = '.'): Promise<void> {
  const stores =
    command === 'dev' ? ['.astro/data-store.json', '.astro/content-modules.mjs'] : ['.cache/astro/data-store.json'];
  for (const store of stores) await rm(join(root, store), { recursive: true, force: true });
}

/** Set to 1, a build publishes even content that has nothing to read: for a site that is about to begin. */
const ALLOW_EMPTY = 'ALLOW_EMPTY';

/**
 * What a content folder lacks to be a site that may take the place of the last one: an empty or mistyped folder reads without
 * a fault, and would replace every page with none.
 * @param folder the content folder, as it is named to the author
 * @returns the report in Korean, with what to do; nothing where there is something to publish
 */
export function emptinessOf({ articles, facts }: Pick<Base, 'articles' | 'facts'>, folder: string): string | undefined {
  const sections = [...articles.values()].flatMap((article) => article.sections);
  const missing = [
    ...(articles.size === 0 ? ['글'] : sections.length === 0 ? ['글의 절'] : []),
    ...(facts.size === 0 ? ['사실'] : []),
  ];
  if (missing.length === 0) return undefined;
  return [
    `${folder}: ${missing.join('과 ')}이 하나도 없습니다. 이대로 만들면 앞서 만든 사이트가 빈 사이트로 바뀝니다.`,
    '  → CONTENT_DIR이 내용을 담은 폴더를 가리키는지 봅니다.',
    `  → 정말 빈 사이트를 만들려면 ${ALLOW_EMPTY}=1을 붙입니다: ${ALLOW_EMPTY}=1 npm run build`,
  ].join('\n');
}
