import type { Problem } from '../schema/problem.ts';
import type { Rule } from './rule.ts';

/** A figure's unit and basis are among those of its metric; a metric with bases leaves none unnamed. */
export const units: Rule = ({ content, base }) =>
  content.facts.flatMap(({ value, at }): Problem[] => {
    const metric = base.metrics.get(value.metric);
    if (!metric || value.kind !== 'figure') return [];
    const problems: Problem[] = [];
    const bases = Object.keys(metric.bases);
    if (!metric.units.includes(value.unit)) {
      const message = `지표 “${metric.name}”에 올 수 있는 단위: ${metric.units.join(', ')}. 지금은 “${value.unit}”입니다.`;
      const hint = `단위를 고치거나 content/metrics/${metric.id}.yaml의 units에 더합니다.`;
      problems.push({ code: 'unit', ...at(['unit']), message, hint });
    }
    for (const unit of Object.keys(value.asStated)) {
      if (base.units.has(unit)) continue;
      const message = `“${unit}”: content/units.yaml에 없는 단위입니다.`;
      const hint = `있는 단위: ${[...base.units.keys()].join(', ')}`;
      problems.push({ code: 'unit', ...at(['asStated', unit]), message, hint });
    }
    if (bases.length > 0 && !value.basis) {
      const message = `지표 “${metric.name}”에는 기준을 꼭 적습니다. 올 값: ${bases.join(', ')} 가운데 하나.`;
      problems.push({ code: 'basis', ...at(['basis']), message, hint: '무엇을 센 값인지 모르면 견줄 수 없습니다.' });
    } else if (value.basis && !bases.includes(value.basis)) {
      const message = `지표 “${metric.name}”에 올 수 있는 기준: ${bases.join(', ') || '없음'}. 지금은 “${value.basis}”입니다.`;
      const hint = `기준을 고치거나 content/metrics/${metric.id}.yaml의 bases에 더합니다.`;
      problems.push({ code: 'basis', ...at(['basis']), message, hint });
    }
    return problems;
  });
