import type { EntityKind } from '../schema/entity.ts';

/** The four rooms of entities as the site speaks of them. */
export const rooms: Readonly<Record<EntityKind, { name: string; title: string; description: string }>> = {
  company: {
    name: '기업',
    title: '기업',
    description: '글과 차트에 나오는 기업과 그 기업에 관해 기사에 나온 숫자를 모았습니다.',
  },
  model: {
    name: '모델',
    title: '모델과 서비스',
    description: '기업들이 내놓은 모델과 서비스가 언제 나왔고 무엇을 내세우는지 모았습니다.',
  },
  person: { name: '인물', title: '인물', description: '글에 의견이나 설명이 실린 사람을 모았습니다.' },
  term: { name: '용어', title: '용어', description: '글과 차트에 나오는 말을 풀이했습니다.' },
};
