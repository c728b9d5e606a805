import { expect, test } from 'vitest';
import { moves } from '../../../src/site/retired.ts';
import { getBase } from '../../../src/validate/base.ts';
import { searchSite } from './site.ts';

test('the title of a section that another took in finds that one first, as it stands and in quotation marks', async () => {
  const base = getBase();
  const site = await searchSite();
  const to = new Map(moves(base).map((moved) => [moved.from, moved.to]));
  const former = base.retired.flatMap(({ kind, id, title }) =>
    kind === 'section' && title ? [{ title, page: to.get(`/articles/${id}/`) }] : [],
  );
  expect(former.length).toBeGreaterThan(0);
  for (const { title, page } of former) {
    const [plain] = await site.top(title, 1);
    const quoted = await site.top(`“${title}”`, 3);
    expect([title, plain?.path, quoted.map(({ path }) => path)]).toEqual([title, page, [page]]);
  }
});
