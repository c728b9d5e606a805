import { changeLine } from './changes.ts';
import { difference } from './difference.ts';
import { getEditions } from './record.ts';

// `npm run diff -- <edition> <edition>`: tells an editor what followed from the changes between two editions.

const [from, to, ...more] = process.argv.slice(2).filter((word) => word !== '--');
const editions = getEditions();
const known = editions.editions.map(({ head }) => head.edition);
const lastTwo = known.slice(-2);

function report(): string | undefined {
  if (more.length > 0 || (from === undefined) !== (to === undefined)) return undefined;
  const [a, b] = from !== undefined && to !== undefined ? [from, to] : lastTwo;
  const found = a !== undefined && b !== undefined ? difference(editions, a, b) : undefined;
  if (!found) return undefined;
  const facts = found.facts.flatMap(({ fact, changes, sentences, charts }) => [
    '',
    fact,
    ...changes.map((change) => `  ${changeLine(change)}`),
    ...sentences.map(({ section, text }) => `  문장 ${section}: ${text}`),
    ...charts.map(({ id, before, after }) =>
      before === after
        ? `  차트 ${id}: 답은 그대로입니다.`
        : `  차트 ${id}: ${before || '(없음)'}\n    → ${after || '(없음)'}`,
    ),
  ]);
  const texts = found.texts.map(({ id, words }) => `  ${id}: ${words}`);
  const none = facts.length + texts.length === 0 ? ['', '바뀐 것이 없습니다.'] : [];
  return [`${a}판 → ${b}판`, ...facts, ...(texts.length > 0 ? ['', '글', ...texts] : []), ...none].join('\n');
}

const text = report();
if (text === undefined) {
  process.stderr.write(
    `비교할 두 판을 적습니다: npm run diff -- <앞 판> <뒤 판>\n  → 지금 있는 판: ${known.join(', ') || '없음(npm run edition으로 만듭니다)'}\n`,
  );
  process.exitCode = 1;
} else process.stdout.write(`${text}\n`);
