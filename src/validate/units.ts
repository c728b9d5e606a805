import { ruleOf } from './rule.ts';

/** A figure's unit and basis are among those of its metric; a metric with bases leaves none unnamed. */
export const units = ruleOf('facts', 'unit', ({ value: fact }, wrong, base) => {
  const metric = base.metrics.get(fact.metric);
  if (!metric || fact.kind !== 'figure') return;
  const bases = Object.keys(metric.bases);
  if (!metric.units.includes(fact.unit)) {
    const message = `지표 “${metric.name}”에 올 수 있는 단위: ${metric.units.join(', ')}. 지금은 “${fact.unit}”입니다.`;
    wrong(['unit'], message, `단위를 고치거나 content/metrics/${metric.id}.yaml의 units에 더합니다.`);
  }
  for (const unit of Object.keys(fact.asStated).filter((id) => !base.units.has(id))) {
    const hint = `있는 단위: ${[...base.units.keys()].join(', ')}`;
    wrong(['asStated', unit], `“${unit}”: content/units.yaml에 없는 단위입니다.`, hint);
  }
  if (bases.length > 0 && !fact.basis) {
    const message = `지표 “${metric.name}”에는 기준을 꼭 적습니다. 올 값: ${bases.join(', ')} 가운데 하나.`;
    wrong(['basis'], message, '무엇을 센 값인지 모르면 견줄 수 없습니다.', 'basis');
  } else if (fact.basis && !bases.includes(fact.basis)) {
    const message = `지표 “${metric.name}”에 올 수 있는 기준: ${bases.join(', ') || '없음'}. 지금은 “${fact.basis}”입니다.`;
    wrong(['basis'], message, `기준을 고치거나 content/metrics/${metric.id}.yaml의 bases에 더합니다.`, 'basis');
  }
});
