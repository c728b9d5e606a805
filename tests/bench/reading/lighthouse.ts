import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../../support/browser.ts';

const folder = import.meta.dirname;
const modules = join(folder, 'node_modules');
const cli = join(modules, 'lighthouse', 'cli', 'index.js');

/** Installs what the bench needs beside it, where something is missing: Lighthouse, Starlight, Astro and Chart.js. */
export function ensurePackages(): void {
  if (['lighthouse', '@astrojs/starlight', 'astro', 'chart.js'].every((name) => existsSync(join(modules, name))))
    return;
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: folder,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The packages of the bench could not be installed.');
}

/**
 * How Lighthouse slows line and processor: reckoned from a visit on the fast machine (`simulate`, its default), or with both
 * really slowed by the browser (`devtools`).
 */
export type Throttling = 'simulate' | 'devtools';

/** What is taken from a Lighthouse report: scores from 0 to 100, times in milliseconds, the layout shift as it is. */
export interface Reading {
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  fcp: number;
  lcp: number;
  tbt: number;
  cls: number;
  /** Bytes as they came over the line, compressed, headers included: the page, its styles and fonts. */
  readable: number;
  /** The same for scripts, those that a page loads once it is there included. */
  script: number;
  /** Audits of the four categories that are not passed. */
  failed: string[];
}

interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; numericValue?: number; details?: { items?: Loaded[] } }>;
}

/** A request, as Lighthouse lists them. */
interface Loaded {
  resourceType?: string;
  transferSize?: number;
}

/**
 * Runs Lighthouse once on its mobile settings: a phone, slow 4G, a CPU four times slower. Really slowed, only times are of
 * interest, and the scores are left out.
 */
export async function measure(address: string, throttling: Throttling): Promise<Reading> {
  // On a busy machine the browser now and then records no trace; one more try, as Lighthouse itself advises.
  const report: Report = JSON.parse(await run(address, throttling).catch(() => run(address, throttling)));
  const score = (id: string): number => Math.round((report.categories[id]?.score ?? 0) * 100);
  const value = (id: string): number => report.audits[id]?.numericValue ?? Number.NaN;
  const loaded = report.audits['network-requests']?.details?.items ?? [];
  const bytes = (...kinds: string[]): number =>
    loaded
      .filter(({ resourceType = '' }) => kinds.includes(resourceType))
      .reduce((sum, { transferSize = 0 }) => sum + transferSize, 0);
  const failed = Object.values(report.categories).flatMap(({ auditRefs }) =>
    auditRefs.flatMap(({ id, weight }) => {
      const audit = report.audits[id]?.score;
      return weight > 0 && typeof audit === 'number' && audit < 0.9 ? [id] : [];
    }),
  );
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    fcp: value('first-contentful-paint'),
    lcp: value('largest-contentful-paint'),
    tbt: value('total-blocking-time'),
    cls: value('cumulative-layout-shift'),
    readable: bytes('Document', 'Stylesheet', 'Font'),
    script: bytes('Script'),
    failed,
  };
}

function run(address: string, throttling: Throttling): Promise<string> {
  const flags = '--headless=new --no-sandbox --disable-gpu --disable-background-networking';
  const options = [
    '--output=json',
    '--quiet',
    `--chrome-flags=${flags}`,
    `--throttling-method=${throttling}`,
    '--disable-full-page-screenshot',
  ];
  if (throttling === 'devtools') options.push('--only-categories=performance');
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [cli, address, ...options], {
      env: { ...process.env, CHROME_PATH: findBrowser() ?? '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    child.once('error', fail);
    child.once('close', (code) => (code === 0 ? done(text) : fail(new Error(`Lighthouse failed on ${address}.`))));
  });
}

/** The middle value; of an even number of values the upper of the two in the middle. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
