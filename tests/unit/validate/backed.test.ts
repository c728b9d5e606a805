import { expect, test } from 'vitest';
import { toBase } from '../../../src/facts/base.ts';
import type { Content } from '../../../src/facts/content.ts';
import { readContent } from '../../../src/read/content.ts';
import { prose } from '../../../src/validate/prose.ts';
import { checkText } from '../../../src/validate/prose-figures.ts';

const { content } = readContent('content');

/** Changes one thing of the site's content and gives what the rule of prose says then, place and message. */
function saidOf(change: (copy: Content) => void): string[] {
  const copy = structuredCloneOf(content);
  change(copy);
  return prose({ content: copy, base: toBase(copy) }).map(
    ({ field, message, code }) => `${code} ${field ?? ''}: ${message}`,
  );
}

/** A copy whose values can be changed; the functions that tell places are kept. */
const structuredCloneOf = (whole: Content): Content =>
  Object.fromEntries(
    Object.entries(whole).map(([name, list]) => [
      name,
      Array.isArray(list) ? list.map((item) => ({ ...item, value: structuredClone(item.value) })) : list,
    ]),
  ) as unknown as Content;

const find = <T extends { value: object }>(list: readonly T[], id: string): T['value'] => {
  const found = list.find(({ value }) => Object.values(value).includes(id));
  if (!found) throw new Error(`no ${id}`);
  return found.value;
};

test('the site’s own texts hold', () => {
  expect(saidOf(() => undefined)).toEqual([]);
});

test.each<[what: string, change: (copy: Content) => void, said: string[]]>([
  [
    'a headline with another number than the facts of its section',
    (copy) => Object.assign(find(copy.sections, 'money'), { title: '앤트로픽, 몸값 세 배를 부르다' }),
    ['figure title: 세 배: 사실의 값은 “2배 이상”인데 “세 배”라고 적혀 있습니다.'],
  ],
  [
    'a headline may leave out the word of a bound',
    (copy) => Object.assign(find(copy.sections, 'money'), { title: '앤트로픽, 몸값 두 배를 부르다' }),
    [],
  ],
  [
    'an article’s headline of a plan told as done',
    (copy) => Object.assign(find(copy.articles, 'ai-model-race-2'), { title: '오픈AI, 65억 달러 유치했다' }),
    ['figure title: 65억 달러: 아직 일어나지 않은 일은 “65억 달러”인데 “65억 달러”라고 적혀 있습니다.'],
  ],
  [
    'a chart’s question',
    (copy) => Object.assign(find(copy.charts, 'valuation'), { question: '몸값 2000억 달러의 회사는 어디인가' }),
    ['figure question: 2000억 달러: 사실의 값은 “1500억 달러”인데 “2000억 달러”라고 적혀 있습니다.'],
  ],
  [
    'a chart’s note as its fact has it',
    (copy) => Object.assign(find(copy.charts, 'valuation'), { notes: ['오픈AI는 1500억 달러의 몸값을 목표로 한다.'] }),
    [],
  ],
  [
    'a chart’s note, which is no headline, without the word of the bound',
    (copy) => Object.assign(find(copy.charts, 'users'), { notes: ['챗GPT는 한 주에 2억 명이 쓴다.'] }),
    ['figure notes › 첫 번째: 2억 명: 사실의 값은 “2억 명 넘음”인데 “2억 명”이라고 적혀 있습니다.'],
  ],
  [
    'a chart’s note with a figure that no fact of it has',
    (copy) => Object.assign(find(copy.charts, 'releases'), { notes: ['회사는 모두 300곳이다.'] }),
    ['bare-figure notes › 첫 번째: “300곳이다”: 근거가 없는 숫자입니다.'],
  ],
  [
    'a person’s role',
    (copy) => Object.assign(find(copy.entities, 'jonathan-ross'), { role: '직원 500명을 둔 그로크 CEO' }),
    ['bare-figure role: “500명”: 근거가 없는 숫자입니다.'],
  ],
  [
    'a fact’s note with another value than its own',
    (copy) => Object.assign(find(copy.facts, 'openai-valuation-2024-09'), { note: '외신은 1600억 달러로 적었다.' }),
    ['figure note: 1600억 달러: 사실의 값은 “1500억 달러”인데 “1600억 달러”라고 적혀 있습니다.'],
  ],
  [
    'a statement with a figure that its source’s words have not',
    (copy) => Object.assign(find(copy.facts, 'google-gemini'), { text: '이용자 3억 명을 모은 모델이다' }),
    ['bare-figure text: “3억 명”: 근거가 없는 숫자입니다.'],
  ],
  [
    'a correction whose new value is not the fact’s',
    (copy) =>
      Object.assign(copy, {
        corrections: [
          {
            value: {
              date: '2026-12-01',
              fact: 'openai-valuation-2024-09',
              was: '오픈AI의 기업가치를 1300억 달러로 적었다.',
              now: '오픈AI의 기업가치는 1400억 달러다.',
              note: '1300억 달러는 다른 회사의 값이었다.',
            },
            file: 'x',
            at: ([field]: PropertyKey[] = []) => ({ file: 'x', line: 1, field: String(field) }),
          },
        ],
      }),
    ['figure now: 1400억 달러: 사실의 값은 “1500억 달러”인데 “1400억 달러”라고 적혀 있습니다.'],
  ],
])('%s', (_, change, said) => {
  expect(saidOf(change)).toEqual(said);
});

test.each([
  ['3명 중 2명이 반긴다', '%', [66.8], true, []],
  ['3명 중 2명이 반긴다', '%', [66.8], false, ['figure']],
  ['3명 중 2명꼴로 반긴다', '%', [66.8], false, []],
  ['4명 중 3명이 반긴다', '%', [66.8], true, ['figure']],
  ['10개 중 3개를 닫는다', '개', [10, 3], true, []],
  ['10개 중 4개를 닫는다', '개', [10, 3], true, ['figure']],
] as const)('%s of %s %j', (text, unit, values, headline, codes) => {
  const backing = values.map((value) => ({
    claim: { value, unit, bound: 'exact', asStated: {} } as const,
    around: {},
  }));
  expect(checkText(text, new Map(), toBase(content), backing, headline).map(({ code }) => code)).toEqual(codes);
});
