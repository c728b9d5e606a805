import { expect, test } from 'vitest';
import { counted } from '../../src/korean/counted.ts';
import { formatProblems } from '../../src/schema/problem.ts';
import { checkContent } from '../../src/validate/base.ts';
import { type Breakage, breakages, Copy } from './breakages.ts';

interface Report {
  report: string;
  count: number;
}

/** Reports by what is done; each takes a reading of the whole content, so none is made twice. */
const reports = new Map<Breakage['change'], Report>();

/** The report that an author gets for one breakage, and how many problems it names. */
function reportOf({ change }: Breakage): Report {
  const known = reports.get(change);
  if (known) return known;
  const copy = new Copy();
  try {
    change(copy);
    const { problems } = checkContent(copy.root);
    const made = { report: formatProblems(problems), count: problems.length };
    reports.set(change, made);
    return made;
  } finally {
    copy.discard();
  }
}

const all = Object.entries(breakages).flatMap(([room, list]) => list.map((breakage) => ({ room, ...breakage })));

test('the content as it is has nothing wrong', () => {
  expect(checkContent('content').problems).toEqual([]);
});

test('at least eighty ways of breaking the content are tried, no two alike', () => {
  expect(all.length).toBeGreaterThanOrEqual(80);
  expect(new Set(all.map(({ room, what }) => `${room} ${what}`)).size).toBe(all.length);
});

test.each(all)('$room: $what — is said in Korean, with its place', (breakage) => {
  const { report, count } = reportOf(breakage);
  expect(count).toBeGreaterThan(0);
  expect(report).toMatch(/^content\//);
  expect(report).toMatch(/[가-힣]/);
  expect(report).not.toMatch(/undefined|NaN|\[object|Error:|\n\s+at /);
  expect(report.endsWith(`${counted(count, '곳')}을 고쳐야 합니다.`)).toBe(true);
});

test.each(all)('$room: $what — each place has a way out', (breakage) => {
  const { report, count } = reportOf(breakage);
  expect(report.match(/^ {2}→ ./gm)).toHaveLength(count);
});

test('every report is, to the letter, the one in docs/errors.md', async () => {
  const rooms = Object.entries(breakages).map(([room, list]) => {
    const cases = list.map((breakage) => `### ${breakage.what}\n\n\`\`\`text\n${reportOf(breakage).report}\n\`\`\``);
    return `## ${room}\n\n${cases.join('\n\n')}`;
  });
  const text = [
    '# 내용이 잘못됐을 때 나오는 말',
    '실제 내용을 한 곳씩 망가뜨려 나온 메시지다. `npm test -- errors`가 이 문서와 글자 하나까지 비교한다. 메시지를 고쳤으면 `npm run vitest -- --project errors -u`로 다시 만든다.',
    ...rooms,
    '',
  ].join('\n\n');
  await expect(text).toMatchFileSnapshot('../../docs/errors.md');
});
