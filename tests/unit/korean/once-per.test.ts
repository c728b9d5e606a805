import { expect, test } from 'vitest';
import { oncePer } from '../../../src/korean/once-per.ts';

test('makes once for each object, a nought too', () => {
  const asked: string[][] = [];
  const lengthOf = oncePer((list: string[]) => {
    asked.push(list);
    return list.length;
  });
  const [none, two, others] = [[], ['a', 'b'], ['a', 'b']];
  expect([none, two, others, two, none].map(lengthOf)).toEqual([0, 2, 2, 2, 0]);
  expect(asked).toEqual([none, two, others]);
});
