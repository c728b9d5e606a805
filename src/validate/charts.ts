import { groupOf } from '../charts/series.ts';
import type { Base } from '../facts/base.ts';
import { type Undeclared, undeclaredMixes } from '../facts/comparability.ts';
import { conflictSets } from '../facts/conflicts.ts';
import type { Written } from '../facts/content.ts';
import { select } from '../facts/selection.ts';
import { endsOf } from '../korean/amount.ts';
import { isPeriod, periodKey } from '../korean/period.ts';
import type { Chart } from '../schema/chart.ts';
import type { Figure } from '../schema/fact.ts';
import type { Problem } from '../schema/problem.ts';
import type { Rule } from './rule.ts';

const kinds = { figure: '수치', event: '사건', statement: '진술' } as const;

/** Segments of `/charts/<id>/` that are taken. */
const taken = ['embed'];

/** What each mix is called, and the field that declares it. */
const mixes = {
  basis: '세는 기준이 서로 다른 값',
  metric: '지표가 서로 다른 값',
  settlement: '확정된 금액과 확정되지 않은 금액',
} as const;

/** A chart takes facts that it can draw, each of its views draws something, and mixes are declared. */
export const charts: Rule = ({ content, base }) =>
  content.charts.flatMap(({ value, at }): Problem[] => {
    const problems: Problem[] = [];
    const wanted = value.kind === 'timeline' ? 'event' : 'figure';
    for (const [index, id] of value.facts.entries()) {
      const fact = base.facts.get(id);
      const place = at(['facts', index]);
      if (!fact) continue;
      if (fact.kind !== wanted) {
        const message = `${value.kind} 차트에는 ${kinds[wanted]} 사실만 놓습니다. 지금은 “${id}”(${kinds[fact.kind]})입니다.`;
        problems.push({ code: 'chart', ...place, message, hint: '그 사실을 빼거나 차트의 kind를 바꿉니다.' });
      } else if (goesAlongTime(value) && fact.date === undefined) {
        const message = `“${id}”: 날짜가 없는 값은 시간의 축에 놓을 수 없습니다.`;
        problems.push({ code: 'chart', ...place, message, hint: '사실에 date를 적거나 kind를 bars로 바꿉니다.' });
      }
    }
    if (wanted === 'figure' && value.unit === undefined) {
      const message = '수치를 그리는 차트에는 단위(unit)를 꼭 적습니다.';
      problems.push({ code: 'chart', ...at(['unit']), message, hint: '보기: unit: USD' });
    }
    for (const path of latestOutsideBars(value)) {
      const message = `${value.kind} 차트는 시간에 따라 늘어놓으므로 가장 새로운 값만 고를 수 없습니다.`;
      problems.push({ code: 'chart', ...at(path), message, hint: 'values를 지우거나 kind를 bars로 바꿉니다.' });
    }
    for (const view of Object.keys(value.views)) {
      if (taken.includes(view)) {
        const message = `“${view}”: 이미 쓰는 주소여서 보기의 id가 될 수 없습니다.`;
        problems.push({ code: 'chart', ...at(['views', view]), message, hint: '다른 id를 씁니다.' });
      }
    }
    for (const view of [undefined, ...Object.keys(value.views)]) {
      if (select(value, view === undefined ? undefined : value.views[view], base).drawn.length > 0) continue;
      const message = `${view === undefined ? '이 차트' : `보기 “${view}”`}에 그릴 사실이 하나도 없습니다.`;
      const hint = '단위와 기준, 기업, 상태가 사실과 맞는지 살핍니다.';
      problems.push({ code: 'chart', ...at(view === undefined ? ['facts'] : ['views', view]), message, hint });
    }
    if (value.annotations.length > 0 && !annotated.includes(value.kind)) {
      const message = `${value.kind} 차트에는 때에 다는 말(annotations)을 놓을 자리가 없습니다.`;
      problems.push({
        code: 'chart',
        ...at(['annotations']),
        message,
        hint: 'notes에 적거나 kind를 line이나 columns로 바꿉니다.',
      });
    }
    return [
      ...problems,
      ...crowded(value, base, at),
      ...disputed(value, base, at),
      ...undeclaredMixes(value, base).map((found) => undeclared(found, at(['mixes', found.mix]))),
    ];
  });

type At = Written<Chart>['at'];

/** The figures that each view draws, the chart as such first, and the unit it draws them in. */
const drawnIn = (chart: Chart, base: Base): { figures: Figure[]; unit: string | undefined }[] =>
  [undefined, ...Object.values(chart.views)].map((view) => ({
    figures: select(chart, view, base).drawn.filter((fact) => fact.kind === 'figure'),
    unit: view?.unit ?? chart.unit,
  }));

/** Kinds whose values have their places in time. */
const goesAlongTime = ({ kind }: Chart): boolean => kind !== 'bars' && kind !== 'timeline';

/** Kinds that have room for what is noted at a time. */
const annotated: readonly Chart['kind'][] = ['line', 'columns'];

/**
 * Columns, shares and slopes have one place for a subject at a time, and one scale: what is counted in two ways, or given
 * twice for one time, has none; shares are percent and no more than a whole, a slope has two times.
 */
function crowded(chart: Chart, base: Base, at: At): Problem[] {
  if (!goesAlongTime(chart) || chart.kind === 'line') return [];
  const problem = (message: string, hint: string, id?: string): Problem => {
    const index = chart.facts.indexOf(id ?? '');
    return { code: 'chart', ...at(index < 0 ? ['kind'] : ['facts', index]), message, hint };
  };
  return drawnIn(chart, base).flatMap(({ figures, unit }): Problem[] => {
    const dated = figures.filter((fact) => fact.date !== undefined);
    const others = dated.find((fact) => groupOf(fact) !== groupOf(dated[0] ?? fact));
    if (others) {
      const message = `${chart.kind} 차트는 한 지표를 한 기준으로 센 값만 그립니다. “${others.id}”는 다르게 센 값입니다.`;
      return [problem(message, '한쪽을 빼거나 kind를 bars로 바꿉니다.', others.id)];
    }
    const periodOfFact = ({ date = '' }: Figure): string => (isPeriod(date) ? periodKey(date) : date);
    const placeOf = (fact: Figure): string => `${fact.subjects[0]} ${fact.text ?? ''} ${periodOfFact(fact)}`;
    const twice = [...Map.groupBy(dated, placeOf).values()].find(({ length }) => length > 1);
    if (twice) {
      const ids = twice.map(({ id }) => id).join(', ');
      const message = `같은 대상의 같은 때를 두 번 그릴 자리가 없습니다: ${ids}.`;
      return [problem(message, '하나만 남기거나 kind를 bars로 바꿉니다.', twice[1]?.id)];
    }
    const times = new Set(dated.map(periodOfFact));
    if (chart.kind === 'slope' && times.size !== 2) {
      return [
        problem(
          `slope 차트는 두 때의 값을 견줍니다. 지금은 ${times.size}개의 때가 있습니다.`,
          '두 때만 남기거나 kind를 line으로 바꿉니다.',
        ),
      ];
    }
    if (chart.kind !== 'shares') return [];
    if (base.units.get(unit ?? '')?.name !== '%')
      return [problem('shares 차트는 백분율(%)만 그립니다.', 'unit을 백분율 단위로 적거나 kind를 bars로 바꿉니다.')];
    return [...Map.groupBy(dated, periodOfFact).values()].flatMap((whole) => {
      const sizes = whole.map((fact) => endsOf(fact.value));
      const sum = sizes.reduce((all, { min }) => all + min, 0);
      const isWhole = sum <= 100 + 0.5 * whole.length && sizes.every(({ min }) => min >= 0);
      if (isWhole) return [];
      const message = `한 때의 몫을 더하면 100%를 넘거나 0보다 작은 몫이 있습니다: ${whole.map(({ id }) => id).join(', ')}.`;
      return [problem(message, '같은 전체를 나눈 값인지 살피고, 아니면 kind를 bars로 바꿉니다.', whole[0]?.id)];
    });
  });
}

/** A line says that one value became the next, which nobody says of reports that contradict one another. */
function disputed(chart: Chart, base: Base, at: At): Problem[] {
  if (!goesAlongTime(chart)) return [];
  const sets = drawnIn(chart, base)
    .flatMap(({ figures }) => [...Map.groupBy(figures, (fact) => `${fact.subjects[0]} ${groupOf(fact)}`).values()])
    .flatMap(conflictSets)
    .map((set) => set.map(({ id }) => id));
  return [...new Map(sets.map((ids) => [ids.join(', '), ids]))].map(([named, [, second = '']]) => ({
    code: 'chart',
    ...at(['facts', chart.facts.indexOf(second)]),
    message: `서로 어긋나는 보도는 시간에 따른 변화가 아니므로 한 선으로 이을 수 없습니다: ${named}.`,
    hint: '하나만 남기거나, 나란히 보이도록 kind를 bars로 바꿉니다.',
  }));
}

function undeclared({ mix, sides, view }: Undeclared, place: Pick<Problem, 'file' | 'line' | 'field'>): Problem {
  const facts = [...sides.values()].map((ids) => ids.join(', ')).join(' / ');
  const message = `${view === undefined ? '' : `보기 “${view}”에서 `}${mixes[mix]}이 한 차트에 있는데 밝히지 않았습니다: ${facts}.`;
  const hint = `mixes에 ${mix}: 뒤로 독자에게 보일 한 문장을 적거나, 한쪽을 뺍니다.`;
  return { code: 'comparability', ...place, message, hint };
}

/** The fields that ask for the latest values of a chart that sets values out in time. */
const latestOutsideBars = ({ kind, values, views }: Chart): PropertyKey[][] =>
  kind === 'bars'
    ? []
    : [
        ...(values === 'latest' ? [['values']] : []),
        ...Object.entries(views).flatMap(([id, view]) => (view.values === 'latest' ? [['views', id, 'values']] : [])),
      ];
