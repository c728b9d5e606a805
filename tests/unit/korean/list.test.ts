import { expect, test } from 'vitest';
import { enumerate } from '../../../src/korean/list.ts';

test.each([
  [[], ''],
  [['오픈AI'], '오픈AI'],
  [['오픈AI', '앤트로픽'], '오픈AI와 앤트로픽'],
  [['오픈AI', '앤트로픽', '메타'], '오픈AI, 앤트로픽과 메타'],
  [['오픈AI', '앤트로픽', '메타', '구글', '마이크로소프트'], '오픈AI, 앤트로픽, 메타, 구글과 마이크로소프트'],
  [['라마 3.1', '라마 3.2'], '라마 3.1과 라마 3.2'],
])('%j is enumerated as %s', (names, written) => {
  expect(enumerate(names)).toBe(written);
});

test('a reading decides the particle', () => {
  expect(enumerate([{ name: 'Groq', reading: '그로크' }, { name: 'xAI' }])).toBe('Groq와 xAI');
});
