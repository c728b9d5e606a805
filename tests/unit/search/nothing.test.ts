import { expect, test, vi } from 'vitest';
import { wordsNotOn } from './generated.ts';
import { searchSite } from './site.ts';
import { pick, random, toHangul } from './typing.ts';

// Thousands of queries a test: a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });
const site = await searchSite();
test.each(['ko', 'en'] as const)(
  'of 5,000 words that stand nowhere on the site at most one in 200 is answered: %s',
  async (language) => {
    const words = wordsNotOn(site, language);
    expect(words.length).toBe(5000);
    const answered: string[] = [];
    for (const word of words) {
      const [hit] = await site.top(word, 1);
      if (hit) answered.push(`${word} → ${hit.path}`);
    }
    expect(answered.length / words.length, answered.join('\n')).toBeLessThanOrEqual(0.005);
  },
);

test('random strings throw nothing', async () => {
  const next = random(1);
  const letters = [...'가각힣오픈메타ㄱㅏㅆㅣqWeRtY10.9-_ \t"\'<>&%\\/*?+[](){}|^$🙂é한ᄒ　Ａ'];
  for (let i = 0; i < 2000; i++) {
    const query = Array.from({ length: 1 + Math.floor(next() * 24) }, () => pick(letters, next)).join('');
    for (const hit of await site.top(query, 3)) {
      expect(hit.path).toMatch(/^\/[a-z0-9/-]+\/$/);
      expect(hit.excerpt.every(({ text }) => !/<\/?[a-z]/i.test(text))).toBe(true);
    }
  }
});

test('every English word typed in the Hangul layout throws nothing', async () => {
  for (const word of wordsNotOn(site, 'en', 5000)) {
    const typed = toHangul(word);
    if (typed !== undefined) await site.answer(typed);
  }
});
