import type { ScaleOptions } from 'chart.js';
import { paint } from './draw/mark.ts';
import type { Sheet } from './draw/page.ts';
import { type Axis, axisId, type Configuration } from './draw/plot.ts';
import { palettes } from './palette.ts';

/**
 * The Chart.js configuration of a sheet: the same at build time and in the browser. Everything is placed by the sheet, so
 * nothing is measured while drawing.
 * @param pixelRatio canvas pixels for one pixel of the sheet
 */
export function config(sheet: Sheet, pixelRatio = 1): Configuration {
  const { plot, width, height } = sheet;
  const { left, right, top, bottom } = plot.area;
  return {
    type: plot.type === 'line' ? 'line' : 'bar',
    data: { datasets: [...plot.datasets] as Configuration['data']['datasets'] },
    options: {
      indexAxis: plot.type === 'bar' ? 'y' : 'x',
      events: [],
      animation: false,
      responsive: false,
      maintainAspectRatio: false,
      devicePixelRatio: pixelRatio,
      layout: {
        autoPadding: false,
        padding: { left, right: width - right, top, bottom: height - bottom - (plot.x[0]?.size ?? 0) },
      },
      scales: {
        ...Object.fromEntries(plot.x.map((axis, i) => [axisId(i), scale(axis, 'x', sheet)])),
        y: scale(plot.y, 'y', sheet),
      },
    },
    plugins: [marksPlugin(sheet)],
  };
}

/** An axis whose labels are marks of ours, so that they take exactly the room that the sheet gave them. */
function scale(axis: Axis, direction: 'x' | 'y', { theme, plot }: Sheet): ScaleOptions<'linear'> {
  return {
    type: 'linear',
    axis: direction,
    position: direction === 'x' ? 'bottom' : 'left',
    ...(axis.weight === undefined ? {} : { stack: direction, stackWeight: axis.weight }),
    min: axis.min,
    max: axis.max,
    reverse: axis.isTurned === true || (direction === 'y' && plot.type !== 'line'),
    display: axis.size > 0,
    afterFit: (box) => {
      box.height = axis.size;
    },
    afterBuildTicks: (box) => {
      box.ticks = axis.ticks.map(({ value }) => ({ value }));
    },
    border: { display: false },
    grid: { color: palettes[theme].rule, lineWidth: axis.size / 26, drawTicks: false },
    ticks: { display: false, autoSkip: false },
  };
}

/** Draws what stands beside bars, lines and axes: under them, over them, and the words around. */
function marksPlugin({ plot, marks, ground, width, height }: Sheet): NonNullable<Configuration['plugins']>[number] {
  return {
    id: 'jatdae',
    beforeDraw: ({ ctx }) => paint(ctx, [{ type: 'box', x: 0, y: 0, width, height, colour: ground }]),
    beforeDatasetsDraw: ({ ctx }) => paint(ctx, plot.under),
    afterDraw: ({ ctx }) => paint(ctx, [...plot.over, ...marks]),
  };
}
