import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { build } from 'astro';
import { withJosa } from '../korean/josa.ts';
import { publishedFolder } from './publish.ts';
import { failedWriteWords } from './writable.ts';

// `npm run build`. By Astro's own command a disk that fills up in the middle would end with its report, a stack trace of its own files.

const [unknown] = process.argv.slice(2);
if (unknown !== undefined) {
  console.error(
    `${withJosa(unknown, '은/는')} npm run build가 모르는 말입니다.\n  → 설정은 astro.config.mjs와 환경 변수(README.md)로 합니다.`,
  );
  process.exit(1);
}
const target = publishedFolder();
try {
  await build({});
} catch (error) {
  const words = failedWriteWords(error, [target, `${target}.hosting`]);
  const stands = existsSync(target) ? ` 앞서 만든 ${relative('.', target)}/는 그대로 있습니다.` : '';
  console.error(words === undefined ? error : `\n${words}\n\n사이트를 만들지 못했습니다.${stands}`);
  process.exit(1);
}
