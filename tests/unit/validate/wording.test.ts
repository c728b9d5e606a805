import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/validate/base.ts';
import { type ContentCopy, copyContent } from '../../support/content-copy.ts';

// A fact holds to its source's words, or the check says which words and which value do not agree.

let copy: ContentCopy;
beforeEach(async () => {
  copy = await copyContent();
});
afterEach(() => copy.remove());

/** Changes a file of `content/facts/`. */
function edit(file: string, from: string, to: string): void {
  const path = join(copy.folder, 'facts', file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}

/** What the check says of wordings: `line message → hint`. */
const said = (): string[] =>
  checkContent(copy.folder)
    .problems.filter(({ code }) => code === 'wording')
    .map(({ line, message, hint }) => `${line} ${message} → ${hint}`);

/** One way of parting a fact from its source's words: file, what is replaced, by what, and what is said. */
type Broken = readonly [file: string, from: string, to: string, ...said: string[]];

describe('value, unit and bound, each currency by itself', () => {
  test.each<Broken>([
    [
      'openai/valuation.yaml',
      'value: 150000000000',
      'value: 160000000000',
      '2 “openai-valuation-2024-09”: 출처의 표현은 “1500억달러(약 198조8000억원)”인데 사실의 값은 “1600억 달러”입니다. → 출처의 값을 그대로 옮깁니다. 계산하거나 어림하지 않습니다.',
    ],
    [
      'openai/valuation.yaml',
      'unit: USD',
      'unit: USD\n  bound: about',
      '2 “openai-valuation-2024-09”: 출처의 표현은 “1500억달러(약 198조8000억원)”이니 “1500억 달러”인데 사실의 값은 “약 1500억 달러”입니다. → bound를 exact로 적습니다.',
    ],
    [
      'openai/valuation.yaml',
      'bound: about',
      'bound: exact',
      '4 “openai-valuation-2024-09”: 출처의 표현은 “1500억달러(약 198조8000억원)”이니 “약 198조 8000억 원”인데 사실의 값은 “198조 8000억 원”입니다. → bound를 about로 적습니다.',
    ],
    [
      'openai/valuation.yaml',
      'value: 198800000000000',
      'value: 199000000000000',
      '4 “openai-valuation-2024-09”: 출처의 표현은 “1500억달러(약 198조8000억원)”인데 사실의 값은 “약 199조 원”입니다. → 출처의 값을 그대로 옮깁니다. 계산하거나 어림하지 않습니다.',
    ],
    [
      'openai/valuation.yaml',
      '  asStated: { KRW: { value: 198800000000000, bound: about } }\n',
      '',
      '2 “openai-valuation-2024-09”: 출처의 표현은 “1500억달러(약 198조8000억원)”인데 “198조8000억원”에 맞는 값이 없습니다. → 출처가 함께 적은 값을 asStated에 옮깁니다.',
    ],
    [
      'openai/valuation.yaml',
      '1500억달러(약 198조8000억원)',
      '약 1500억달러(198조8000억원)',
      '2 “openai-valuation-2024-09”: 출처의 표현은 “약 1500억달러(198조8000억원)”이니 “약 1500억 달러”인데 사실의 값은 “1500억 달러”입니다. → bound를 about로 적습니다.',
      '4 “openai-valuation-2024-09”: 출처의 표현은 “약 1500억달러(198조8000억원)”이니 “198조 8000억 원”인데 사실의 값은 “약 198조 8000억 원”입니다. → bound를 exact로 적습니다.',
    ],
    [
      'openai/valuation.yaml',
      '1500억달러(약 198조8000억원)',
      '1500억달러',
      '4 “openai-valuation-2024-09”: 출처의 표현은 “1500억달러”인데 사실의 값은 “약 198조 8000억 원”입니다. → 출처의 값을 그대로 옮깁니다. 계산하거나 어림하지 않습니다.',
    ],
    [
      'openai/valuation.yaml',
      '1500억달러(약 198조8000억원)',
      '1500억달러 이상(약 198조8000억원)',
      '2 “openai-valuation-2024-09”: 출처의 표현은 “1500억달러 이상(약 198조8000억원)”이니 “1500억 달러 이상”인데 사실의 값은 “1500억 달러”입니다. → bound를 at-least로 적습니다.',
    ],
    [
      'openai/valuation.yaml',
      '1500억달러(약 198조8000억원)',
      '1500억유로(약 198조8000억원)',
      '2 “openai-valuation-2024-09”: 출처의 표현은 “1500억유로(약 198조8000억원)”인데 사실의 값은 “1500억 달러”입니다. → 출처의 값을 그대로 옮깁니다. 계산하거나 어림하지 않습니다.',
      '2 “openai-valuation-2024-09”: 출처의 표현은 “1500억유로(약 198조8000억원)”인데 “1500억유로”에 맞는 값이 없습니다. → 출처가 함께 적은 값을 asStated에 옮깁니다.',
    ],
    [
      'openai/valuation.yaml',
      '    figure: 1500억달러(약 198조8000억원)\n',
      '',
      '9 “openai-valuation-2024-09”: 값을 적은 출처의 말(figure)이 없습니다. → 출처가 값을 적은 말을 옮깁니다.',
    ],
    [
      'openai/funding.yaml',
      'figure: 10억달러의 투자 유치',
      'figure: 10억달러 안팎의 투자 유치',
      '17 “openai-equity-2024-09”: 출처의 표현은 “10억달러 안팎의 투자 유치”이니 “약 10억 달러”인데 사실의 값은 “10억 달러”입니다. → bound를 about로 적습니다.',
    ],
    [
      'openai/funding.yaml',
      'figure: 65억달러(약 8조6000억원)',
      'figure: 최대 65억달러(약 8조6000억원)',
      '2 “openai-raise-2024-09”: 출처의 표현은 “최대 65억달러(약 8조6000억원)”이니 “65억 달러 이하”인데 사실의 값은 “65억 달러”입니다. → bound를 at-most로 적습니다.',
    ],
    [
      'openai/debt.yaml',
      'figure: 50억달러의 은행 대출',
      'figure: 50억달러 미만의 은행 대출',
      '2 “openai-bank-loan-2024-09”: 출처의 표현은 “50억달러 미만의 은행 대출”이니 “50억 달러 미만”인데 사실의 값은 “50억 달러”입니다. → bound를 less-than으로 적습니다.',
    ],
    [
      'chatgpt/users.yaml',
      'bound: more-than',
      'bound: at-least',
      '2 “chatgpt-weekly-users-2024-09”: 출처의 표현은 “주간 사용자는 2억명, … 100만명을 넘었다”이니 “2억 명 넘음”인데 사실의 값은 “2억 명 이상”입니다. → bound를 more-than으로 적습니다.',
    ],
    [
      'chatgpt/users.yaml',
      'bound: more-than',
      'bound: about',
      '2 “chatgpt-weekly-users-2024-09”: 출처의 표현은 “주간 사용자는 2억명, … 100만명을 넘었다”이니 “2억 명 넘음”인데 사실의 값은 “약 2억 명”입니다. → bound를 more-than으로 적습니다.',
    ],
    [
      'chatgpt/users.yaml',
      '주간 사용자는 2억명, … 100만명을 넘었다',
      '주간 사용자는 2억명, … 100만명이다',
      '2 “chatgpt-weekly-users-2024-09”: 출처의 표현은 “주간 사용자는 2억명, … 100만명이다”이니 “2억 명”인데 사실의 값은 “2억 명 넘음”입니다. → bound를 exact로 적습니다.',
    ],
    [
      'openai/users.yaml',
      '100만명을 넘었다',
      '100만명을 밑돌았다',
      '2 “openai-business-users-2024-09”: 출처의 표현은 “100만명을 밑돌았다”이니 “100만 명 미만”인데 사실의 값은 “100만 명 넘음”입니다. → bound를 less-than으로 적습니다.',
    ],
    [
      'openai/users.yaml',
      '100만명을 넘었다',
      '100만명에 육박했다',
      '2 “openai-business-users-2024-09”: 출처의 표현은 “100만명에 육박했다”이니 “거의 100만 명”인데 사실의 값은 “100만 명 넘음”입니다. → bound를 nearly로 적습니다.',
    ],
    [
      'claude/users.yaml',
      '월간 6500만명',
      '월간 약 6500만명',
      '2 “claude-monthly-users-2024”: 출처의 표현은 “월간 약 6500만명”이니 “약 6500만 명”인데 사실의 값은 “6500만 명”입니다. → bound를 about로 적습니다.',
    ],
    [
      'anthropic/valuation.yaml',
      'value: { min: 30000000000, max: 40000000000 }',
      'value: { min: 30000000000, max: 45000000000 }',
      '11 “anthropic-valuation-target-2024-09”: 출처의 표현은 “300억~400억달러”인데 사실의 값은 “300억~450억 달러”입니다. → 출처의 값을 그대로 옮깁니다. 계산하거나 어림하지 않습니다.',
    ],
    [
      'anthropic/valuation.yaml',
      '300억~400억달러',
      '300억달러',
      '11 “anthropic-valuation-target-2024-09”: 출처의 표현은 “300억달러”인데 사실의 값은 “300억~400억 달러”입니다. → 출처의 값을 그대로 옮깁니다. 계산하거나 어림하지 않습니다.',
    ],
    [
      'llama/downloads.yaml',
      '2000만회가 넘는',
      '2000만회 이상',
      '13 “llama-downloads-month-2024-07”: 출처의 표현은 “2000만회 이상”이니 “2000만 회 이상”인데 사실의 값은 “2000만 회 넘음”입니다. → bound를 at-least로 적습니다.',
    ],
    [
      'anthropic/ratio.yaml',
      '2배 이상 늘린',
      '2배로 늘린',
      '2 “anthropic-valuation-ratio-2024-09”: 출처의 표현은 “2배로 늘린”이니 “2배”인데 사실의 값은 “2배 이상”입니다. → bound를 exact로 적습니다.',
    ],
  ])('%s: %j becomes %j', (file, from, to, ...expected) => {
    edit(file, from, to);
    expect(said()).toEqual(expected);
  });
});

describe('the clock', () => {
  test.each<Broken>([
    [
      'openai/valuation.yaml',
      'said: 2024-09-11',
      'date: 2024-09-11',
      '1 “openai-valuation-2024-09”: 출처의 표현은 “지난 11일”이니 말하거나 보도한 날은 “2024년 9월 11일”인데 사실에는 말하거나 보도한 날이 없습니다. → said를 2024-09-11로 적습니다.',
    ],
    [
      'openai/valuation.yaml',
      'when: 지난 11일',
      'when: 지난 12일',
      '5 “openai-valuation-2024-09”: 출처의 표현은 “지난 12일”이니 말하거나 보도한 날은 “2024년 9월 12일”인데 사실의 말하거나 보도한 날은 “2024년 9월 11일”입니다. → said를 2024-09-12로 적습니다.',
    ],
    [
      'openai/valuation.yaml',
      'when: 지난 11일',
      'when: 최근',
      '1 “openai-valuation-2024-09”: 출처의 표현은 “최근”인데 사실에는 시점이 없습니다. → date를 source라고 적습니다.',
    ],
    [
      'anthropic/valuation.yaml',
      'date: 2024-early',
      'date: 2024-01',
      '5 “anthropic-valuation-2024-01”: 출처의 표현은 “올해 초”이니 시점은 “2024년 초”인데 사실의 시점은 “2024년 1월”입니다. → date를 2024-early로 적습니다.',
    ],
    [
      'anthropic/valuation.yaml',
      'when: 올해 초',
      'when: 지난해 초',
      '5 “anthropic-valuation-2024-01”: 출처의 표현은 “지난해 초”이니 시점은 “2023년 초”인데 사실의 시점은 “2024년 초”입니다. → date를 2023-early로 적습니다.',
    ],
    [
      'anthropic/valuation.yaml',
      'when: 올해 초, ',
      '',
      '5 “anthropic-valuation-2024-01”: 출처의 표현에 시점(when)이 없는데 사실의 시점은 “2024년 초”입니다. → 시점을 적은 출처의 말을 옮기거나, 출처에 시점이 없으면 date를 source라고 적거나 지웁니다.',
    ],
    [
      'chatgpt/users.yaml',
      'date: source',
      'date: 2024-09',
      '6 “chatgpt-weekly-users-2024-09”: 출처의 표현은 “현재”인데 사실의 시점은 “2024년 9월”입니다. → date를 source라고 적습니다.',
    ],
    [
      'llama/downloads.yaml',
      'when: 지난 8월 기준',
      'when: 지난 9월 기준',
      '5 “llama-downloads-total-2024-08”: 출처의 표현은 “지난 9월 기준”이니 시점은 “2024년 9월”인데 사실의 시점은 “2024년 8월까지”입니다. → date를 ../2024-09로 적습니다.',
    ],
    [
      'llama/release.yaml',
      'date: 2023-02',
      'date: 2024-02',
      '2 “llama-release”: 출처의 표현은 “지난 해 2월”이니 시점은 “2023년 2월”인데 사실의 시점은 “2024년 2월”입니다. → date를 2023-02로 적습니다.',
    ],
    [
      'llama-3/release.yaml',
      'when: 올해 4월',
      'when: 올해 2분기',
      '2 “llama-3-release”: 출처의 표현은 “올해 2분기”이니 시점은 “2024년 2분기”인데 사실의 시점은 “2024년 4월”입니다. → date를 2024-Q2로 적습니다.',
    ],
    [
      'o1/release.yaml',
      'when: 지난 9월 12일',
      'when: 지난 9월',
      '2 “o1-release”: 출처의 표현은 “지난 9월”이니 시점은 “2024년 9월”인데 사실의 시점은 “2024년 9월 12일”입니다. → date를 2024-09로 적습니다.',
    ],
    [
      'openai/funding.yaml',
      'date: source',
      'date: 2024-09',
      '5 “openai-raise-2024-09”: 출처의 표현은 “최근”인데 사실의 시점은 “2024년 9월”입니다. → date를 source라고 적습니다.',
    ],
  ])('%s: %j becomes %j', (file, from, to, ...expected) => {
    edit(file, from, to);
    expect(said()).toEqual(expected);
  });
});

describe('whoever said it', () => {
  test.each<Broken>([
    [
      'openai/valuation.yaml',
      'who: 블룸버그통신 등 주요 외신',
      'who: 로이터통신',
      '8 “openai-valuation-2024-09”: 출처의 표현은 “로이터통신”인데 사실은 “블룸버그통신”의 말이라고 합니다. → 출처가 밝힌 곳을 attribution에 적습니다.',
    ],
    [
      'openai/valuation.yaml',
      '    who: 블룸버그통신 등 주요 외신\n',
      '',
      '1 “openai-valuation-2024-09”: 출처의 표현은 “지난 11일”이니 시점은 “2024년 9월 11일”인데 사실에는 시점이 없습니다. → date를 2024-09-11로 적습니다.',
      '8 “openai-valuation-2024-09”: 사실은 “블룸버그통신”의 말이라는데 출처의 표현에 누가(who)가 없습니다. → 출처가 누구라고 적었는지 옮기거나, attribution을 지웁니다.',
    ],
    [
      'openai/valuation.yaml',
      '  attribution: bloomberg\n',
      '',
      '8 “openai-valuation-2024-09”: 출처의 표현은 “블룸버그통신 등 주요 외신”인데 사실에는 누구의 말인지(attribution)가 없습니다. → attribution: bloomberg라고 적습니다.',
    ],
    [
      'llama/downloads.yaml',
      'attribution: meta',
      'attribution: google',
      '8 “llama-downloads-total-2024-08”: 출처의 표현은 “메타”인데 사실은 “구글”의 말이라고 합니다. → 출처가 밝힌 곳을 attribution에 적습니다.',
    ],
    [
      'meta/opinion.yaml',
      'who: 그로크의 CEO 조나단 로스',
      'who: 오픈AI의 CEO',
      '6 “groq-ceo-on-open-source”: 출처의 표현은 “오픈AI의 CEO”인데 사실은 “조나단 로스”의 말이라고 합니다. → 출처가 밝힌 곳을 attribution에 적습니다.',
    ],
  ])('%s: %j becomes %j', (file, from, to, ...expected) => {
    edit(file, from, to);
    expect(said()).toEqual(expected);
  });
});

describe('how settled it is', () => {
  test.each<Broken>([
    [
      'openai/valuation.yaml',
      'status: planned',
      'status: done',
      '6 “openai-valuation-2024-09”: 출처의 표현은 “평가받으며 … 준비하고 있다고 보도했다”인데 사실의 상태는 “실제”입니다. → 출처의 서술어에 맞는 상태: planned(계획), in-talks(논의 중).',
    ],
    [
      'openai/valuation.yaml',
      '준비하고 있다고 보도했다',
      '논의하고 있다고 보도했다',
      '6 “openai-valuation-2024-09”: 출처의 표현은 “평가받으며 … 논의하고 있다고 보도했다”인데 사실의 상태는 “계획”입니다. → 출처의 서술어에 맞는 상태: in-talks(논의 중).',
    ],
    [
      'anthropic/valuation.yaml',
      'verb: 설정했다',
      'verb: 논의하고 있다',
      '14 “anthropic-valuation-target-2024-09”: 출처의 표현은 “논의하고 있다”인데 사실의 상태는 “계획”입니다. → 출처의 서술어에 맞는 상태: in-talks(논의 중).',
    ],
    [
      'llama-3-2/capability.yaml',
      'status: done\n  source: chosunbiz-2024-10-02\n  attribution: meta',
      'status: in-talks\n  source: chosunbiz-2024-10-02\n  attribution: meta',
      '8 “llama-3-2-simpler”: 출처의 표현은 “메타는 설명했다”인데 사실의 상태는 “논의 중”입니다. → 출처의 서술어에 맞는 상태: done(실제), expected(전망), opinion(평가).',
    ],
    [
      'openai/opinion.yaml',
      'status: expected',
      'status: done',
      '4 “big-tech-race-view”: 출처의 표현은 “보고 있다”인데 사실의 상태는 “실제”입니다. → 출처의 서술어에 맞는 상태: expected(전망), opinion(평가), planned(계획).',
    ],
    [
      'o1/release.yaml',
      'verb: 공개했다',
      'verb: 공개할 예정이다',
      '3 “o1-release”: 출처의 표현은 “공개할 예정이다”인데 사실의 상태는 “실제”입니다. → 출처의 서술어에 맞는 상태: planned(계획), in-talks(논의 중).',
    ],
    [
      'chatgpt/users.yaml',
      'status: done',
      'status: planned',
      '7 “chatgpt-weekly-users-2024-09”: 출처의 표현은 “넘었다”인데 사실의 상태는 “계획”입니다. → 출처의 서술어에 맞는 상태: done(실제), opinion(평가).',
    ],
    [
      'anthropic/funding-plan.yaml',
      'status: in-talks',
      'status: done',
      '4 “anthropic-raise-2024”: 출처의 표현은 “초기 논의 단계에 있는 것으로 알려졌다”인데 사실의 상태는 “실제”입니다. → 출처의 서술어에 맞는 상태: in-talks(논의 중).',
    ],
  ])('%s: %j becomes %j', (file, from, to, ...expected) => {
    edit(file, from, to);
    expect(said()).toEqual(expected);
  });
});

describe('an editor may decide otherwise', () => {
  test.each([
    ['figure', 'value: 150000000000', 'value: 160000000000'],
    ['when', 'said: 2024-09-11', 'said: 2024-09-10'],
    ['who', 'attribution: bloomberg', 'attribution: meta'],
    ['verb', 'status: planned', 'status: done'],
  ])('of %s with a reason', (part, from, to) => {
    edit('openai/valuation.yaml', from, to);
    expect(said()).toHaveLength(1);
    edit('openai/valuation.yaml', 'paragraph: 4', `paragraph: 4\n    otherwise: { ${part}: 뒤에 낸 기사에서 고쳤다. }`);
    expect(said()).toEqual([]);
  });
});

describe('a fact without wording', () => {
  const words = '  wording: { figure: 월간 6500만명, paragraph: 7 }\n';
  test('is an error', () => {
    edit('claude/users.yaml', words, '');
    expect(said()).toEqual([
      '1 “claude-monthly-users-2024”: 출처가 쓴 말(wording)이 없습니다. → 출처의 말을 짧은 구절로 옮기거나, 옮기지 않은 이유를 사실이나 출처의 unworded에 적습니다.',
    ]);
  });
  test('says why, itself or in its source', () => {
    edit('claude/users.yaml', words, '  unworded: 그림에만 있는 값이다.\n');
    expect(said()).toEqual([]);
    edit('claude/users.yaml', '  unworded: 그림에만 있는 값이다.\n', '');
    edit('../sources/chosunbiz-2024-10-02.yaml', 'kind: report', 'kind: report\nunworded: 그림으로만 된 기사다.');
    expect(said()).toEqual([]);
  });
});
