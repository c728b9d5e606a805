import { withJosa } from '../../korean/josa.ts';
import { barsInOrder, earliestFirst, largestFirst, panelsOf } from '../order.ts';
import { groupNameOf, groupOf, type Point, type Series } from '../series.ts';
import { heard, ranking } from './bars.ts';
import { asLoss, named, remarkOf, sizesOf, stages, toldOf, topicOf } from './words.ts';

/** More subjects than this are not told in one breath. */
const FEW = 3;

/**
 * The one thing that a chart of bars shows, as an editor would put it under the title: a contradiction, else an order that is
 * certain over two bases, else which of all is the largest, else how things stand to one another. Undefined where that takes
 * more than a sentence: then the first one of the answer stands for it.
 */
export function barsFinding(series: Series): string | undefined {
  const [conflict] = series.conflicts;
  if (conflict !== undefined) return conflict;
  const front = series.points.filter(({ back }) => !back);
  const groups = new Set(front.map(groupOf));
  if (groups.size > 1) return acrossBases(series);
  const subjects = [...Map.groupBy(front, ({ subject }) => subject).values()];
  const ranked = front.every(({ settled }) => settled) ? ranking(barsInOrder(front, series), series, false) : undefined;
  if (ranked !== undefined || subjects.length > FEW) return ranked;
  return subjects.length > 1 ? sideBySide(subjects, series) : sinceThen(front, series);
}

/** The same of the last whole of a chart of shares. */
export const sharesFinding = (series: Series): string | undefined =>
  barsFinding({ ...series, points: panelsOf(series).at(-1)?.points ?? [] });

/** An order that holds over two bases: 챗GPT는 주간 이용자만 2억 명을 넘어, 클로드의 월간 이용자 6500만 명보다 많다. */
function acrossBases({ points, orders, unit }: Series): string | undefined {
  const pairs = orders.map(({ facts }) => largestFirst(points.filter(({ fact }) => facts.includes(fact))));
  const [greater, lesser] = pairs.find(([one, two]) => one?.subject !== two?.subject) ?? [];
  if (!greater?.settled || !lesser?.settled) return undefined;
  const over = ' 넘음';
  const value = heard(greater);
  const reaches = value.endsWith(over)
    ? `${withJosa(value.slice(0, -over.length), '을/를')} 넘어`
    : withJosa(value, '으로/로');
  const { is, was } = sizesOf(unit, groupNameOf(greater));
  const than = `${lesser.label}의 ${groupNameOf(lesser)} ${heard(lesser)}보다`;
  return `${named(greater, '은/는')} ${groupNameOf(greater)}만 ${reaches}, ${than} ${greater.isPast ? was : is}다.`;
}

/** The latest value of each: 계획 단계의 기업가치는 오픈AI가 1500억 달러, 앤트로픽이 300억~400억 달러다. */
function sideBySide(subjects: readonly Point[][], { unit }: Series): string | undefined {
  const latest = largestFirst(subjects.flatMap((points) => earliestFirst(points).slice(-1)));
  const [first, ...others] = latest.map((point) => asLoss(point, unit));
  if (!first || others.some((point) => groupNameOf(point) !== groupNameOf(first))) return undefined;
  const isOneStage = others.every(({ status }) => status === first.status);
  const isOneTime = others.every(({ dateLead }) => dateLead === first.dateLead);
  const isPast = latest.every((point) => point.isPast && point.settled);
  const values = [first, ...others].map((point, i) => {
    const aside = isOneStage && (isOneTime || !first.settled) ? undefined : (stageOf(point) ?? point.dateText);
    const remark = [remarkOf(point), aside].filter((part) => part !== undefined).join(', ') || undefined;
    const value =
      i < others.length
        ? point.valueText + (remark === undefined ? '' : `(${remark})`)
        : toldOf({ ...point, isPast }, remark);
    return `${named(point, '이/가')} ${value}`;
  });
  const time = isOneTime && first.settled && first.dateLead !== undefined ? `${first.dateLead} ` : '';
  return `${time}${withJosa(isOneStage ? staged(first, groupNameOf(first)) : groupNameOf(first), '은/는')} ${values.join(', ')}.`;
}

/** What was, and what has not happened yet: 앤트로픽의 기업가치는 2024년 초 184억 달러였고, 계획 단계의 값은 300억~400억 달러다. */
function sinceThen(points: readonly Point[], series: Series): string | undefined {
  const { settled = [], open = [] } = Object.groupBy(points, (point) => (point.settled ? 'settled' : 'open'));
  const [last, next] = [earliestFirst(settled).at(-1), earliestFirst(open).at(-1)];
  if (!last || !next || last.dateText === undefined || stageOf(next) === undefined) return undefined;
  const [was, will] = [asLoss(last, series.unit), asLoss(next, series.unit)];
  const told = toldOf(was).replace(/다(?=\(|$)/, '고');
  const [multiple] = series.multiples;
  const is = multiple ? `그것의 ${multiple.reckoned}다` : toldOf(will);
  return `${withJosa(topicOf(was), '은/는')} ${was.dateText} ${told}, ${withJosa(staged(will), '은/는')} ${is}.`;
}

/** What has not happened, by its stage: 계획 단계의 기업가치, 매출 전망; of what has been named 계획 단계의 값, 전망. */
function staged(point: Point, what?: string): string {
  const stage = stageOf(point) ?? '';
  return stage.endsWith('단계') ? `${stage}의 ${what ?? '값'}` : `${what ?? ''} ${stage}`.trim();
}

const stageOf = ({ status }: Point): string | undefined => stages[status]?.slice(1, -1);
