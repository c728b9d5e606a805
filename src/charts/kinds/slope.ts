import { formatDate } from '../../korean/date.ts';
import { partOf } from '../draw/axis.ts';
import { label, type Mark, straight } from '../draw/mark.ts';
import { type Dataset, hiddenAxis, lineSet, type Plot, type Room, type Target } from '../draw/plot.ts';
import { measure } from '../draw/text.ts';
import { panelsOf } from '../order.ts';
import { colourOf } from '../palette.ts';
import { isRank, type Point, type Series } from '../series.ts';
import { type End, endLabels, endOf, heightOf } from './line.ts';

/** Pixels at scale 1: the height, the words of a time, a dot. */
const HEIGHT = { wide: 280, medium: 260, narrow: 260 } as const;
const [TIME, DOT] = [26, 5];

/**
 * What became of each subject from one time to another: two dots and a line between them. The heights tell the order and the
 * change alone; every value is written out, since there is no axis from zero.
 */
export function slope(series: Series, room: Room): Plot {
  const { scale: s, palette, layout, fonts } = room;
  const lines = panelsOf(series).map(({ points }) => points);
  const points = lines.flat();
  const middle = ({ min, max }: Point): number => (min + max) / 2;
  const [least, most] = [Math.min(...points.map(middle)), Math.max(...points.map(middle))];
  const y = hiddenAxis(least, most === least ? least + 1 : most, isRank(series.unit));
  const firsts = lines.flatMap(([first, ...rest]): End[] =>
    first && rest.length > 0 ? [{ last: first, lines: [first.valueText] }] : [],
  );
  const lasts = lines.flatMap((course): End[] =>
    course.slice(-1).map((last) => ({ last, lines: endOf(last.label, last.valueText, room) })),
  );
  const widthOf = (ends: readonly End[]): number =>
    Math.max(0, ...ends.flatMap((end) => end.lines.map((text) => measure(text, fonts.value)))) + 12 * s;
  const time = Math.max(TIME * s, fonts.detail.size * 1.8);
  const high = Math.max(...[firsts, lasts].map((ends) => ends.reduce((sum, end) => sum + heightOf(end, s), 0)));
  const top = room.y + time;
  const area = {
    left: room.x + widthOf(firsts),
    right: room.x + room.width - widthOf(lasts),
    top: top + DOT * 2 * s,
    bottom: top + Math.max(Math.min(HEIGHT[layout] * s, (room.height ?? Infinity) - time - 16 * s), high),
  };
  const yOf = (value: number): number => area.bottom - partOf(value, y) * (area.bottom - area.top);
  const times = [...new Map(points.map((point) => [point.date, point.dateText ?? formatDate(point.date ?? '')]))];
  const sides = [area.left, area.right] as const;
  const sideOf = ({ date }: Point): 0 | 1 => (date === times[0]?.[0] ? 0 : 1);

  const over: Mark[] = [...endLabels(firsts, yOf, area, room, 'left'), ...endLabels(lasts, yOf, area, room)];
  const targets: Target[] = [];
  const datasets = lines.map((course): Dataset => {
    const colour = colourOf(course[0] ?? { colour: 'grey', back: false }, palette);
    for (const point of course) {
      const [x, at] = [sides[sideOf(point)], yOf(middle(point))];
      targets.push({ fact: point.fact, x: x - 14 * s, y: at - 14 * s, width: 28 * s, height: 28 * s });
    }
    return lineSet(
      course.map((point) => ({ x: sideOf(point), y: middle(point) })),
      course,
      colour,
      DOT,
      room,
    );
  });
  return {
    bottom: area.bottom + 16 * s,
    area,
    x: [hiddenAxis(0, 1)],
    y,
    type: 'line',
    datasets,
    under: [
      ...sides.map((x) => straight([x, top], [x, area.bottom], palette.rule, s)),
      ...times
        .slice(0, 2)
        .map(([, text], i) =>
          label(
            within(sides[i === 0 ? 0 : 1], measure(text, fonts.detail) / 2, room),
            room.y + time * 0.62,
            text,
            fonts.detail,
            palette.muted,
            'center',
          ),
        ),
    ],
    over,
    targets,
  };
}

/** A middle, moved so that what reaches half its width to either side stays in the room. */
const within = (x: number, half: number, room: Room): number =>
  Math.min(Math.max(x, room.x + half), room.x + room.width - half);
