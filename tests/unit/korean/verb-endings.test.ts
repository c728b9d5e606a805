import { expect, test } from 'vitest';
import { keysOf } from '../../../src/korean/letters.ts';
import { areEndings, areLightVerb, stemForms } from '../../../src/korean/verb-endings.ts';

const words = (text: string): string[] => text.split(' ');

/** Whether a word is a form of a stem. */
const isForm = (stem: string, word: string): boolean =>
  stemForms(stem).some((form) => keysOf(word).startsWith(form) && areEndings(keysOf(word).slice(form.length)));

test.each([
  ['만들', '만든 만드는 만들었다 만들어졌다 만듦 만들까 만듭니다 만들려고 만들기는'],
  ['앞서', '앞섰다고 앞선 앞서는 앞설 앞섰지만 앞서려는'],
  ['이어지', '이어질 이어졌다 이어져 이어진다 이어집니다 이어짐'],
  ['돕', '돕는 도와 도왔다 도울 도우며'],
  ['짓', '지어 지었다 짓는 지을'],
  ['듣', '들어 들었다 듣는'],
  ['쓰', '써서 쓴다 썼다 쓸'],
  ['다르', '달라 다른 달랐다'],
  ['흐르', '흘러 흘렀다 흐르는'],
  ['오', '와 왔다 온 올'],
  ['내려받', '내려받은 내려받아 내려받았다 내려받기로'],
  ['되', '돼 됐다 된다 되어'],
])('%s is inflected as %s', (stem, forms) => {
  for (const form of words(forms)) expect(isForm(stem, form), form).toBe(true);
});

test.each([
  ['만들', '만두'],
  ['다르', '달러'],
  ['앞서', '앞서가자고요네'],
])('%s is not %s', (stem, other) => {
  expect(isForm(stem, other)).toBe(false);
});

test('light verbs make verbs of nouns', () => {
  for (const rest of words('했다 하는 되었다 됐다 받나 시켰다 해서 하여 될까'))
    expect(areLightVerb(keysOf(rest)), rest).toBe(true);
  for (const rest of words('자 가 력 형')) expect(areLightVerb(keysOf(rest)), rest).toBe(false);
});
