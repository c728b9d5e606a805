import { comparedWith } from '../../../src/facts/compare.ts';
import { withJosa } from '../../../src/korean/josa.ts';
import { nameKey } from '../../../src/korean/letters.ts';
import type { Entity } from '../../../src/schema/entity.ts';
import type { Fact } from '../../../src/schema/fact.ts';
import { say } from '../../../src/search/query/say.ts';
import { getBase } from '../../../src/validate/base.ts';
import type { SearchSite } from './site.ts';
import { random } from './typing.ts';

// Questions made from facts by templates, and what must be answered to each. What is right is worked out here from the facts
// themselves and not by the code under test; the wordings are a reader's and were written without looking at its word lists.

/** A question, how it was made, and the facts that answer it; of one with a wrong condition none does. */
export interface Question {
  readonly query: string;
  readonly template: string;
  readonly facts: readonly string[];
}

const base = getBase();
const facts = [...base.facts.values()];

/** What a question asks for; whatever is not named is left open. */
interface Asked {
  readonly subject: string;
  readonly metric: string;
  readonly basis?: string | undefined;
  readonly date?: Day;
  readonly unit?: string;
  readonly status?: string;
  readonly place?: string;
  readonly attribution?: string;
}

interface Day {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly early?: boolean;
}

/** A fact's day, as far as it is known. What was said without saying of when counts by the day on which it was said. */
function dayOf({ date, said }: Fact): Day | undefined {
  const [year, month, day] = (date ?? said ?? '').replace('../', '').split('-');
  if (!year) return undefined;
  if (month === 'early') return { year: Number(year), early: true };
  return { year: Number(year), ...(month && { month: Number(month) }), ...(day && { day: Number(day) }) };
}

/** A day that is named may say less than is known of the fact's, never more and nothing else. */
const agrees = (named: Day, own: Day | undefined): boolean =>
  own !== undefined && (Object.keys(named) as (keyof Day)[]).every((part) => named[part] === own[part]);

const makerOf = (id: string): string | undefined => {
  const entity = base.entities.get(id);
  return entity?.kind === 'model' ? entity.by : undefined;
};

/**
 * The facts that answer. A company answers with its models' figures; a model with its maker's, where it has figures of that
 * metric itself but none that fits; an event is its subject's alone. What was counted in one place is none where the whole is known.
 */
function answersTo({ subject, metric, basis, date, unit, status, place, attribution }: Asked): string[] {
  const has = facts.filter((fact) => fact.metric === metric && fact.kind !== 'statement');
  const own = has.filter(({ subjects }) => subjects.includes(subject));
  const models = has.filter(
    ({ kind, subjects }) => kind === 'figure' && subjects.some((id) => makerOf(id) === subject),
  );
  const makers =
    own.length > 0
      ? has.filter(({ kind, subjects }) => kind === 'figure' && subjects.includes(makerOf(subject) ?? ''))
      : [];
  const fits = (fact: Fact): boolean =>
    (basis === undefined || (fact.kind === 'figure' && fact.basis === basis)) &&
    (date === undefined || agrees(date, dayOf(fact))) &&
    (unit === undefined || (fact.kind === 'figure' && (fact.unit === unit || unit in fact.asStated))) &&
    (status === undefined || fact.status === status) &&
    (place === undefined || fact.where === place) &&
    (attribution === undefined || fact.attribution === attribution);
  const first = [...own, ...models].filter(fits);
  const all = first.length > 0 ? first : makers.filter(fits);
  const whole = all.filter(({ where }) => where === undefined || where === place);
  return (whole.length > 0 ? whole : all).map(({ id }) => id).sort();
}

/** How people call a metric, with no basis and with each. */
const phrases: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  users: {
    '': ['이용자', '이용자 수', '이용자수', '사용자 수', '유저 수', 'users'],
    'weekly-active': [
      '주간 이용자',
      '주간 이용자 수',
      '주간 사용자 수',
      '주간 유저 수',
      '주간이용자수',
      '주간 활성 이용자',
      '한 주 이용자 수',
      '일주일 이용자 수',
      'WAU',
      'weekly users',
      'weekly active users',
    ],
    'monthly-active': [
      '월간 이용자',
      '월간 이용자 수',
      '월간 사용자 수',
      '월간 유저 수',
      '월간이용자수',
      '월간 활성 사용자',
      '한 달 이용자 수',
      '월 이용자 수',
      'MAU',
      'monthly users',
      'monthly active users',
    ],
    'paid-business': [
      '기업용 유료 이용자',
      '기업용 유료 이용자 수',
      '유료 기업 이용자 수',
      '기업용 이용자 수',
      '기업용 유료 사용자 수',
      '기업 고객 수',
    ],
  },
  valuation: { '': ['기업가치', '기업 가치', '몸값', '밸류에이션', '기업가치 평가액', 'valuation'] },
  funding: { '': ['투자 유치', '투자 유치 금액', '투자유치액', '투자 유치 규모', '투자금', '펀딩 규모', '투자 규모'] },
  debt: { '': ['대출', '은행 대출', '대출금', '대출 금액', '은행 대출 규모', '차입금'] },
  downloads: {
    '': ['다운로드', '다운로드 수', '내려받기 수', '다운로드 횟수', '내려받은 횟수', 'downloads'],
    cumulative: [
      '누적 다운로드',
      '누적 다운로드 수',
      '총 다운로드 수',
      '지금까지 다운로드 수',
      '누적 내려받기 수',
      '누적 다운로드 횟수',
    ],
    monthly: ['한 달 다운로드 수', '월간 다운로드', '월간 다운로드 수', '한 달 동안 다운로드 수', '월간 내려받기 수'],
  },
  release: { '': ['출시일', '공개일', '발표일', '출시 날짜', '공개 날짜', '출시 시기', 'release date'] },
};

/** What follows, by what is counted. */
const endings: Readonly<Record<string, readonly string[]>> = {
  money: [
    '얼마',
    '얼마야',
    '얼마야?',
    '얼마예요',
    '얼마에요?',
    '얼마입니까',
    '얼마인가요?',
    '얼마죠',
    '얼마지',
    '얼마임',
    '얼마나 돼',
    '얼마나 되나요',
    '얼마나 됩니까',
    '얼마쯤 돼?',
    '얼마 정도야',
  ],
  users: [
    '몇 명',
    '몇 명이야',
    '몇명이야?',
    '몇 명이에요',
    '몇 명인가요',
    '몇 명입니까',
    '몇 명이나 돼',
    '몇 명쯤 돼?',
    '얼마나 돼',
    '얼마나 됩니까',
    '얼마야',
    '몇 명 정도야',
  ],
  downloads: [
    '몇 번',
    '몇 번이야',
    '몇 회야?',
    '몇회예요',
    '몇 번이나 돼',
    '몇 번인가요',
    '얼마나 돼',
    '얼마나 됩니까',
    '얼마야',
  ],
  release: [
    '언제',
    '언제야',
    '언제야?',
    '언제예요',
    '언제에요?',
    '언제입니까',
    '언제인가요',
    '언제죠',
    '언제지',
    '언제였어',
    '언제였죠?',
  ],
};
const endingsOf = (metric: string): readonly string[] => endings[metric] ?? endings['money'] ?? [];
const requests = [
  '알려줘',
  '알려 주세요',
  '알려줄래',
  '알려줘요',
  '궁금해',
  '궁금합니다',
  '궁금해요',
  '좀 알려줘',
  '찾아줘',
  '보여줘',
  '말해줘',
  '가르쳐 주세요',
  '알고 싶어',
  '뭐야',
  '?',
];

/** Whole questions by verbs and in English; `S` is the subject with nothing after it, `S은`, `S이`, `S을` with a particle. */
const sentences: Readonly<Record<string, readonly (readonly [basis: string, ...queries: string[]])[]>> = {
  users: [
    [
      '',
      'S 쓰는 사람 몇 명이야',
      'S을 쓰는 사람은 몇 명이야?',
      'S 이용하는 사람 수',
      'S을 사용하는 사람은 얼마나 돼',
      'S 몇 명이 써?',
      'S 몇 명이나 쓰나요',
      '몇 명이 S을 써',
      'S 쓰는 사람이 얼마나 많아',
      'how many users does S have',
      'S number of users',
      'how many people use S',
    ],
    [
      'weekly-active',
      '일주일에 S 쓰는 사람 몇 명',
      '한 주에 몇 명이 S을 쓰나요',
      '매주 S을 쓰는 사람 수',
      'S 한 주 동안 쓴 사람 몇 명이야',
      'how many weekly users does S have',
      'S을 매주 몇 명이 쓰고 있어',
      '일주일 동안 S을 이용하는 사람은 몇 명입니까',
    ],
    [
      'monthly-active',
      '한 달에 S 쓰는 사람 몇 명',
      '한 달에 몇 명이 S을 쓰나요',
      '매달 S을 쓰는 사람 수',
      'S 한 달 동안 쓴 사람 몇 명이야',
      'how many monthly users does S have',
      'S을 매달 몇 명이 쓰고 있어',
    ],
    [
      'paid-business',
      '돈 내고 S 쓰는 기업 이용자 몇 명이야',
      'S 기업용 제품 돈 내고 쓰는 사람 몇 명',
      'S 유료로 쓰는 기업 이용자 수',
    ],
  ],
  valuation: [
    [
      '',
      'S은 기업가치가 얼마나 돼',
      'S 기업가치 얼마로 평가받아',
      'S 기업가치는 얼마로 평가되나요',
      'what is the valuation of S',
      'how much is S valuation',
      'S의 기업가치가 어느 정도야',
      'S 기업가치 얼마래',
    ],
  ],
  funding: [
    [
      '',
      'S이 유치하는 투자금',
      'S이 유치하려는 투자 금액',
      'S은 투자를 얼마나 유치해',
      'S 투자 얼마 받아',
      'S이 받는 투자 규모',
      'S 투자 유치 얼마나 하나요',
      'S이 투자받는 돈은 얼마',
      'how much funding does S raise',
    ],
  ],
  debt: [
    [
      '',
      'S이 빌리는 돈',
      'S이 은행에서 빌리는 돈 얼마야',
      'S 은행 대출 얼마나 받아',
      'S은 대출을 얼마나 받나요',
      'S이 준비하는 대출 금액',
      'S이 준비 중인 은행 대출은 얼마',
    ],
  ],
  downloads: [
    ['', 'S 몇 번 다운로드됐어', 'S은 몇 번 내려받았어', 'S 몇 회나 다운로드됐나요', 'how many downloads does S have'],
    [
      'cumulative',
      'S 지금까지 몇 번 다운로드됐어',
      'S은 지금까지 몇 번이나 내려받았어',
      'S 누적 몇 회 다운로드됐나요',
      '지금까지 S을 내려받은 횟수',
    ],
    ['monthly', 'S 한 달에 몇 번 다운로드됐어', 'S 한 달 동안 몇 번 내려받았어', '한 달 동안 S을 내려받은 횟수'],
  ],
  release: [
    [
      '',
      'S 언제 나왔어',
      'S 언제 나왔나요?',
      'S 언제 나왔지',
      'S 언제 나온 거야',
      'S은 언제 출시됐어',
      'S 언제 출시됐나요',
      'S 언제 출시했어',
      'S 언제 공개됐어',
      'S은 언제 공개됐습니까',
      'S 언제 공개했나',
      'S 언제 발표했어?',
      'S 언제 발표됐나요',
      'S 언제 선보였어',
      'S 언제 내놨어',
      'S이 나온 날',
      'S이 출시된 날짜',
      'S이 공개된 날은 언제야',
      'S 나온 게 언제야',
      'S 나온 날짜 알려줘',
      '언제 S이 나왔어',
      'S 출시가 언제였죠',
      'when was S released',
      'S 며칠에 나왔어',
      'S launch date',
    ],
  ],
};

/** The same asked in other words, written after the first answers had been looked at and before these were. */
const others: typeof sentences = {
  users: [
    [
      '',
      'S은 얼마나 많은 사람이 써',
      'S 이용자가 몇이나 되나',
      'S 사용자 규모',
      'S 이용자 수는 어떻게 되나요',
      'S의 이용자는 총 몇 명인가',
      'S 이용자 수는?',
      'S 유저가 몇 명이나 있어',
      'S 이용자 얼마나 많음',
      'S user count',
      'S 이용자 몇 명이래',
    ],
    [
      'weekly-active',
      '주간으로 S 몇 명 써',
      'S 주간 활성 사용자 수는?',
      '매주 S 이용자',
      'S 일주일에 몇 명 쓰냐',
      'S weekly active user count',
      'S 주간 이용자가 몇 명이었지',
    ],
    [
      'monthly-active',
      '월간으로 S 몇 명 써',
      'S 월간 활성 사용자 수는?',
      '매달 S 이용자',
      'S 한 달에 몇 명 쓰냐',
      'S 월간 이용자가 몇 명이었지',
    ],
    ['paid-business', 'S 유료 쓰는 기업 고객 몇 명', '기업용 S 이용자 수'],
  ],
  valuation: [
    [
      '',
      'S 몸값 얼마나 나가',
      'S 기업가치 몇 달러야',
      'S 기업가치는?',
      'S 기업가치가 궁금',
      'how much is S worth',
      'S 밸류 얼마',
      'S 시가총액',
      'S 회사 가치가 얼마야',
      'S의 기업가치는 얼마로 봐',
      'S 기업가치 알고싶어요',
    ],
  ],
  funding: [
    [
      '',
      'S 투자 얼마 받으려고 해',
      'S 펀딩 얼마',
      'S이 모으는 투자금',
      'S 투자 유치액은 얼마냐',
      'S이 투자 유치하는 금액은?',
      'S funding amount',
      'S이 투자를 얼마 받는다고 했지',
    ],
  ],
  debt: [
    [
      '',
      'S 빚 얼마',
      'S 은행에서 얼마 빌려',
      'S 은행 융자',
      'S 대출 규모는?',
      'S이 은행에서 빌리려는 돈',
      'S 대출 얼마래요',
    ],
  ],
  downloads: [
    ['', 'S 다운 몇 번 됐어', '사람들이 S을 몇 번 내려받았어', 'S download count', 'S 다운로드는 몇 번이나 됐나'],
    ['cumulative', 'S 누적 다운 수', 'S 이제까지 몇 번 다운됐어', 'S total downloads', 'S 다운로드 누적 얼마'],
    ['monthly', 'S 다운로드 한 달에 얼마나', 'S monthly downloads', 'S 한달 다운로드'],
  ],
  release: [
    [
      '',
      'S 출시 언제',
      'S은 언제 나온 모델이야',
      'S 몇 월에 나왔어',
      'S 몇 년도에 나왔어',
      'S이 처음 나온 날',
      'S 첫 공개',
      'S 발표 시점',
      'S 공개된 때',
      'when did S come out',
      'S 출시연도',
      'S 언제쯤 나왔더라',
      'S 나온 때가 언제지',
    ],
  ],
};

/** How people ask for what was said in words. */
const told: Readonly<Record<string, readonly string[]>> = {
  capability: ['특징', '장점', '강점', '기능'],
  benchmark: ['벤치마크', '성능', '벤치마크 결과'],
  'funding-plan': ['자금 조달', '자금 조달 계획', '자금 조달 규모'],
  adoption: ['활용', '활용 사례', '쓰임'],
};

/** Who said it and where that stands: the same facts. */
const sources = [
  '출처',
  '출처가 어디야',
  '출처 알려줘',
  '누가 말했어',
  '누가 밝혔어?',
  '누가 보도했어',
  '어디서 나온 거야',
  '근거가 뭐야',
  '어느 기사야',
];

const fill = (sentence: string, name: string): string =>
  sentence.replace(/S(은|이|을)?/, (_, particle?: string) =>
    particle === '은'
      ? withJosa(name, '은/는')
      : particle === '이'
        ? withJosa(name, '이/가')
        : particle === '을'
          ? withJosa(name, '을/를')
          : name,
  );

/** A day in every way that people write one. */
function writtenDays({ year, month, day, early }: Day): string[] {
  if (early) return [`${year}년 초`, `${year % 100}년 초`, `${year}년초`];
  if (month === undefined) return [`${year}년`, `${year}`, `${year % 100}년`];
  const two = (part: number): string => String(part).padStart(2, '0');
  if (day === undefined)
    return [
      `${year}년 ${month}월`,
      `${year}년${month}월`,
      `${year % 100}년 ${month}월`,
      `${year}.${month}`,
      `${year}-${two(month)}`,
      `${year}/${month}`,
      `${year}. ${month}.`,
    ];
  return [
    `${year}년 ${month}월 ${day}일`,
    `${year}년${month}월${day}일`,
    `${year % 100}년 ${month}월 ${day}일`,
    `${year}.${month}.${day}`,
    `${year}-${two(month)}-${two(day)}`,
    `${year}/${month}/${day}`,
    `${year}. ${month}. ${day}.`,
    `${month}월 ${day}일`,
  ];
}

const nameOfSource = (id: string): string => {
  const source = base.sources.get(id);
  return source?.kind === 'outlet' ? source.name : '';
};
const namesOf = ({ name, en, aliases }: Entity): string[] => [...new Set([name, en, ...aliases])];
const isMaker = ({ kind }: Entity): boolean => kind === 'company' || kind === 'model';
const moneyMetrics = ['valuation', 'funding', 'debt'];

/** Subjects and metrics that have an answer, by who answers for whom. */
const pairs = [...base.entities.values()].flatMap((entity) =>
  Object.keys(phrases).map((metric) => ({
    entity,
    metric,
    answered: answersTo({ subject: entity.id, metric }).length > 0,
  })),
);

/** Every question with conditions that hold. */
export function rightQuestions(): Question[] {
  const found: Question[] = [];
  const add = (template: string, asked: Asked, ...queries: readonly string[]): void => {
    const right = answersTo(asked);
    // Of more than four a list is the answer.
    if (right.length > 0 && right.length <= 4)
      for (const query of queries) found.push({ query, template, facts: right });
  };
  for (const { entity, metric } of pairs.filter(({ answered }) => answered)) {
    for (const [key, whats] of Object.entries(phrases[metric] ?? {})) {
      const basis = key === '' ? undefined : key;
      const asked: Asked = { subject: entity.id, metric, basis };
      for (const s of namesOf(entity)) {
        for (const what of whats) {
          const english = /^[a-z]/i.test(what);
          add(
            'bare',
            asked,
            `${s} ${what}`,
            `${what} ${s}`,
            ...(english
              ? [`${s}'s ${what}`, `${what} of ${s}`]
              : [`${s}의 ${what}`, `${withJosa(s, '은/는')} ${what}`]),
          );
          if (english) continue;
          for (const ending of endingsOf(metric)) {
            add(
              'endings',
              asked,
              `${s} ${what} ${ending}`,
              `${s}의 ${withJosa(what, '은/는')} ${ending}`,
              `${withJosa(s, '은/는')} ${withJosa(what, '이/가')} ${ending}`,
            );
            add(
              'order',
              asked,
              `${what} ${s} ${ending}`,
              `${s} ${ending} ${what}`,
              `${ending.replace('?', '')} ${s} ${what}`,
              `${withJosa(what, '이/가')} ${ending.replace('?', '')} ${s}`,
            );
          }
          for (const request of requests)
            add(
              'requests',
              asked,
              `${s} ${what} ${request}`,
              `${s} ${withJosa(what, '을/를')} ${request === '뭐야' ? '알려주세요' : request}`.replace(' ?', '?'),
            );
          add(
            'glued',
            asked,
            `${s}${what}`,
            `${s}의${what}`,
            `${s}${what}`.replaceAll(' ', ''),
            `${s} ${what}`.replaceAll(' ', '') + (endingsOf(metric)[1] ?? '').replaceAll(' ', ''),
          );
          for (const source of sources) add('sources', asked, `${s} ${what} ${source}`);
          add(
            'context',
            asked,
            `기사에 나온 ${s} ${what}`,
            `${s} ${what} 수치`,
            `현재 ${s} ${what}`,
            `혹시 ${s} ${withJosa(what, '이/가')} 어떻게 돼?`,
            `${s} ${what} 대략`,
          );
        }
        for (const [of, ...queries] of sentences[metric] ?? []) {
          if (of === key)
            for (const query of queries) add(/[가-힣]/.test(query) ? 'verbs' : 'english', asked, fill(query, s));
        }
        for (const [of, ...queries] of others[metric] ?? [])
          if (of === key) add('otherwise', asked, ...queries.map((query) => fill(query, s)));
      }
      const s = entity.name;
      const maker = base.entities.get(makerOf(entity.id) ?? '');
      const [what = ''] = whats;
      for (const own of new Set(
        answersTo(asked).flatMap((id) => JSON.stringify(dayOf(base.facts.get(id) as Fact)) ?? []),
      )) {
        const { year, month, day, early }: Day = JSON.parse(own);
        const days: Day[] = [
          { year },
          ...(early ? [{ year, early }] : []),
          ...(month ? [{ year, month }] : []),
          ...(month && day ? [{ year, month, day }] : []),
        ];
        if (metric === 'release') continue;
        for (const date of days) {
          for (const written of writtenDays(date)) {
            const named: Asked = { ...asked, date };
            add(
              'dates',
              named,
              `${written} ${s} ${what}`,
              `${s} ${written} ${what}`,
              `${s} ${what} ${written}`,
              `${written} 기준 ${s} ${what}`,
              `${written}의 ${s} ${what}`,
              `${written}에 ${s} ${what} ${endingsOf(metric)[1]}`,
            );
          }
        }
      }
      for (const what of whats.filter((one) => /^[가-힣]/.test(one))) {
        if (maker)
          add(
            'maker',
            asked,
            `${maker.name} ${s} ${what}`,
            `${maker.name}의 ${s} ${what}`,
            `${withJosa(maker.name, '이/가')} 만든 ${s} ${what}`,
            `${maker.en} ${entity.en} ${what}`,
          );
        for (const [unit, ...words] of [
          ['USD', '달러로', '몇 달러야', '달러로 얼마야', '미국 달러로', '달러'],
          ['KRW', '원화로', '몇 원이야', '우리 돈으로 얼마야', '원으로', '한국 돈으로 얼마', '원화'],
        ] as const) {
          if (moneyMetrics.includes(metric))
            for (const word of words)
              add('units', { ...asked, unit }, `${s} ${what} ${word}`, `${s}의 ${withJosa(what, '은/는')} ${word}`);
        }
        for (const [status, ...words] of [
          ['planned', '목표', '계획', '예정'],
          ['done', '실제', '확정된'],
        ] as const) {
          for (const word of words)
            if (metric === 'valuation')
              add(
                'status',
                { ...asked, status },
                `${s} ${word} ${what}`,
                `${s}의 ${word} ${withJosa(what, '은/는')} ${endingsOf(metric)[1]}`,
              );
        }
        for (const place of new Set(facts.flatMap(({ where }) => where ?? []))) {
          const at = base.entities.get(place)?.name ?? '';
          add(
            'place',
            { ...asked, place },
            `${at}에서 ${s} ${what}`,
            `${s} ${at} ${what}`,
            `${at} ${s} ${what} ${endingsOf(metric)[1]}`,
            `${at}에서 센 ${s} ${what}`,
          );
        }
        for (const who of new Set(facts.flatMap(({ attribution }) => attribution ?? []))) {
          const said = base.entities.get(who)?.name ?? nameOfSource(who);
          const short = said.replace(/통신$/, '');
          if (who !== entity.id && who !== makerOf(entity.id))
            add(
              'attribution',
              { ...asked, attribution: who },
              `${short} ${s} ${what}`,
              `${withJosa(said, '이/가')} 보도한 ${s} ${what}`,
              `${short}에 따르면 ${s} ${what}`,
              `${s} ${what} ${short}`,
              `${withJosa(short, '이/가')} 말한 ${s} ${withJosa(what, '은/는')} ${endingsOf(metric)[1]}`,
            );
        }
      }
    }
  }
  for (const { kind, subjects, metric } of facts) {
    if (kind !== 'statement') continue;
    for (const subject of subjects) {
      const own = facts.filter((fact) => fact.metric === metric && fact.subjects.includes(subject)).map(({ id }) => id);
      const s = base.entities.get(subject)?.name ?? '';
      if (own.length > 4) continue;
      for (const what of told[metric] ?? [])
        for (const query of [
          `${s} ${what}`,
          `${s}의 ${what}`,
          `${s} ${withJosa(what, '이/가')} 뭐야`,
          `${s} ${what} 알려줘`,
        ])
          found.push({ query, template: 'statements', facts: own.sort() });
    }
  }
  for (const one of facts) {
    if (one.kind !== 'figure') continue;
    for (const { fact: two } of comparedWith(one, base).told) {
      const [a, b] = [one, two].map(({ subjects }) => base.entities.get(subjects[0] ?? '')?.name ?? '') as [
        string,
        string,
      ];
      const both = [one.id, two.id].sort();
      const single = [one, two].every(
        ({ subjects, metric }) => answersTo({ subject: subjects[0] ?? '', metric }).length === 1,
      );
      if (a === b || !single) continue;
      const [what = ''] = phrases[one.metric]?.[''] ?? [];
      for (const query of [
        `${withJosa(a, '이/가')} ${b}보다 ${withJosa(what, '이/가')} 많아?`,
        `${a} ${withJosa(what, '이/가')} ${b}보다 많아`,
        `${withJosa(what, '은/는')} ${withJosa(a, '이/가')} ${b}보다 많나요`,
        `${withJosa(a, '과/와')} ${b} ${what} 비교`,
        `${a} vs ${b} ${what}`,
        `${withJosa(a, '이랑/랑')} ${b} 중에 ${withJosa(what, '이/가')} 더 많은 건?`,
        `${withJosa(a, '과/와')} ${b} 중 어디가 ${withJosa(what, '이/가')} 많아`,
        `${a} ${b} ${what} 차이`,
        `${b}보다 ${withJosa(a, '이/가')} ${withJosa(what, '이/가')} 많습니까`,
      ])
        found.push({ query, template: 'comparison', facts: both });
    }
  }
  return distinct(found);
}

/** Conditions that hold for no fact, by kind, and words for other things that are measured. */
const strangers = {
  unit: ['유로로', '엔화로', '위안화로', '파운드로', '비트코인으로'],
  place: ['한국에서', '미국에서', '중국에서', '일본', '유럽에서', '깃허브에서', '애플 앱스토어에서'],
  quality: [
    '일간',
    '분기',
    '연간',
    '시간당',
    '여성',
    '20대',
    '무료',
    '국내',
    '평균',
    '모바일',
    '신규',
    '동시 접속',
    '하루',
  ],
  money: ['매출', '영업이익', '순이익', '손실', '주가', '배당', '연봉', '인건비', '적자', '구독료', '요금', '가격'],
  forecast: ['전망', '예상', '예측', '전망치'],
} as const;

/** Every question with a condition that does not hold: it has no answer, and that must be said. */
export function wrongQuestions(): Question[] {
  const found: Question[] = [];
  const add = (template: string, ...queries: readonly string[]): void => {
    for (const query of queries) found.push({ query, template, facts: [] });
  };
  const asks = (metric: string): string => endingsOf(metric)[1] ?? '';
  for (const { entity, metric, answered } of pairs) {
    const [s, key] = [entity.name, phrases[metric] ?? {}];
    const [what = '', other = what] = key[''] ?? [];
    const told = withJosa(what, '은/는');
    if (!answered && isMaker(entity) && facts.every(({ where }) => where !== entity.id)) {
      add(
        'subject',
        `${s} ${what}`,
        `${s}의 ${told} ${asks(metric)}`,
        `${s} ${other} 알려줘`,
        `${entity.en} ${what} ${asks(metric)}`,
      );
      for (const [of, ...queries] of sentences[metric] ?? [])
        if (of === '') add('subject', ...queries.slice(0, 3).map((query) => fill(query, s)));
    }
    if (!answered) continue;
    for (const [basis, whats] of Object.entries(key)) {
      if (basis !== '' && answersTo({ subject: entity.id, metric, basis }).length === 0) {
        for (const name of whats)
          add('basis', `${s} ${name}`, `${s}의 ${withJosa(name, '은/는')} ${asks(metric)}`, `${name} ${s}`);
        for (const [of, ...queries] of sentences[metric] ?? [])
          if (of === basis) add('basis', ...queries.map((query) => fill(query, s)));
      }
    }
    const days = answersTo({ subject: entity.id, metric }).map((id) => dayOf(base.facts.get(id) as Fact));
    const isFree = (date: Day): boolean =>
      days.every(
        (own) =>
          own?.year !== date.year || (date.month !== undefined && own.month !== undefined && own.month !== date.month),
      );
    for (const date of [
      { year: 2020 },
      { year: 2021 },
      { year: 2023 },
      { year: 2025 },
      { year: 2026 },
      { year: 2024, month: 3 },
      { year: 2024, month: 12 },
      { year: 2023, month: 9, day: 11 },
      { year: 2024, month: 11, day: 30 },
    ].filter(isFree)) {
      for (const written of writtenDays(date).filter((one) => !/^\d+월/.test(one)))
        add(
          'dates',
          `${written} ${s} ${what}`,
          `${s} ${written} ${what}`,
          `${s} ${what} ${written}`,
          `${written}에 ${s} ${what} ${asks(metric)}`,
        );
    }
    if (moneyMetrics.includes(metric))
      for (const unit of strangers.unit) add('unit', `${s} ${what} ${unit}`, `${s} ${told} ${unit} ${asks(metric)}`);
    if (metric !== 'release') {
      for (const place of strangers.place)
        add('place', `${place} ${s} ${what}`, `${s} ${place} ${what} ${asks(metric)}`);
      for (const word of strangers.quality)
        add('quality', `${s} ${word} ${what}`, `${s}의 ${word} ${told} ${asks(metric)}`);
      for (const word of strangers.forecast)
        add('forecast', `${s} ${what} ${word}`, `2030년 ${s} ${what} ${word}`, `${s} ${what} ${word} ${asks(metric)}`);
      add('forecast', `내년 ${s} ${what} ${asks(metric)}`, `앞으로 ${s} ${told} 얼마나 늘까`, `${s} ${what} 오를까`);
    }
    add('version', `${s} 9 ${what}`, `${s} 7.5 ${what} ${asks(metric)}`);
  }
  for (const entity of base.entities.values()) {
    if (!isMaker(entity)) continue;
    for (const word of strangers.money)
      add(
        'money',
        `${entity.name} ${word}`,
        `${entity.name} ${word} 얼마야`,
        `${entity.name}의 ${withJosa(word, '은/는')} 얼마나 돼`,
      );
  }
  const company = base.entities.get('openai')?.name ?? '';
  for (const query of [
    '투자와 대출 합치면 얼마',
    '투자금이랑 대출 합계',
    '투자와 대출 더하면 얼마야',
    '투자 대출 총합',
    '대출까지 합친 투자금',
    '투자 유치와 은행 대출을 합한 금액',
  ])
    add('sum', `${company} ${query}`, `OpenAI ${query}`);
  return distinct(found);
}

/** Each query once; what is read as one and means two things by these templates is left out. */
function distinct(questions: readonly Question[]): Question[] {
  const byKey = Map.groupBy(questions, ({ query }) => `${nameKey(query)} ${query.length}`);
  return [...byKey.values()].flatMap((same) =>
    new Set(same.map((one) => one.facts.join())).size === 1 ? same.slice(0, 1) : [],
  );
}

/** So many questions, of each template as many as there are and the rest shared out, drawn with a seed. */
export function draw(questions: readonly Question[], count: number, seed: number): Question[] {
  const next = random(seed);
  const templates = [...Map.groupBy(questions, ({ template }) => template).values()].map((all) => {
    const shuffled = [...all];
    for (let i = shuffled.length - 1; i > 0; i--) {
      const j = Math.floor(next() * (i + 1));
      [shuffled[i], shuffled[j]] = [shuffled[j] as Question, shuffled[i] as Question];
    }
    return shuffled;
  });
  const drawn: Question[] = [];
  for (let round = 0; drawn.length < count && templates.some((all) => round < all.length); round++)
    for (const all of templates) if (all[round] && drawn.length < count) drawn.push(all[round] as Question);
  return drawn;
}

/**
 * What becomes of a question. Of one that has an answer: `right`, just the right facts and nothing said to be missing; `belied`,
 * the right facts beside words that something is missing; `other` facts; `refused` with words; `silent`. Of one that has none:
 * `right`, no answer and it is said; `other`, an answer all the same; `silent`.
 */
export type Outcome = 'right' | 'belied' | 'other' | 'refused' | 'silent';

/** Asks every question: how many of each template there are, what becomes of them, and those that do not come out right. */
export async function askAll(site: SearchSite, questions: readonly Question[]) {
  const tally = new Map<string, Record<Outcome | 'asked', number>>();
  const faults: { query: string; outcome: Outcome; told: string }[] = [];
  for (const { query, template, facts: wanted } of questions) {
    const { reading, direct } = await site.answer(query);
    const { missing } = say(reading, direct);
    const found = direct.facts.map(({ id }) => id).sort();
    const outcome = outcomeOf(found, missing, wanted);
    const row = tally.get(template) ?? { asked: 0, right: 0, belied: 0, other: 0, refused: 0, silent: 0 };
    row.asked += 1;
    row[outcome] += 1;
    tally.set(template, row);
    if (outcome !== 'right') faults.push({ query, outcome, told: [...found, ...missing].join(' ') });
  }
  return { tally, faults };
}

function outcomeOf(found: readonly string[], missing: readonly string[], wanted: readonly string[]): Outcome {
  const said = missing.length > 0;
  if (wanted.length === 0) return found.length > 0 ? 'other' : said ? 'right' : 'silent';
  if (found.length > 0) return found.join() !== wanted.join() ? 'other' : said ? 'belied' : 'right';
  return said ? 'refused' : 'silent';
}
