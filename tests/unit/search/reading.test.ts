import { expect, test } from 'vitest';
import { layOut } from '../../../src/search/index/lay-out.ts';
import { cutUp, rootFile } from '../../../src/search/index/shards.ts';
import type { Dictionary } from '../../../src/search/language/lexicon.ts';
import { type Unit, understand } from '../../../src/search/language/understand.ts';
import { openNames } from '../../../src/search/query/open-names.ts';
import { say } from '../../../src/search/query/say.ts';
import { suggest } from '../../../src/search/query/suggest.ts';

const thing = (path: string, title: string, kind: Dictionary['things'][number]['kind'], family?: number) => ({
  path,
  title,
  kind,
  summary: `${title}이다.`,
  ...(kind === 'chart' ? {} : { entity: path.split('/')[2] ?? '' }),
  ...(family === undefined ? {} : { family }),
});

const dictionary: Dictionary = {
  things: [
    thing('/companies/openai/', '오픈AI', 'company'),
    thing('/companies/meta/', '메타', 'company'),
    thing('/models/llama/', '라마', 'model'),
    thing('/models/llama-3-2/', '라마 3.2', 'model', 2),
    thing('/models/gpt-4o/', 'GPT-4o', 'model'),
    thing('/glossary/llm/', '대규모 언어모델', 'term'),
    thing('/charts/users/', 'AI 서비스는 얼마나 많은 사람이 쓰나', 'chart'),
  ],
  names: [
    ['오픈AI', 0],
    ['OpenAI', 0],
    ['메타', 1],
    ['Meta', 1],
    ['라마', 2],
    ['Llama', 2],
    ['라마 3.2', 3],
    ['GPT-4o', 4],
    ['대규모 언어모델', 5],
    ['LLM', 5],
    ['사용자', 6],
  ],
  measures: {},
  words: ['개발', '만들-', '이미지', '인식', '투자'],
  realWords: ['개발지'],
  pages: 30,
};
const lexicon = layOut(dictionary);

const shown = (unit: Unit): string => {
  if (unit.as === 'name') return `${unit.matches[0]?.way} ${unit.matches[0]?.name.text}`;
  if (unit.as === 'word') return `${unit.match.way} ${unit.match.words.map(({ stem }) => stem).join('+')}`;
  if (unit.as === 'version') return `version ${unit.text}`;
  return unit.as === 'empty' ? 'empty' : `unknown ${unit.text}`;
};
const read = (query: string): string => understand(query, lexicon).units.map(shown).join(' · ');

test.each('메타에선 메타에겐 메타뿐이다 메타에게서 메타로선 메타이란 메타조차도 메타이기도 메타급 메탑니다'.split(' '))(
  '%s is 메타 with what may follow a noun, as in prose',
  (query) => {
    expect(read(query)).toBe('particle 메타');
  },
);

test.each([
  ['라마 3.2에선', 'particle 라마 3.2'],
  ['GPT-4o에겐', 'particle GPT-4o'],
  ['라마까진', 'particle 라마'],
])('%s: %s', (query, reading) => {
  expect(read(query)).toBe(reading);
});

test.each('메타버스 메타인지 메타나라 라마단 라마다호텔'.split(' '))('%s is no name with a particle', (query) => {
  expect(read(query)).not.toMatch(/^(?:exact|particle)/);
});

test.each([
  ['오픈 AI', 'exact 오픈AI'],
  ['오픈AI에서도', 'particle 오픈AI'],
  ['dhvmsAI', 'keyboard 오픈AI'],
  ['DHVMS', 'keyboard 오픈AI'],
  ['ㅐㅔ두먀', 'keyboard OpenAI'],
  ['openaidml', 'particle OpenAI'],
  ['ㅇㅍAI', 'initials 오픈AI'],
  ['오픈ㅁ', 'keyboard 오픈AI'],
  ['오픈Al', 'typo 오픈AI'],
  ['오픈AI기업', 'exact 오픈AI · empty'],
  ['오픈AI사용자는', 'exact 오픈AI · particle 사용자'],
  ['메타버스', 'unknown 메타버스'],
  ['메탄', 'unknown 메탄'],
  ['메타인지', 'unknown 메타인지'],
  ['metal', 'unknown metal'],
  ['LLMs', 'particle LLM'],
  ['사용자수', 'particle 사용자'],
  ['언어 모델', 'part 대규모 언어모델'],
  ['라마 3.2', 'exact 라마 3.2'],
  ['라마3', 'version 라마3'],
  ['라마 4는', 'version 라마 4'],
  ['GPT-5', 'version gpt 5'],
  ['GPT-4', 'version gpt 4'],
  ['만든', 'inflected 만들'],
  ['개발했다', 'inflected 개발'],
  ['개발지', 'unknown 개발지'],
  ['이미지인식', 'compound 이미지+인식'],
  ['xnwk', 'keyboard 투자'],
  ['라마는 누가 만들었어', 'particle 라마 · empty · inflected 만들'],
  ['오픈AI 사용자 몇 명이야', 'exact 오픈AI · exact 사용자 · empty · empty'],
  ['<script>', 'unknown script'],
  ['', ''],
])('%j is read as %j', (query, expected) => {
  expect(read(query)).toBe(expected);
});

test('taken literally, nothing is anything but what it is', () => {
  const literal = (query: string): string => understand(query, lexicon, true).units.map(shown).join(' · ');
  expect(literal('dhvms')).toBe('unknown dhvms');
  expect(literal('ㅇㅍAI')).toBe('unknown ㅇㅍAI');
  expect(literal('오픈AI는')).toBe('particle 오픈AI');
});

test('what is said', () => {
  expect(say(understand('dhvms', lexicon)).taken).toEqual([
    { typed: 'dhvms', as: '오픈', sentence: 'dhvms → 오픈으로 찾았습니다' },
  ]);
  expect(say(understand('메타버스', lexicon))).toEqual({
    taken: [],
    missing: ['‘메타버스’는 이 사이트에 없습니다.'],
    questions: [{ text: '메타', query: '메타' }],
  });
  expect(say(understand('라마 4', lexicon)).missing).toEqual(['‘라마 4’는 이 사이트에 없습니다.']);
  expect(say(understand('라마 4', lexicon)).questions).toEqual([{ text: '라마 3.2', query: '라마 3.2' }]);
  expect(say(understand('오픈AI 메탄', lexicon)).questions[0]).toEqual({ text: '메타', query: '오픈AI 메타' });
});

test('suggestions come for every layout, for initials and for words within a name', () => {
  const offered = (typed: string): (string | undefined)[] => suggest(typed, lexicon).map(({ by }) => by.text);
  expect(offered('라')).toEqual(['라마', '라마 3.2']);
  expect(offered('fk')).toEqual(['라마', '라마 3.2']);
  expect(offered('ㅇㅍ')).toEqual(['오픈AI']);
  expect(offered('언어')).toEqual(['대규모 언어모델']);
  expect(offered('   ')).toEqual([]);
});

test('names as they are written and what things are called come first; the end of several words is completed', () => {
  const own = layOut({
    ...dictionary,
    things: [
      ...[thing('/glossary/cot/', '생각의 사슬', 'term'), thing('/models/chatgpt/', '챗GPT', 'model')],
      ...[thing('/glossary/valuation/', '기업가치', 'term'), thing('/companies/openai/', '오픈AI', 'company')],
    ],
    names: [
      ...([['CoT', 0] as const, ['생각의 사슬', 0] as const, ['챗GPT', 1] as const, ['채팅', 1] as const] as const),
      ...([['기업가치', 2] as const, ['기값', 2] as const, ['오픈AI', 3] as const] as const),
    ],
    realWords: [],
  });
  const offered = (typed: string): string[] =>
    suggest(typed, own).map(({ before, by }) => (before ? `${before} + ${by.text}` : by.text));
  for (const typed of ['ㅊ', '챗']) expect(offered(typed)).toEqual(['챗GPT', 'CoT']);
  expect(offered('c')).toEqual(['CoT', '챗GPT']);
  expect(offered('기')).toEqual(['기업가치']);
  expect(offered('사')).toEqual(['생각의 사슬']);
  expect(offered('생 사')).toEqual(['생각의 사슬']);
  expect(offered('오픈AI  기')).toEqual(['오픈AI + 기업가치']);
  expect(offered('오픈AI 생각의 사')).toEqual(['오픈AI + 생각의 사슬']);
  expect(offered('오픈AI 없')).toEqual([]);
});

test('a small dictionary is one file', () => {
  expect([...cutUp(dictionary).keys()]).toEqual([rootFile]);
});

test('a large one is cut up, loads what a query needs, and reads it alike', async () => {
  const many: Dictionary = {
    ...dictionary,
    things: [
      ...dictionary.things,
      ...Array.from({ length: 900 }, (_, i) =>
        thing(`/models/m${i}/`, `${'가나다바사아자카타파'[i % 10]}로모델${i}호`, 'model'),
      ),
    ],
    names: [
      ...dictionary.names,
      ...Array.from({ length: 900 }, (_, i): [string, number] => [
        `${'가나다바사아자카타파'[i % 10]}로모델${i}호`,
        dictionary.things.length + i,
      ]),
    ],
  };
  const files = cutUp(many);
  expect(files.size).toBeGreaterThan(10);
  const whole = layOut(many);
  for (const query of [
    '오픈AI의',
    'dhvms',
    '언어 모델',
    '이미지 인식',
    '만들었다',
    '메타버스',
    'pOpenai',
    '나로모델11호',
    '메타 라마',
  ]) {
    const asked: string[] = [];
    const names = await openNames(async (name) => {
      asked.push(name);
      return JSON.parse(JSON.stringify(files.get(name)));
    });
    const reading = await names.read(query);
    expect(reading.units.map(shown), query).toEqual(understand(query, whole).units.map(shown));
    expect(asked.length, asked.join(' ')).toBeLessThan(files.size);
    for (const unit of reading.units) {
      if (unit.as !== 'name') continue;
      for (const place of unit.matches[0]?.name.things ?? [])
        expect(names.lexicon.things[place]).toEqual(many.things[place]);
    }
  }
});
