import { expect, test, vi } from 'vitest';
import { periodOf } from '../../../src/korean/period.ts';
import { cutUp } from '../../../src/search/index/shards.ts';
import { type Reading, understand } from '../../../src/search/language/understand.ts';
import { answerDirectly } from '../../../src/search/query/direct.ts';
import { openNames } from '../../../src/search/query/open-names.ts';
import { say } from '../../../src/search/query/say.ts';
import { suggest } from '../../../src/search/query/suggest.ts';
import { getBase } from '../../../src/validate/base.ts';
import { draw, rightQuestions } from './questions.ts';
import { searchSite } from './site.ts';

// Thousands of queries a test: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });
const base = getBase();
const site = await searchSite();
const ask = async (query: string): Promise<{ facts: string[]; missing: string }> => {
  const { reading, direct } = await site.answer(query);
  return { facts: direct.facts.map(({ id }) => id).sort(), missing: say(reading, direct).missing.join(' ') };
};

/** Figures and events of the real content, each with what it is of and every way of saying what it is. */
const cases = [...base.facts.values()].flatMap((fact) => {
  const subject = base.entities.get(fact.subjects[0] ?? '');
  const metric = base.metrics.get(fact.metric);
  if (fact.kind === 'statement' || !subject || !metric) return [];
  const basis = fact.kind === 'figure' && fact.basis ? metric.bases[fact.basis] : undefined;
  const whats = [
    basis?.name ?? metric.name,
    ...(basis ? [] : (metric.words ?? []).filter((word) => !/다$|^.$/.test(word))),
  ];
  return [{ fact, subject, metric, basis, whats, whos: [subject.name, subject.en, ...subject.aliases] }];
});
const forms = (who: string, what: string, isEvent: boolean): string[] => [
  `${who} ${what}`,
  `${who}의 ${what}`,
  `${who} ${what}${isEvent ? ' 언제예요?' : ' 얼마예요?'}`,
  `${who} ${what} 알려줘`,
  `${what} ${who}`,
];

test('a question made from a fact is answered with it, by every name of its subject and its metric', async () => {
  const wrong: string[] = [];
  let asked = 0;
  for (const { fact, whos, whats } of cases) {
    for (const who of whos) {
      for (const what of whats) {
        for (const query of forms(who, what, fact.kind === 'event')) {
          asked += 1;
          const { facts } = await ask(query);
          if (!facts.includes(fact.id)) wrong.push(`${query} → ${facts.join(' ') || 'none'}, not ${fact.id}`);
        }
      }
    }
  }
  expect(asked).toBeGreaterThan(1000);
  // ‘오픈AI의 자금 조달’ is the name of a chart.
  expect(wrong.length / asked, wrong.join('\n')).toBeLessThan(0.002);
});

test('a year that is not the fact’s is never answered, and that is said', async () => {
  for (const { fact, subject, whats } of cases) {
    const year = new Date(periodOf(fact.date ?? fact.said ?? '').last).getUTCFullYear();
    for (const other of [year - 3, year + 1, year + 7].filter((one) =>
      cases.every(({ fact: { date, said } }) => !`${date}${said}`.includes(String(one))),
    )) {
      const query = `${subject.name} ${other}년 ${whats[0]}`;
      const { facts, missing } = await ask(query);
      expect(facts, query).toEqual([]);
      expect(missing, query).toMatch(/없습니다/);
    }
  }
});

test('a basis that nobody counted by is never answered with another, and what there is is said', async () => {
  for (const { subject, metric, basis } of cases) {
    if (!basis) continue;
    const has = new Set(cases.filter(({ subject: { id } }) => id === subject.id).map((one) => one.basis?.name));
    for (const { name } of Object.values(metric.bases).filter((other) => !has.has(other.name))) {
      const { facts, missing } = await ask(`${subject.name} ${name}`);
      for (const id of facts)
        expect(cases.find(({ fact }) => fact.id === id)?.basis?.name, `${subject.name} ${name}`).toBe(name);
      if (facts.length === 0) expect(missing, `${subject.name} ${name}`).toMatch(/없습니다.*있습니다/);
    }
  }
});

test.each([
  ['챗GPT 주간 이용자', 'chatgpt-weekly-users-2024-09'],
  ['오픈AI 투자 얼마나 받나', 'openai-equity-2024-09 openai-raise-2024-09'],
  ['오픈AI 대출 얼마', 'openai-bank-loan-2024-09'],
  ['앤트로픽 목표 기업가치', 'anthropic-valuation-target-2024-09'],
  ['2024년 7월 라마 다운로드 몇 번', 'llama-downloads-month-2024-07'],
  ['소네트가 GPT-4o보다 좋아?', 'claude-3-5-sonnet-benchmark'],
  ['챗GPT가 클로드보다 많아?', 'chatgpt-weekly-users-2024-09 claude-monthly-users-2024'],
  // Each of two with a basis of its own.
  ['챗GPT 주간 이용자와 클로드 월간 이용자 비교', 'chatgpt-weekly-users-2024-09 claude-monthly-users-2024'],
  ['챗GPT와 라마 중 어느 쪽이 먼저 공개됐나', 'chatgpt-release llama-release'],
  // A multiple is of what is measured as well.
  ['앤트로픽 목표 기업가치가 몇 배로 뛴 거야', 'anthropic-valuation-ratio-2024-09'],
  ['앤트로픽 몸값 배수', 'anthropic-valuation-ratio-2024-09'],
  ['앤트로픽이 목표로 잡은 몸값은 몇 달러', 'anthropic-valuation-target-2024-09'],
  ['앤트로픽 자금 조달 어디까지 왔어', 'anthropic-raise-2024'],
  ['앤트로픽 조달 계획', 'anthropic-raise-2024'],
  // What a statement says, asked for in its own words.
  ['o1 이름에서 GPT는 왜 빠졌어', 'o1-name'],
  ['라마로 자체 모델 만드는 건 누구야', 'llama-adopters'],
  ['라마 쓰임이 느는 속도는 어때', 'llama-usage-faster'],
  ['빅테크는 모델 경쟁을 어떻게 보고 있어', 'big-tech-race-view'],
])('%s: %s', async (query, facts) => {
  expect((await ask(query)).facts.join(' ')).toBe(facts);
});

test.each([
  ['오픈AI 투자와 대출 합치면 얼마', /더해 답하지 않습니다/],
  ['오픈AI 2026년 기업가치 전망', /없습니다/],
  ['챗GPT 이용자가 클로드의 몇 배야', /적을 수 없으므로/],
  ['챗GPT 일간 이용자', /‘일간’은 이 사이트에 없습니다/],
  ['오픈AI 기업가치는 유로로 얼마', /‘유로로’/],
  ['메타 기업가치', /메타의 기업가치 수치는 이 사이트에 없습니다/],
  ['GPT-4o 언제 나왔어', /없습니다/],
  ['깃허브에서 라마 다운로드 수', /‘깃허브에서’/],
  ['클로드 이용자 몇 배야', /이용자 몇 배 수치는 이 사이트에 없습니다/],
  ['챗GPT와 오픈AI o1 이용자 비교', /o1의 이용자 수치는 이 사이트에 없습니다/],
  ['라마 누가 써', /라마의 이용자 수는 이 사이트에 없습니다/],
  ['o1이 클로드 3.5 소네트보다 똑똑해?', /비교한 사실은 이 사이트에 없습니다/],
])('%s is refused with words', async (query, words) => {
  const { facts, missing } = await ask(query);
  expect(facts).toEqual([]);
  expect(missing).toMatch(words);
});

test('of two events the answer tells which came first, and of two figures it can do without what compares them', async () => {
  const query = '챗GPT와 라마 중 어느 쪽이 먼저 공개됐나';
  const { direct, reading } = await site.answer(query);
  expect(direct.words).toBe('챗GPT 공개가 라마 공개보다 적어도 63일 앞선다.');
  // Without a line what compares may not come; the facts are there all the same.
  const { facts, words, missing } = answerDirectly(reading, { ...site.lexicon, compare: undefined });
  expect(facts.map(({ id }) => id).sort()).toEqual(['chatgpt-release', 'llama-release']);
  expect([words, missing]).toEqual([undefined, []]);
});

test.each([
  'o1 이름에서 GPT는 언제 빠졌어',
  '2021년 o1 이름에서 GPT는 왜 빠졌어',
  'o1 이름에서 챗GPT는 왜 빠졌어',
  '클로드 이름에서 GPT는 왜 빠졌어',
  'o1 이름에서 GPT는 왜 늘었어',
  '엔비디아는 모델 경쟁을 어떻게 보고 있어',
])('%s is not answered with a statement that says something else', async (query) => {
  expect((await ask(query)).facts).toEqual([]);
});

/** Companies of KOSPI and of the Nasdaq-100 (May 2024), as newspapers write them. */
const companies =
  '삼성전자 하이닉스 현대차 기아 셀트리온 포스코 네이버 카카오 삼성물산 현대모비스 신한지주 우리금융 하나금융 한국전력 두산에너빌리티 한화오션 크래프톤 엔씨소프트 넷마블 삼양식품 농심 오리온 아모레퍼시픽 대한항공 한진칼 두산밥캣 고려아연 에코프로 엘앤에프 포스코퓨처엠 금양 한미반도체 이마트 롯데쇼핑 현대백화점 신세계 하이브 펄어비스 카카오뱅크 카카오페이 삼성생명 삼성화재 한화생명 메리츠금융 미래에셋 키움증권 유한양행 한미약품 대웅제약 녹십자 엔비디아 애플 아마존 테슬라 브로드컴 코스트코 넷플릭스 어도비 퀄컴 인텔 시스코 펩시코 인튜이트 암젠 컴캐스트 허니웰 스타벅스 부킹홀딩스 길리어드 모더나 페이팔 마이크론 램리서치 시놉시스 케이던스 메르카도리브레 크라우드스트라이크 팔로알토 포티넷 지스케일러 데이터독 몽고디비 아틀라시안 도어대시 에어비앤비 루시드 리비안 팔란티어 코히어 미스트랄 딥시크 바이두 텐센트 알리바바 화웨이 샤오미 소프트뱅크 도요타 혼다 닛산 소니 닌텐도 파나소닉 히타치 위키피디아 틱톡'.split(
    ' ',
  );

test('a name that is not here has no answer in any form of question, and that is said', async () => {
  const questions = [
    '기업가치 얼마야',
    '기업가치',
    '이용자 몇 명이야',
    '주간 이용자 수',
    '언제 나왔어',
    '투자 유치 얼마',
    '대출 얼마나 받았나',
    '다운로드 몇 번',
    '기업가치는 오픈AI보다 커?',
    '이용자가 챗GPT보다 많아?',
  ];
  const wrong: string[] = [];
  for (const name of companies) {
    for (const question of questions) {
      const { facts, missing } = await ask(`${name} ${question}`);
      if (facts.length > 0 || missing === '') wrong.push(`${name} ${question} → ${facts.join(' ') || 'nothing said'}`);
    }
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['6500만명', 'claude-monthly-users-2024'],
  ['8조6000억원', 'openai-raise-2024-09'],
  ['8.6조', 'openai-raise-2024-09'],
  ['6.5 billion', 'openai-raise-2024-09'],
  ['1500억불', 'openai-valuation-2024-09'],
  ['2억명', 'chatgpt-weekly-users-2024-09'],
  ['2024.9.12', 'o1-release'],
  ['24년 6월 20일', 'claude-3-5-sonnet-release'],
])('%s, as it is typed, finds %s', async (query, fact) => {
  const paths = (await site.top(query, 5)).map(({ path }) => path);
  expect(paths).toContain(`/facts/${fact}/`);
});

test.each(['3억 명', '900억 달러', '1500억 원', '"라마 클로드"', '"사슬의 생각"'])(
  '%s stands nowhere and finds nothing',
  async (query) => {
    expect(await site.top(query)).toEqual([]);
  },
);

test('every beginning of every name is a hit or offered, unless it is a word of its own', async () => {
  const silent: string[] = [];
  for (const { text } of site.lexicon.names) {
    for (let end = 1; end < text.length; end++) {
      const typed = text.slice(0, end).trim();
      if (typed === '' || /\d/.test(typed)) continue;
      if (suggest(typed, site.lexicon).length === 0 && (await site.top(typed, 1)).length === 0)
        silent.push(`${typed} of ${text}`);
    }
  }
  expect(silent).toEqual([]);
});

test('more than 200 letters are not read, and that is said', async () => {
  expect((await ask('가나다 '.repeat(1000))).missing).toContain('앞의 200자');
});

test('a dictionary that is cut up gives the same answers from the files that a query needs', async () => {
  const { dictionary } = site.made;
  const others = Array.from({ length: 900 }, (_, i) => ({
    ...(dictionary.things[0] as (typeof dictionary.things)[0]),
    title: `다른 것 ${i}`,
    facts: [],
  }));
  const files = cutUp({
    ...dictionary,
    things: [...dictionary.things, ...others],
    names: [
      ...dictionary.names,
      ...others.map(({ title }, i): [string, number] => [title, dictionary.things.length + i]),
    ],
  });
  expect(files.size).toBeGreaterThan(10);
  for (const query of [
    '챗GPT 주간 이용자',
    '오픈AI 투자 얼마나 받나',
    '챗GPT가 클로드보다 많아?',
    '메타 기업가치',
    '6500만명',
    '라마누적다운로드',
    ...draw(rightQuestions(), 600, 3).map(({ query }) => query),
  ]) {
    const names = await openNames(async (name) => JSON.parse(JSON.stringify(files.get(name))));
    const reading = await names.read(query);
    const whole = understand(query, site.lexicon);
    expect(answerDirectly(reading, names.lexicon), query).toEqual(answerDirectly(whole, site.lexicon));
    const kinds = ({ units }: Reading): string[] => units.map(({ as }) => as);
    expect(kinds(reading), query).toEqual(kinds(whole));
  }
});

test.each('이자 개발 개인 수요 수여 인가 하나 차이나 거론 조선 투자자 서버 학습 10 24 클라우드 수학'.split(' '))(
  'a word that asks for something else forbids the answer: %s',
  async (word) => {
    for (const query of [`챗GPT ${word} 주간 이용자 수`, `오픈AI ${word} 기업가치 얼마야`, `오픈AI 대출 ${word} 얼마`])
      expect((await ask(query)).facts, query).toEqual([]);
  },
);

test('what is to be left out is neither answered nor found, behind a minus or said in words', async () => {
  const [valuation] = (await ask('오픈AI 기업가치')).facts;
  for (const query of [
    '기업가치 -오픈AI',
    '오픈AI 말고 기업가치',
    '오픈AI를 제외한 기업가치',
    '오픈AI가 아닌 기업의 기업가치',
  ]) {
    const { direct } = await site.answer(query);
    expect(direct.facts, query).toEqual([]);
    const paths = (await site.top(query, 30)).map(({ path }) => path);
    expect(paths.length, query).toBeGreaterThan(0);
    expect(paths, query).not.toContain('/companies/openai/');
    expect(paths, query).not.toContain(`/facts/${valuation}/`);
  }
  // What is named itself stays, though its page holds what is left out; and words before 아닌 are no name.
  expect((await site.top('오픈AI -챗GPT', 30)).map(({ path }) => path)).toContain('/companies/openai/');
  expect(understand('이용자가 많은 곳이 아닌 곳', site.lexicon).without).toEqual([]);
  expect(understand('GPT -4o', site.lexicon).without).toEqual([]);
});

test('an amount that is named is a condition on the value, whatever it is written in', async () => {
  for (const query of [
    '오픈AI 65억달러 투자',
    '오픈AI 6.5 billion 투자',
    '라마 3억5천만 다운로드',
    '챗GPT 2억 명 이용자',
  ]) {
    const { facts, missing } = await ask(query);
    expect([facts.length, missing], query).toEqual([1, '']);
  }
  for (const query of ['앤트로픽 65억 달러 투자', '앤트로픽 1500억 달러 기업가치', '챗GPT 이용자 6500만 명']) {
    const { facts, missing } = await ask(query);
    expect(facts, query).toEqual([]);
    expect(missing, query).toMatch(/억 달러|6500만 명/);
  }
});
