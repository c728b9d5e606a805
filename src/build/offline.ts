import { createHash, hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { site } from '../site/url.ts';
import { licencesOfBundle } from './licences/shipped.ts';

/** Whether readers may read without a line. `OFFLINE=off` builds a site whose worker clears its store and goes. */
export const offline = process.env['OFFLINE'] !== 'off';

/** Lays the service worker at the site's root: the one that keeps what was read, or the one that ends it. */
export const offlineReading = (): AstroIntegration => ({
  name: 'jatdae:offline',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const folder = fileURLToPath(dir);
      const script = offline
        ? await workerOf(await deploymentOf(folder), await sumsOf(folder))
        : await workerThatEnds();
      await writeFile(join(folder, 'sw.js'), script);
      logger.info(offline ? '오프라인 읽기를 넣었습니다.' : '오프라인 읽기를 껐습니다.');
    },
  },
});

/**
 * The worker that keeps what was read.
 * @param sums the files of the deployment by which it tells whether what came is whole
 */
export const workerOf = (deployment: string, sums: Readonly<Record<string, string>> = {}): Promise<string> =>
  bundle('src/offline/worker/main.ts', { DEPLOYMENT: deployment, SUMS: sums });

/** The worker that clears the store and goes. */
export const workerThatEnds = (): Promise<string> => bundle('src/offline/worker/off.ts', {});

/** A deployment's name: a hash of its pages, which name everything else by its content. The same site has the same name. */
async function deploymentOf(folder: string): Promise<string> {
  const pages = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html'));
  const all = createHash('sha256');
  for (const page of pages.sort()) all.update(page).update(readFileSync(join(folder, page)));
  return all.digest('hex').slice(0, 12);
}

/**
 * The sums of scripts and whatever else is bundled, by their names: the first ten hexadecimal digits of SHA-256. Left out is
 * what grows with the articles, for the worker comes to every reader: fonts tell their own length, pictures are many.
 */
export async function sumsOf(folder: string): Promise<Record<string, string>> {
  const bundled = join(folder, '_astro');
  const names = (await readdir(bundled)).filter((name) => !/\.(?:woff2|br|gz|avif|webp|jpe?g|png)$/.test(name));
  const sums: Record<string, string> = {};
  for (const name of names.sort()) sums[name] = hash('sha256', await readFile(join(bundled, name))).slice(0, 10);
  return sums;
}

/** A worker as one classic script, workbox inside. */
async function bundle(source: string, env: Readonly<Record<string, unknown>>): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [licencesOfBundle()],
    base: site.base,
    define: {
      'import.meta.env.BASE_URL': JSON.stringify(site.base),
      ...Object.fromEntries(
        Object.entries(env).map(([name, value]) => [`import.meta.env.${name}`, JSON.stringify(value)]),
      ),
      'process.env.NODE_ENV': JSON.stringify('production'),
    },
    build: {
      write: false,
      copyPublicDir: false,
      minify: true,
      lib: { entry: resolve(source), formats: ['iife'], name: 'jatdae' },
    },
  });
  const [output] = [result].flat();
  const code = output && 'output' in output ? output.output.find((part) => part.type === 'chunk')?.code : undefined;
  if (code === undefined) throw new Error(`${source} gave no script`);
  return code;
}
