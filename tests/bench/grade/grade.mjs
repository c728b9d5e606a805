// Run by run.ts in a process of its own, which trusts the certificate made for it: asks a host for its headers and grades them
// as MDN's HTTP Observatory does (its `scan` takes no ports, so its parts are called one by one, in its order).
import { ALL_TESTS } from '@mdn/mdn-http-observatory/src/constants.js';
import { MINIMUM_SCORE_FOR_EXTRA_CREDIT } from '@mdn/mdn-http-observatory/src/grader/charts.js';
import {
  getGradeForScore,
  getScoreDescription,
  getScoreModifier,
} from '@mdn/mdn-http-observatory/src/grader/grader.js';
import { retrieve } from '@mdn/mdn-http-observatory/src/retriever/retriever.js';

const [httpPort, httpsPort, path = '/'] = process.argv.slice(2);
const answers = await retrieve('localhost', { httpPort: Number(httpPort), httpsPort: Number(httpsPort), path });
if (answers.responses.auto?.status !== 200) throw new Error(`no page at ${path}`);
const tests = ALL_TESTS.map((test) => test(answers)).map(({ pass, result }) => ({
  pass,
  modifier: getScoreModifier(result),
  words: getScoreDescription(result).replace(/<[^>]+>/g, ''),
}));
const lost = tests.reduce((sum, { modifier }) => sum + Math.min(modifier, 0), 0);
const won = tests.reduce((sum, { modifier }) => sum + Math.max(modifier, 0), 0);
const without = 100 + lost;
const { grade, score } = getGradeForScore(without >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? without + won : without);
process.stdout.write(JSON.stringify({ grade, score, tests }));
