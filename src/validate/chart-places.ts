import { groupOf } from '../charts/series.ts';
import { endsOf } from '../korean/amount.ts';
import { isPeriod, periodKey } from '../korean/period.ts';
import type { Chart } from '../schema/chart.ts';
import type { Figure } from '../schema/fact.ts';
import type { Problem } from '../schema/problem.ts';

/** Kinds whose values have their places in time. */
export const goesAlongTime = ({ kind }: Pick<Chart, 'kind'>): boolean => kind !== 'bars' && kind !== 'timeline';

/** What is wrong with the place of a fact in a chart; without one it is the kind of chart that is wrong. */
type Crowd = Required<Pick<Problem, 'message' | 'hint'>> & { readonly id?: string | undefined };

const keyOf = ({ date = '' }: Figure): string => (isPeriod(date) ? periodKey(date) : date);
const asBars = 'kind를 bars로 바꿉니다.';

/**
 * Columns, shares and slopes have one place for a subject at a time, and one scale: what is counted in two ways, or given
 * twice for one time, has none; shares are percent and no more than a whole, a slope has two times.
 * @param figures what a view draws
 * @param unit the name of the unit that it is drawn in
 */
export function crowded(kind: Chart['kind'], figures: readonly Figure[], unit: string | undefined): Crowd[] {
  if (!goesAlongTime({ kind }) || kind === 'line') return [];
  const dated = figures.filter((fact) => fact.date !== undefined);
  const [first] = dated;
  const other = dated.find((fact) => first && groupOf(fact) !== groupOf(first));
  if (other) {
    const message = `${kind} 차트는 한 지표를 한 기준으로 센 값만 그립니다. “${other.id}”는 다르게 센 값입니다.`;
    return [{ id: other.id, message, hint: `한쪽을 빼거나 ${asBars}` }];
  }
  const placeOf = (fact: Figure): string => `${fact.subjects[0]} ${fact.text ?? ''} ${keyOf(fact)}`;
  const twice = [...Map.groupBy(dated, placeOf).values()].find(({ length }) => length > 1);
  if (twice) {
    const message = `같은 대상의 같은 시점을 두 번 그릴 자리가 없습니다: ${twice.map(({ id }) => id).join(', ')}.`;
    return [{ id: twice[1]?.id, message, hint: `하나만 남기거나 ${asBars}` }];
  }
  const wholes = [...Map.groupBy(dated, keyOf).values()];
  if (kind === 'slope' && wholes.length !== 2) {
    const message = `slope 차트는 두 시점의 값을 비교합니다. 지금은 ${wholes.length}개의 시점이 있습니다.`;
    return [{ message, hint: '두 시점만 남기거나 kind를 line으로 바꿉니다.' }];
  }
  if (kind !== 'shares') return [];
  if (unit !== '%')
    return [{ message: 'shares 차트는 백분율(%)만 그립니다.', hint: `unit을 백분율 단위로 적거나 ${asBars}` }];
  return wholes.flatMap((whole) => {
    const ends = whole.map(({ value }) => endsOf(value).min);
    // Each share may have been rounded up by half a percent.
    const isWhole = ends.reduce((sum, end) => sum + end, 0) <= 100 + 0.5 * ends.length && Math.min(...ends) >= 0;
    const message = `한 시점의 비율을 더하면 100%를 넘거나 0보다 작은 비율이 있습니다: ${whole.map(({ id }) => id).join(', ')}.`;
    return isWhole ? [] : [{ id: whole[0]?.id, message, hint: `같은 전체를 나눈 값인지 살피고, 아니면 ${asBars}` }];
  });
}
