import { dirname } from 'node:path';
import { mend } from '../authoring/mend.ts';
import { counted } from '../korean/counted.ts';
import { formatWarnings } from '../schema/problem.ts';
import { ContentError, contentDir, getBase } from '../validate/base.ts';
import { checkWarnings } from '../validate/warnings/check.ts';

// `npm run check:content`: every rule, without a build, and then what an editor would flag. A broken rule ends with exit
// code 1; what is flagged does so only with `--strict`. `--fix` puts
// right what needs no decision, such as spaces in amounts.
const args = process.argv.slice(2);
// Without `--` before it npm takes the option for a setting of its own; what was meant is meant.
const strict = args.includes('--strict') || process.env['npm_config_strict'] === 'true';
const fix = args.includes('--fix') || process.env['npm_config_fix'] === 'true';
const stray = args.find((arg) => arg !== '--strict' && arg !== '--fix');
if (stray !== undefined) {
  process.stderr.write(`“${stray}”: 그런 옵션은 없습니다.\n  → 쓸 수 있는 옵션: --strict, --fix\n`);
  process.exit(1);
}

// Whoever reads has read enough (`| head`): what was found stands in the exit code.
process.stdout.on('error', () => process.exit());

try {
  const base = getBase();
  if (fix) {
    const mended = mend(checkWarnings(contentDir()), dirname(contentDir()));
    process.stdout.write(`${[...mended, `${counted(mended.length, '곳')}을 고쳤습니다.`].join('\n')}\n\n`);
  }
  const warnings = checkWarnings(contentDir());
  if (warnings.length > 0) process.stdout.write(`${formatWarnings(warnings)}\n`);
  if (strict && warnings.length > 0) process.exitCode = 1;
  else {
    process.stdout.write(
      `이상 없습니다. 글 ${base.articles.size}편, 사실 ${base.facts.size}건, 차트 ${base.charts.size}개를 보았습니다.\n`,
    );
  }
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
