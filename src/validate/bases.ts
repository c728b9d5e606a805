import { basesBelow } from '../facts/comparability.ts';
import type { Problem } from '../schema/problem.ts';
import type { Rule } from './rule.ts';

/** What a basis declares never to be below leads to no basis that is never below it. */
export const bases: Rule = ({ content }) =>
  content.metrics.flatMap(({ value, at }): Problem[] =>
    Object.entries(value.bases).flatMap(([id, { name, neverBelow }]) => {
      const index = neverBelow.findIndex((below) => below === id || basesBelow(value, below).has(id));
      const below = neverBelow[index];
      if (below === undefined) return [];
      const message = `“${below}”: neverBelow를 따라가면 제자리(“${id}”)로 돌아옵니다.`;
      const hint = `‘${name}’의 neverBelow에는 늘 그보다 작거나 같은 다른 기준만 적습니다.`;
      return [{ code: 'basis', ...at(['bases', id, 'neverBelow', index]), message, hint }];
    }),
  );
