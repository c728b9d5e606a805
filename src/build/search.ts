import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { inlineText } from '../remark/inline.ts';
import { plainBody } from '../remark/plain.ts';
import { writeSearch } from '../search/index.ts';
import { getBase } from '../validate/base.ts';

/** Writes the search's index and dictionary into the built site. */
export function search(): AstroIntegration {
  return {
    name: 'jatdae:search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const plain = { body: plainBody, line: inlineText };
        const { pages, words } = await writeSearch(getBase(), plain, fileURLToPath(dir));
        logger.info(`${pages}쪽, 낱말 ${words}개를 찾을 수 있게 했습니다.`);
      },
    },
  };
}
