import { expect, test } from 'vitest';
import { askOnce } from '../../../src/search/query/ask-once.ts';

test('asks once for a key, and again for what failed', async () => {
  const known = new Map<string, Promise<string>>();
  const asked: string[] = [];
  const ask = (key: string): Promise<string> => {
    asked.push(key);
    return asked.length === 1 ? Promise.reject(new Error('gone')) : Promise.resolve(key.toUpperCase());
  };
  await expect(askOnce(known, 'a', ask)).rejects.toThrow('gone');
  expect(await Promise.all([askOnce(known, 'a', ask), askOnce(known, 'a', ask), askOnce(known, 'b', ask)])).toEqual([
    'A',
    'A',
    'B',
  ]);
  expect(asked).toEqual(['a', 'a', 'b']);
});
