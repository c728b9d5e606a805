import { describe, expect, test } from 'vitest';
import { readWire } from '../../../src/authoring/draft/wire.ts';
import { draftOf } from '../../../src/authoring/draft/write.ts';
import { loadGaru } from '../../../src/korean/analyser.ts';
import { isPhrase } from '../../../src/schema/wording.ts';
import { getBase } from '../../../src/validate/base.ts';
import { draftsOf, isDate, isSpeaker, isValue } from '../../support/drafts.ts';

const share = (part: number, whole: number): number => (100 * part) / whole;

describe.each(['a', 'b', 'c'] as const)('ten texts (%s)', (set) => {
  const drafts = draftsOf(set);
  const [gold, found, pairs] = [
    drafts.flatMap((draft) => draft.gold),
    drafts.flatMap((draft) => draft.found),
    drafts.flatMap((draft) => draft.pairs),
  ];

  test('of their figures at least 95 in 100 are found, and of what is found as many are figures', () => {
    expect(gold.length).toBeGreaterThan(250);
    expect(share(pairs.length, gold.length)).toBeGreaterThanOrEqual(95);
    expect(share(pairs.length, found.length)).toBeGreaterThanOrEqual(95);
    expect(share(pairs.filter((one) => isValue(one.gold, one.found)).length, pairs.length)).toBeGreaterThanOrEqual(98);
  });

  test('of speakers and dates at least 85 in 100 are right', () => {
    expect(share(pairs.filter((one) => isSpeaker(one.gold, one.found)).length, pairs.length)).toBeGreaterThanOrEqual(
      85,
    );
    expect(share(pairs.filter((one) => isDate(one.gold, one.found)).length, pairs.length)).toBeGreaterThanOrEqual(85);
  });

  test('what is about the text is no paragraph', () => {
    for (const { wire, gold: rows } of drafts) {
      const last = wire.parts.at(-1)?.paragraphs.at(-1);
      expect(wire.title).not.toBe('');
      expect(wire.date).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(last?.number).toBeGreaterThanOrEqual(rows.at(-1)?.paragraph ?? 0);
      expect(JSON.stringify(wire.parts)).not.toMatch(/@|무단|\d{4}[.-]\d\d[.-]\d\d \d\d:/);
    }
  });
});

test('a wire in its usual forms', () => {
  const text =
    '제목\n2026년 11월 20일 | 이도윤 기자\n\n(서울=가나뉴스) 김하늘 기자 = 첫 문단이다.\n\n■ 둘째 부분\n둘째 문단이다.\n\nkim@example.com\nⓒ 가나뉴스, 무단 전재 및 재배포 금지';
  expect(readWire(text)).toEqual({
    title: '제목',
    date: '2026-11-20',
    authors: ['이도윤', '김하늘'],
    outlet: '가나뉴스',
    parts: [
      { paragraphs: [{ number: 1, text: '첫 문단이다.' }] },
      { heading: '둘째 부분', paragraphs: [{ number: 2, text: '둘째 문단이다.' }] },
    ],
  });
});

test('a draft copies no sentence, and each of its files that is unsure says so', async () => {
  const read = await loadGaru();
  const text = wireText();
  const files = draftOf('chips', text, getBase(), read);
  const facts = files.filter(({ file }) => file.startsWith('facts/'));
  expect(facts.length).toBe(4);
  expect(new Set(files.map(({ file }) => file)).size).toBe(files.length);
  const loss = facts.find(({ text: yaml }) => yaml.includes('1200억원'))?.text ?? '';
  expect(loss).toContain('value: 120000000000');
  expect(loss).toContain('when: 3분기');
  expect(loss).toContain('date: 2026-Q3');
  const loan = facts.find(({ text: yaml }) => yaml.includes('198조8000억원'))?.text ?? '';
  expect(loan).toContain('USD');
  expect(loan).toMatch(/asStated:\s+KRW:\s+value: 198800000000000\s+bound: about/);
  for (const { file, text: written } of files) {
    for (const sentence of text.split(/(?<=다\.)\s/)) if (sentence.length > 25) expect(written).not.toContain(sentence);
    for (const [, phrase = ''] of written.matchAll(/^ {2}(?:figure|when|who|verb): (.+)$/gm))
      expect(isPhrase(phrase)).toBe(true);
    if (/^(?:articles|companies|metrics)\//.test(file)) expect(written).toContain('TODO: ');
  }
  const section = files.find(({ file }) => file.endsWith('10-part-1.mdx'))?.text ?? '';
  for (const { file } of facts) expect(section).toContain(`{#${file.split('/').at(-1)?.replace('.yaml', '')}}`);
});

const wireText = (): string =>
  [
    '한빛전자, 3분기 적자 전환',
    '2026년 11월 20일 | 이도윤 기자',
    '',
    '한빛전자는 올해 3분기 매출이 9조1834억원으로 지난해 같은 기간보다 12.3% 늘었다고 20일 밝혔다. 3분기 영업손실은 1200억원이다.',
    '',
    '투자 계획은 1500억달러(약 198조8000억원)에 이를 것으로 알려졌다.',
  ].join('\n');
