import { statedEnds } from '../../korean/amount.ts';
import { withJosa } from '../../korean/josa.ts';
import type { Unit } from '../../schema/metric.ts';
import { alongTime } from '../order.ts';
import { groupNameOf, groupOf, type Point, type Series } from '../series.ts';
import { outline } from './outline.ts';
import { asLoss, sizesOf, stages, toldOf, topicOf, unlike } from './words.ts';

/** More lines than this are told by their last values. */
const FEW = 3;

/** The answer of a line chart: each subject from its first value to its last, and which way it went. */
export function lineAnswer(series: Series): string[] {
  const front = series.points.filter(({ back }) => !back);
  const lines = [...Map.groupBy(front, (point) => `${point.subject} ${groupOf(point)}`).values()].map(alongTime);
  if (lines.length > FEW)
    return outline(
      lines.flatMap((line) => line.slice(-1)),
      series,
      '마지막 값으로 본',
    );
  const mixed = series.warnings.some(({ mix }) => mix === 'basis');
  return [...lines.flatMap((line) => course(line, series.unit)), ...(mixed ? [unlike] : [])];
}

/** From the first value to the last that holds already; what has not happened did not rise or fall, and is told beside it. */
function course(points: readonly Point[], unit: Unit | undefined): string[] {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return [];
  if (!last.settled) {
    const before = course(
      points.filter((point) => point.settled),
      unit,
    );
    const what = withJosa(`${groupNameOf(last)}${stages[last.status] ?? ''}`, '은/는');
    return [...before, `${before.length > 0 ? '' : `${last.label}의 `}${last.dateText} ${what} ${toldOf(last)}.`];
  }
  const alone = asLoss(first, unit);
  if (first === last) return [`${withJosa(topicOf(alone), '은/는')} ${alone.dateText} ${toldOf(alone)}.`];
  // How something grew is no sum that turns into a loss.
  const [from, to] = unit?.money ? [alone, asLoss(last, unit)] : [first, last];
  const at = ({ dateText, valueText }: Point): string => `${dateText} ${valueText}`;
  if ((from === first) !== (to === last)) {
    const what = withJosa(topicOf(first), '은/는');
    const ended = (point: Point, of: Point): string => {
      const value = at(point)
        .replace(/ 적자$/, '')
        .replace(/ 넘음$/, ' 넘는');
      return `${value} ${point === of ? '흑자' : '적자'}`;
    };
    return [`${what} ${ended(from, first)}에서 ${withJosa(ended(to, last), '으로/로')} 돌아섰다.`];
  }
  const { rose, fell } = sizesOf(unit, groupNameOf(from));
  // Ranges that overlap show no change, nor does a value that may have been anything below or above.
  const [before, after] = [statedEnds(from), statedEnds(to)];
  const isAbove = (min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY): boolean => min > max;
  const turn = isAbove(after.min, before.max) ? rose : isAbove(before.min, after.max) ? fell : '이어졌다';
  return [`${withJosa(topicOf(from), '은/는')} ${at(from)}에서 ${withJosa(at(to), '으로/로')} ${turn}.`];
}
