import { groupOf } from '../charts/series.ts';
import { undeclaredMixes } from '../facts/comparability.ts';
import { conflictSets } from '../facts/conflicts.ts';
import { selectionsOf } from '../facts/selection.ts';
import { crowded, goesAlongTime } from './chart-places.ts';
import { ruleOf } from './rule.ts';

const kinds = { figure: '수치', event: '사건', statement: '진술' } as const;

/** Segments of `/charts/<id>/` that are taken. */
const taken = ['embed'];

/** What each mix is called, and the field that declares it. */
const mixes = {
  basis: '집계 기준이 서로 다른 값',
  metric: '지표가 서로 다른 값',
  settlement: '확정된 금액과 확정되지 않은 금액',
} as const;

/** A chart takes facts that it can draw, each of its views draws something, and mixes are declared. */
export const charts = ruleOf('charts', 'chart', ({ value: chart }, wrong, base) => {
  const wanted = chart.kind === 'timeline' ? 'event' : 'figure';
  for (const [index, id] of chart.facts.entries()) {
    const fact = base.facts.get(id);
    if (fact && fact.kind !== wanted) {
      const message = `${chart.kind} 차트에는 ${kinds[wanted]} 사실만 놓습니다. 지금 값은 “${id}”(${kinds[fact.kind]})입니다.`;
      wrong(['facts', index], message, '그 사실을 빼거나 차트의 kind를 바꿉니다.');
    } else if (fact && goesAlongTime(chart) && fact.date === undefined) {
      const message = `“${id}”: 날짜가 없는 값은 시간의 축에 놓을 수 없습니다.`;
      wrong(['facts', index], message, '사실에 date를 적거나 kind를 bars로 바꿉니다.');
    }
  }
  if (wanted === 'figure' && chart.unit === undefined)
    wrong(['unit'], '수치를 그리는 차트에는 단위(unit)를 꼭 적습니다.', '예: unit: USD');
  if (chart.annotations.length > 0 && chart.kind !== 'line' && chart.kind !== 'columns') {
    const message = `${chart.kind} 차트에는 시점에 붙이는 설명(annotations)을 놓을 자리가 없습니다.`;
    wrong(['annotations'], message, 'notes에 적거나 kind를 line이나 columns로 바꿉니다.');
  }
  const selections = selectionsOf(chart, base);
  for (const { id, view } of selections) {
    const path = id === undefined ? [] : ['views', id];
    if (chart.kind !== 'bars' && (view ?? chart).values === 'latest') {
      const message = `${chart.kind} 차트는 시간순으로 그리므로 가장 새로운 값만 고를 수 없습니다.`;
      wrong([...path, 'values'], message, 'values를 지우거나 kind를 bars로 바꿉니다.');
    }
    if (taken.includes(id ?? ''))
      wrong(path, `“${id}”: 이미 쓰는 주소여서 보기의 id가 될 수 없습니다.`, '다른 id를 씁니다.');
  }
  for (const { id, view, drawn } of selections) {
    if (drawn.length === 0) {
      const message = `${id === undefined ? '이 차트' : `보기 “${id}”`}에 그릴 사실이 하나도 없습니다.`;
      wrong(id === undefined ? ['facts'] : ['views', id], message, '단위와 기준, 기업, 상태가 사실과 맞는지 살핍니다.');
    }
    const figures = drawn.filter((fact) => fact.kind === 'figure');
    const unit = base.units.get(view?.unit ?? chart.unit ?? '')?.name;
    for (const { id: crowding = '', message, hint } of crowded(chart.kind, figures, unit)) {
      const index = chart.facts.indexOf(crowding);
      wrong(index < 0 ? ['kind'] : ['facts', index], message, hint);
    }
  }
  for (const ids of goesAlongTime(chart) ? disputed(selections) : []) {
    const message = `서로 어긋나는 보도는 시간에 따른 변화가 아니므로 한 선으로 이을 수 없습니다: ${ids.join(', ')}.`;
    const hint = '하나만 남기거나, 나란히 보이도록 kind를 bars로 바꿉니다.';
    wrong(['facts', chart.facts.indexOf(ids[1] ?? '')], message, hint);
  }
  for (const { mix, sides, view } of undeclaredMixes(chart, base)) {
    const facts = [...sides.values()].map((ids) => ids.join(', ')).join(' / ');
    const message = `${view === undefined ? '' : `보기 “${view}”에서 `}${mixes[mix]}이 한 차트에 있는데 밝히지 않았습니다: ${facts}.`;
    const hint = `mixes에 ${mix}: 뒤로 독자에게 보일 한 문장을 적거나, 한쪽을 뺍니다.`;
    wrong(['mixes', mix], message, hint, 'comparability');
  }
});

/**
 * The facts that contradict one another in a view of what goes along time, each set once. A line says that one value became the next, which
 * nobody says of reports that contradict one another.
 */
function disputed(selections: ReturnType<typeof selectionsOf>): Iterable<string[]> {
  const sets = selections
    .map(({ drawn }) => drawn.filter((fact) => fact.kind === 'figure'))
    .flatMap((drawn) => [...Map.groupBy(drawn, (fact) => `${fact.subjects[0]} ${groupOf(fact)}`).values()])
    .flatMap(conflictSets)
    .map((set) => set.map(({ id }) => id));
  return new Map(sets.map((ids) => [ids.join(', '), ids])).values();
}
