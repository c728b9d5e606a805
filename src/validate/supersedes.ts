import type { Fact } from '../schema/fact.ts';
import { ruleOf } from './rule.ts';

/** What a fact must share with the one that it replaces. */
const trackOf = (fact: Fact): string =>
  [fact.subjects[0], fact.metric, fact.kind === 'figure' ? (fact.basis ?? '') : ''].join(' ');

/** A fact replaces an older one of the same subject, metric and basis, and no chain of replacements runs in a circle. */
export const supersedes = ruleOf('facts', 'supersedes', ({ value: fact }, wrong, base) => {
  const older = base.facts.get(fact.supersedes ?? '');
  if (!older) return;
  const seen = new Set([fact.id]);
  for (let step = fact.supersedes; step; step = base.facts.get(step)?.supersedes) {
    const message = `“${fact.id}”: supersedes를 따라가면 제자리로 돌아옵니다.`;
    if (seen.has(step)) return wrong(['supersedes'], message, '새 사실이 옛 사실을 가리키게 합니다.');
    seen.add(step);
  }
  const message = `“${older.id}”: 대상·지표·기준이 같은 사실만 갈음할 수 있습니다.`;
  if (trackOf(older) !== trackOf(fact)) wrong(['supersedes'], message, '다른 사실이면 supersedes를 지웁니다.');
});
