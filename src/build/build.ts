import { build } from 'astro';
import { lastSiteStands, publishedFolder } from './publish.ts';
import { failedWriteWords } from './writable.ts';

// `npm run build`. By Astro's own command a disk that fills up in the middle would end with its report, a stack trace of its own files.

const [unknown] = process.argv.slice(2);
if (unknown !== undefined) {
  console.error(
    `npm run build에는 ${unknown} 옵션이 없습니다.\n  → 설정은 astro.config.mjs와 환경 변수(README.md)에 적습니다.`,
  );
  process.exit(1);
}
const target = publishedFolder();
try {
  await build({});
} catch (error) {
  const words = failedWriteWords(error, [target, `${target}.hosting`]);
  console.error(words === undefined ? error : `\n${words}\n\n사이트를 만들지 못했습니다.${lastSiteStands()}`);
  process.exit(1);
}
