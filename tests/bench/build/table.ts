import type { Size } from '../../support/synthetic/size.ts';
import type { Cost } from './measure.ts';

/** What was measured of one size of site. */
export interface Row {
  readonly name: string;
  readonly size: Size;
  readonly runs: number;
  pages: { ours: number; bare: number };
  readonly ours: Costs;
  readonly bare: Costs;
}

/** Builds without any cache, and builds with all that the one before kept. */
interface Costs {
  readonly cold: Cost[];
  readonly warm: Cost[];
}

/** The table for docs/performance.md: medians, and how many times what bare Astro takes. */
export function tableOf(rows: readonly Row[], note: string): string {
  const head = [
    'sections',
    'pages: 잣대 · bare',
    'cold, s: 잣대 · bare · ratio',
    'warm, s: 잣대 · bare · ratio',
    'memory, GB: 잣대 · bare · ratio',
    'ms a page, cold: 잣대',
    'runs',
  ];
  const lines = rows.map(({ size, runs, pages, ours, bare }) => {
    const compare = (key: keyof Cost, kind: keyof Costs, unit = 1): string => {
      const [own, other] = [ours, bare].map((costs) => median(costs[kind].map((cost) => cost[key])) / unit);
      const digits = key === 'memory' ? 2 : 1;
      return `${(own ?? 0).toFixed(digits)} · ${(other ?? 0).toFixed(digits)} · ${((own ?? 0) / (other ?? 1)).toFixed(2)}×`;
    };
    const perPage = (median(ours.cold.map(({ seconds }) => seconds)) * 1000) / pages.ours;
    return [
      `${size.sections}, ${size.articles} articles`,
      `${pages.ours} · ${pages.bare}`,
      compare('seconds', 'cold'),
      compare('seconds', 'warm'),
      compare('memory', 'cold', 2 ** 30),
      perPage.toFixed(1),
      String(runs),
    ];
  });
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [`Medians, ${note}.`, '', row(head), row(head.map(() => '---')), ...lines.map(row)].join('\n');
}

/** The median of a list, the lower of the middle two where its length is even. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}
