import type { Problem } from '../schema/problem.ts';
import type { Rule } from './rule.ts';

/** A fact replaces an older one of the same subject, metric and basis, and no chain of replacements runs in a circle. */
export const supersedes: Rule = ({ content, base }) =>
  content.facts.flatMap(({ value, at }): Problem[] => {
    if (!value.supersedes) return [];
    const older = base.facts.get(value.supersedes);
    if (!older) return [];
    const seen = new Set([value.id]);
    for (let step: string | undefined = value.supersedes; step; step = base.facts.get(step)?.supersedes) {
      if (seen.has(step)) {
        const message = `“${value.id}”: supersedes를 따라가면 제자리로 돌아옵니다.`;
        const hint = '새 사실이 옛 사실을 가리키게 합니다.';
        return [{ code: 'supersedes', ...at(['supersedes']), message, hint }];
      }
      seen.add(step);
    }
    const basis = (fact: typeof value): string => (fact.kind === 'figure' ? (fact.basis ?? '') : '');
    if (older.subjects[0] === value.subjects[0] && older.metric === value.metric && basis(older) === basis(value))
      return [];
    const message = `“${older.id}”: 대상·지표·기준이 같은 사실만 갈음할 수 있습니다.`;
    return [{ code: 'supersedes', ...at(['supersedes']), message, hint: '다른 사실이면 supersedes를 지웁니다.' }];
  });
