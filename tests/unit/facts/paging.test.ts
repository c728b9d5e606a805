import { expect, test } from 'vitest';
import { paged, pagesAsPaths } from '../../../src/facts/paging.ts';
import { listPath } from '../../../src/site/url.ts';

test('a list is cut into pages, in order, the last one shorter', () => {
  expect(paged([1, 2, 3, 4, 5], 2)).toEqual([
    { items: [1, 2], page: 1, pages: 3 },
    { items: [3, 4], page: 2, pages: 3 },
    { items: [5], page: 3, pages: 3 },
  ]);
});

test('a list that fits is one page, and so is an empty one', () => {
  expect(paged([1, 2], 2)).toEqual([{ items: [1, 2], page: 1, pages: 1 }]);
  expect(paged([], 2)).toEqual([{ items: [], page: 1, pages: 1 }]);
});

test('the first page stands at the list’s own address', () => {
  expect([listPath('/facts/', 1), listPath('/facts/', 2)]).toEqual(['/facts/', '/facts/pages/2/']);
  expect(pagesAsPaths(['a', 'b'], 1).map(({ params }) => params.page)).toEqual([undefined, 'pages/2']);
});
