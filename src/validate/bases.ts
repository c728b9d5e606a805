import { basesBelow } from '../facts/comparability.ts';
import { ruleOf } from './rule.ts';

/** What a basis declares never to be below leads to no basis that is never below it. */
export const bases = ruleOf('metrics', 'basis', ({ value: metric }, wrong) => {
  for (const [id, { name, neverBelow }] of Object.entries(metric.bases)) {
    const index = neverBelow.findIndex((below) => below === id || basesBelow(metric, below).has(id));
    if (index < 0) continue;
    const message = `“${neverBelow[index]}”: neverBelow를 따라가면 제자리(“${id}”)로 돌아옵니다.`;
    const hint = `‘${name}’의 neverBelow에는 늘 그보다 작거나 같은 다른 기준만 적습니다.`;
    wrong(['bases', id, 'neverBelow', index], message, hint);
  }
});
