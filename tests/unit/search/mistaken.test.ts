import { expect, test } from 'vitest';
import { say } from '../../../src/search/query/say.ts';
import { searchSite } from './site.ts';

const site = await searchSite();

test.each(['그록', '그록은', '그록이 뭐야', 'grok', 'Grok의', 'xAI 그록', '그록 이용자 수', '그록 3 언제 나왔어'])(
  'the name of something else is asked back, and what is shown tells the two apart: %s',
  async (query) => {
    const { reading } = await site.answer(query);
    const said = say(reading);
    expect(said.missing.join()).toMatch(/^‘(?:그록|grok|Grok)’은 이 사이트에 없습니다/);
    expect(said.questions.map(({ text }) => text)).toContain('그로크');
    const [first] = await site.top(query);
    const page = first && site.made.pages.find(({ path }) => path === first.path);
    if (page) expect(page.text).toMatch(/그록|Grok/);
  },
);

test.each(['그로크', 'groq', 'Groq Inc'])('its own names lead to it: %s', async (query) => {
  expect((await site.top(query)).map(({ path }) => path)[0]).toBe('/companies/groq/');
});

test.each(['자금 조달', '자금조달'])('%s, the wider word, leads to money raised and lent', async (query) => {
  expect((await site.top(query)).map(({ path }) => path)[0]).toBe('/charts/openai-funding/');
});
