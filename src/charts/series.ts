import type { Mix } from '../facts/comparability.ts';
import type { Chart } from '../schema/chart.ts';
import type { Unit } from '../schema/metric.ts';
import type { leftOut } from './left-out.ts';
import type { pointOf } from './point.ts';

/**
 * One value of a chart, complete in itself: what is told of its fact, the value in the unit drawn, and what else the picture,
 * the table, the sentence, the CSV and the JSON say of it. Plain data, so that it travels to a worker and a browser as JSON.
 */
export type Point = Readonly<ReturnType<typeof pointOf>>;

/** A mix that the series shows, in the words that the chart's file declares it with. */
export interface Warning {
  readonly mix: Mix;
  readonly text: string;
}

/** What is certain between two points that are counted on different bases: which is the greater, in a Korean sentence. */
export interface Order {
  /** Their facts' ids. */
  readonly facts: readonly [string, string];
  readonly words: string;
}

/** How many times the second of two points a source says that the first is. */
export interface Multiple {
  readonly facts: readonly [string, string];
  /** As the source has it: `2배 이상`. */
  readonly stated: string;
  /** As the two values have it: `약 1.6~2.2배`. */
  readonly reckoned: string;
  /** Where that many times the second lies, and what is said of it. */
  readonly at: number;
  readonly note: string;
}

/** What an author notes at a time or a period of a chart. */
interface Annotation {
  /** The first day, UTC ms. */
  readonly first: number;
  /** The last day, likewise. */
  readonly last: number;
  readonly text: string;
}

/** What a chart, or one of its views, shows. Every form of it is made from this and from nothing else. */
export interface Series {
  readonly chart: string;
  /** The view's id; left out for the chart as such. */
  readonly view?: string;
  readonly kind: Chart['kind'];
  readonly question: string;
  /** What the chart found, which is its title then, with the question below. */
  readonly finding?: string;
  /** What the author notes at a time, in the days that it covers (UTC ms). */
  readonly annotations: readonly Annotation[];
  /** The chart's short name, with the view's: `기업가치(원화)`. */
  readonly label: string;
  /** What the chart as such shows; a view has none. */
  readonly summary?: string;
  /** The unit drawn; a timeline has none. */
  readonly unit?: Unit;
  readonly focus?: string;
  readonly points: readonly Point[];
  /** Values of the chart that this view does not draw, and why. */
  readonly leftOut: readonly Readonly<ReturnType<typeof leftOut>>[];
  /** The mixes that the chart's file declares. Which of them the points show is in `warnings`. */
  readonly declared: Chart['mixes'];
  readonly warnings: readonly Warning[];
  /** Contradictions among the points, in words. */
  readonly conflicts: readonly string[];
  /** What is certain between points of different panels; of all other pairs of panels nothing is told. */
  readonly orders: readonly Order[];
  /** Multiples that sources state of two points, where these two are all that is drawn. */
  readonly multiples: readonly Multiple[];
  readonly notes: readonly string[];
  /** `자료: … · 잣대 구성`. */
  readonly source: string;
}

/** What stands above a chart: its finding, else its question. */
export const titleOf = ({ finding, question }: Pick<Series, 'finding' | 'question'>): string => finding ?? question;

/** Whether a unit counts places in an order, of which the first is the best: 1위. */
export const isRank = (unit: Unit | undefined): boolean => unit?.name === '위';

/** What keeps a point from comparing with another: its basis where it has one, else its metric. */
export const groupOf = ({ metric, basis }: { metric: string; basis?: string | undefined }): string =>
  basis === undefined ? metric : `${metric}/${basis}`;

/** The name of a point's group: 주간 이용자, 기업가치. */
export const groupNameOf = (point: Pick<Point, 'metricName' | 'basisName'>): string =>
  point.basisName ?? point.metricName;

/** What a series had not yet when versions of it were first kept: a field that comes later stands here with what one without it means. */
const later: Partial<Series> = { multiples: [] };

/** A series as it was kept in a record of any year, as the code of today knows it; what it has stands in its order, by which pictures are named. */
export const openSeries = (kept: Series): Series => ({
  ...kept,
  ...Object.fromEntries(Object.entries(later).filter(([field]) => !(field in kept))),
});
