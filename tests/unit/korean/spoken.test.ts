import { expect, test } from 'vitest';
import { spokenForms } from '../../../src/korean/spoken.ts';

test.each([
  ['GPT-4o', ['지피티4오', '지피티사오', '지피티포오']],
  ['라마 3.2', ['라마삼점이', '라마쓰리점투']],
  ['o1', ['오1', '오일', '오원']],
  ['라마', []],
  ['Gemini', []],
])('%s is typed as it sounds', (name, forms) => {
  expect(spokenForms(name)).toEqual(forms);
});
