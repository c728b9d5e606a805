import { expect, test } from 'vitest';
import { bareFigures } from '../../../src/korean/bare-figures.ts';
import { indexNames } from '../../../src/korean/names.ts';

const indexOf = (names: readonly string[]) => indexNames(names.map((name) => [name, name]));
const names = indexOf([
  '라마',
  '라마 3',
  '라마 3.1',
  '라마 3.2',
  'GPT-4o',
  'o1',
  '오픈AI o1',
  '클로드 3.5 소네트',
  '제미나이 1.5 프로',
]);

test.each([
  '라마 3.2는 2024년 9월에 나왔다.',
  '라마 3에서 라마 3.1로, 다시 라마 3.2로',
  'o1은 GPT-4o를 앞섰다. 오픈AI o1의 값은',
  '“클로드 3.5 소네트”가 ‘제미나이 1.5 프로’를',
  '라마\u00a03.2와 라마\n3.1',
  'GPT-4o급 모델',
  '2024년 9월 12일, 9월 12일, 12일, 9월',
  '2024년 초와 2024년 말, 1분기, 2024년 3분기, 2020년대, 21세기',
  '2022~2024년과 9~10월',
  '2편과 제3장, 제2의 라마, 3번째, 2차 투자, ①②③',
  '한 가지, 세 회사, 두 사람, 네 곳',
  '조명을 받은 조건, 수배를 내렸다, 두 배우',
  '오전 9시 30분에, 9시, 오후 3:30',
  '48세, 24살, 조나단 로스(48)는, 20대 여성',
  '3년 만에, 12일째, 2년 뒤, 6개월 전, 12일 만의',
  '1년 전보다, 1년 전(지난해 10월)의, 1년 새 올라, 3년 전만 해도',
  '3.3㎡당, 3.3㎡(1평)당, 1인당, 1인 가구, 2인 이상 가구, 95% 신뢰수준에, 95%의 신뢰수준에서',
  'PCIe 5.0은 Wi-Fi 7과 HBM3E, DDR5를',
  '① 오픈AI ② 메타',
  '수십 곳, 수억 명, 두 자릿수 성장',
  '이십 대 여성, 이 건은, 일 대 일, 사 명',
  '절반을 넘는, 몇 가지, 몇 명, 두세 사람, 한두 번',
  '',
])('%j has no bare figure', (text) => {
  expect(bareFigures(text, names)).toEqual([]);
});

test.each([
  ['기업가치는 1500억 달러다', ['1500억 달러']],
  ['(2억 명)', ['2억 명']],
  ['3억 5000만 회와 300억~400억 달러', ['3억 5000만 회', '300억~400억 달러']],
  ['라마 3.5가', ['3.5가']],
  ['라마 3억 회', ['3억 회']],
  ['라마 3,000만 회', ['3,000만 회']],
  ['o1-mini는', ['o1-mini는']],
  ['GPT-5는', ['GPT-5는']],
  ['24시간 동안 1위', ['24시간', '1위']],
  ['12일 동안, 2년, 3개월', ['12일', '2년', '3개월']],
  ['두 배로 뛰고 세 배가', ['두 배', '세 배']],
  ['백만 명과 2백만 명', ['백만 명', '2백만 명']],
  ['두세 배, 서너 배, 백여 명', ['두세 배', '서너 배', '백여 명']],
  ['이십만 대를 팔았다', ['이십만 대']],
  ['오 퍼센트와 이십오 퍼센트', ['오 퍼센트', '이십오 퍼센트']],
  ['삼분의 일과 3분의 1', ['삼분의 일', '3분의 1']],
  ['三億 달러', ['三億']],
  ['½과 1½', ['½', '1½']],
  ['②배로, ② 명이', ['②배', '② 명']],
  ['24시간, 9시간', ['24시간', '9시간']],
  ['3년 전국에, 95% 확률, 10만 명당', ['3년', '95%', '10만']],
  ['AI 3대, CEO 3명, PCIe 3배', ['3대', '3명', '3배']],
  ['２억 명', ['２억']],
  ['AI 3대 강국과 1·2위', ['3대', '1·2위']],
  ['o1과 o3', ['o3']],
  ['50%p, 3:1', ['50%p', '3:1']],
  ['2024.9.12', ['2024.9.12']],
  ['13월', ['13월']],
])('%j has %j', (text, expected) => {
  const found = bareFigures(text, names);
  expect(found.map((figure) => figure.text)).toEqual(expected);
  for (const { index, length, text: figure } of found) expect(text.slice(index, index + length)).toBe(figure);
});

test('a name that holds another is taken whole, whatever the order of names', () => {
  expect(bareFigures('라마 3.1', indexOf(['라마 3', '라마 3.1']))).toEqual([]);
  expect(bareFigures('라마 3.1', indexOf(['라마 3'])).map(({ text }) => text)).toEqual(['3.1']);
});

test.each(['두\u200b 배', '백\u2060만 명', '백만 명'.normalize('NFD'), '오 퍼센트'.normalize('NFD')])(
  '%j is found though it is split or decomposed',
  (text) => {
    expect(bareFigures(text, names)).toHaveLength(1);
  },
);
