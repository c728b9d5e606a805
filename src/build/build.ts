import { dirname, relative } from 'node:path';
import { build } from 'astro';
import { unwritableWords } from './writable.ts';

// `npm run build`. By Astro's own command a disk that fills up in the middle would end with its report, a stack trace of its own files.

try {
  await build({});
} catch (error) {
  const { path = '.build/site' } = error as NodeJS.ErrnoException;
  const words = unwritableWords(error, relative('.', dirname(path)) || '.');
  console.error(
    words === undefined ? error : `\n${words}\n\n사이트를 만들지 못했습니다. 앞서 만든 dist/는 그대로 있습니다.`,
  );
  process.exit(1);
}
