import { expect, test } from 'vitest';
import { bareFigures } from '../../../src/korean/bare-figures.ts';
import { readBody, readLine } from '../../../src/prose/read.ts';
import { citedSentence, flowsOf, sentenceAround } from '../../../src/validate/prose-flow.ts';

const flowOf = (text: string) => {
  const read = readLine(text);
  const [flow] = flowsOf(read);
  if (!flow) throw new Error('no words');
  return { flow, citations: read.citations };
};

test.each([
  ['값이 두 **배**로 뛰었다', ['두 배']],
  ['*백만* 명이 쓴다', ['백만 명']],
  ['값이 **3억** *달러*다', ['3억 달러']],
  ['값이 :fact[두 배]{#x}로 뛰었다', []],
])('%s holds %j', (text, expected) => {
  expect(bareFigures(flowOf(text).flow.bare).map(({ text: figure }) => figure)).toEqual(expected);
});

test('a cell is read with the heads of its row and column, a number in it with the unit of the column', () => {
  const { citations, ...read } = readBody(
    '| 회사 | 2024년(단위: 조 원) | 값 |\n| --- | --- | --- |\n| 가나 | :fact[66]{#a} | :fact[7배]{#b} |',
  );
  const flows = flowsOf({ citations, ...read });
  expect(flows.flatMap(({ bare }) => bareFigures(bare))).toEqual([]);
  expect(citations.map((citation) => citedSentence(citation, flows))).toEqual([
    { before: '가나 2024년(단위: 조 원) ', after: '', unit: '조 원' },
    { before: '가나 값 ', after: '' },
  ]);
});

test('a number has the unit that the head of its row names, where its column names none', () => {
  const { citations, ...read } = readBody(
    '| 구분 | 9월 | 값(건) |\n| --- | --- | --- |\n| 매매가격(억 원) | :fact[12.87]{#a} | :fact[7]{#b} |',
  );
  const flows = flowsOf({ citations, ...read });
  expect(flows.flatMap(({ bare }) => bareFigures(bare))).toEqual([]);
  expect(citations.map((citation) => citedSentence(citation, flows)?.unit)).toEqual(['억 원', '건']);
});

test('a citation is read in its sentence', () => {
  const { flow, citations } = flowOf('앞 문장이다. 매출은 :fact[12.1%]{#x} 줄었다. 뒤 문장이다.');
  const label = flow.labels.get(citations[0]?.node) ?? { start: 0, end: 0 };
  expect(sentenceAround(flow.words, label.start, label.end)).toEqual({ before: '매출은 ', after: ' 줄었다.' });
});

test.each([
  ['“:fact[65억 달러]{#x}를 모을 것”이라고 오픈AI가 말했다.', '', '를 모을 것'],
  ['오픈AI는 “구글은 못 한다”며 :fact[65억 달러]{#x}를 모았다.', '오픈AI는 “\uffff”며 ', '를 모았다.'],
  ['‘주간 사용자’는 “이용자” :fact[2억 명]{#x}을 뜻한다.', '‘주간 사용자’는 “이용자” ', '을 뜻한다.'],
])('a quotation is a sentence of its own: %s', (text, before, after) => {
  const { flow, citations } = flowOf(text);
  const label = flow.labels.get(citations[0]?.node) ?? { start: 0, end: 0 };
  const around = sentenceAround(flow.words, label.start, label.end);
  expect([around.before.replace(/\uffff+/, '\uffff'), around.after]).toEqual([before, after]);
});
