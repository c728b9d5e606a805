import type { EntityKind } from '../schema/entity.ts';

/** The four rooms of entities as the site speaks of them, and counts what is in them. */
export const rooms: Readonly<Record<EntityKind, Record<'name' | 'title' | 'unit' | 'description', string>>> = {
  company: {
    name: '기업',
    title: '기업',
    unit: '곳',
    description: '글과 차트에 나오는 기업과, 기사에 실린 그 기업의 숫자를 모았습니다.',
  },
  model: {
    name: '모델',
    title: '모델과 서비스',
    unit: '개',
    description: '기업이 내놓은 모델과 서비스의 공개일과 특징을 모았습니다.',
  },
  person: {
    name: '인물',
    title: '인물',
    unit: '명',
    description: '글에 의견이 실린 사람의 말과 기사가 인용한 기업·언론의 말을 모았습니다.',
  },
  term: { name: '용어', title: '용어', unit: '개', description: '글과 차트에 나오는 용어를 풀이했습니다.' },
};

/** What stands below the people: words of firms and media. */
export const quotedTitle = '기사가 인용한 기업과 언론의 말';

/** The other lists, by their paths. */
export const lists = {
  '/articles/': { title: '글', unit: '편', description: '숫자마다 근거를 대는 뉴스 분석을 모두 모았습니다.' },
  '/facts/': {
    title: '근거',
    unit: '건',
    description:
      '글과 차트에 쓴 숫자와 날짜, 발언을 한곳에 모았습니다. 이름과 발언자, 상태, 지표로 고르고 값이나 날짜로 정렬할 수 있습니다.',
  },
  '/charts/': {
    title: '차트',
    unit: '개',
    description:
      'AI 기업의 몸값과 이용자, 자금, 모델 공개를 다룬 질문마다 차트 하나로 답합니다. 값마다 근거와 기준을 적었습니다.',
  },
} as const;
