import { ContentError, getBase } from '../validate/base.ts';

// `npm run check:content`: every rule, without a build.
try {
  const base = getBase();
  process.stdout.write(
    `이상 없습니다. 글 ${base.articles.size}편, 사실 ${base.facts.size}건, 차트 ${base.charts.size}개를 보았습니다.\n`,
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
