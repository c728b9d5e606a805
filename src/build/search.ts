import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { reportDamaged, reportUnkept } from '../cache/kept.ts';
import type { Base } from '../facts/base.ts';
import { writeSearchFiles } from '../search/index/write.ts';
import { getBase } from '../validate/base.ts';
import { progress } from './progress.ts';
import { askAhead } from './search-ahead.ts';
import type { SearchReport } from './search-worker.ts';

type Made = Extract<SearchReport, { files: unknown }>;

/** Writes the search's files into the built site. A worker makes them of the base alone while Astro makes the pages. */
export function search(): AstroIntegration {
  let made: Promise<Made> | undefined;
  return {
    name: 'jatdae:search',
    hooks: {
      'astro:build:start': () => {
        made = makeInWorker(getBase());
        // Whoever waits for it meets the error.
        made.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!made) throw new Error('a build that ends without having begun');
        const { files, pages, words } = await made;
        await writeSearchFiles(files, fileURLToPath(dir));
        await askAhead(
          fileURLToPath(dir),
          files.map(({ path }) => path),
          pages,
        );
        logger.info(`${pages}페이지, 단어 ${words}개를 검색할 수 있게 했습니다.`);
      },
    },
  };
}

function makeInWorker(base: Base): Promise<Made> {
  const line = progress('검색 색인');
  return new Promise((done, fail) => {
    const worker = new Worker(new URL('search-worker.ts', import.meta.url), {
      workerData: base,
      resourceLimits: { maxYoungGenerationSizeMb: 16 },
    });
    worker.on('message', (report: SearchReport) => {
      if ('files' in report) {
        line.end();
        report.damaged.forEach(reportDamaged);
        report.unkept.forEach(reportUnkept);
        done(report);
      } else line.at(report.done, report.of);
    });
    worker.once('error', fail);
    worker.once('exit', (code) => fail(new Error(`the worker of the search ended with ${code}`)));
  });
}
