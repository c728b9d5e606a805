import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close } from 'pagefind';
import type { Browser, Page } from 'playwright-core';
import sirv from 'sirv';
import type { SearchRecord } from '../../../src/search/index/records.ts';
import { stockIndex } from './engines.ts';
import { quantiles } from './growth.ts';

/** What a first answer costs and how fast later ones are painted. */
export interface Cost {
  readonly name: string;
  /** Bytes of everything that the search loads up to its first answer, as the files are, and with text gzipped. */
  readonly bytes: number;
  readonly gzipped: number;
  readonly files: readonly string[];
  /** Milliseconds from the key to the painted answer when warm: median, 95th percentile, longest. */
  readonly warm: readonly [number, number, number];
  /** The same with the processor slowed to a quarter. */
  readonly slow: readonly [number, number, number];
}

/** What belongs to every page of the site and not to its search. */
const ofThePage = /\.html$|\/$|\.woff2$|favicon|theme\.js|ViewSettings|Shortcuts|\/(?:Page|site)\.[^/]*\.(?:css|js)$/;

/** Serves a folder and tells which files were asked for. */
async function serve(folder: string): Promise<{ address: string; asked: Set<string>; stop(): void }> {
  const asked = new Set<string>();
  const files = sirv(folder);
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    response.on('finish', () => {
      if (response.statusCode === 200) asked.add(path);
    });
    files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/`,
    asked,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function weigh(folder: string, asked: ReadonlySet<string>): Pick<Cost, 'bytes' | 'gzipped' | 'files'> {
  const files = [...asked].filter((path) => !ofThePage.test(path)).sort();
  let bytes = 0;
  let gzipped = 0;
  for (const path of files) {
    const file = join(folder, decodeURIComponent(path));
    bytes += statSync(file).size;
    gzipped += /\.(?:js|css|json)$/.test(path)
      ? gzipSync(readFileSync(file), { level: 9 }).length
      : statSync(file).size;
  }
  return { bytes, gzipped, files };
}

/** Queries for the warm runs: things that every engine finds. */
const warmQueries =
  '오픈AI 앤트로픽 메타 구글 라마 클로드 제미나이 챗GPT 벤치마크 오픈소스 기업가치 데이터센터 이용자 모델 경쟁 투자 개발자 허깅페이스 온디바이스 멀티모달'.split(
    ' ',
  );

/** How fast answers are painted, at the processor's own speed and at a quarter of it. */
async function paintTwice(page: Page, ...how: Parameters<typeof paint> extends [Page, ...infer Rest] ? Rest : never) {
  const warm = quantiles(await paint(page, ...how));
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return { warm, slow: quantiles(await paint(page, ...how)) };
}

/** Types each query at once and waits until its answer is painted. Runs in the page. */
async function paint(
  page: Page,
  input: string,
  isDone: { readonly selector: string; readonly attribute?: string; readonly wanted?: string },
): Promise<readonly number[]> {
  return page.evaluate(
    async ({ box, queries, done }) => {
      const field = document.querySelector<HTMLInputElement>(box);
      if (!field) throw new Error(`no ${box}`);
      const answered = (query: string): boolean => {
        const element = document.querySelector(done.selector);
        if (!element) return false;
        if (done.attribute) return element.getAttribute(done.attribute) === query;
        return element.textContent?.includes(query) === true && !element.textContent.includes('Searching');
      };
      const times: number[] = [];
      for (let round = 0; round < 6; round++) {
        for (const query of queries) {
          await new Promise((next) => setTimeout(next, 40));
          const start = performance.now();
          field.value = query;
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          await new Promise<void>((painted) => {
            const look = (): void => {
              if (!answered(query)) setTimeout(look, 0);
              else
                requestAnimationFrame(() => {
                  const channel = new MessageChannel();
                  channel.port1.onmessage = () => painted();
                  channel.port2.postMessage(0);
                });
            };
            look();
          });
          // The first round loads what the others need.
          if (round > 0) times.push(performance.now() - start);
        }
      }
      return times;
    },
    { box: input, queries: warmQueries, done: isDone },
  );
}

/** Our search on the built site. */
export async function ourCost(folder: string, browser: Browser): Promise<Cost> {
  const { address, asked, stop } = await serve(folder);
  const page = await browser.newPage();
  await page.goto(`${address}search/`);
  await page.locator('[data-search-page] input').fill('오픈AI');
  await page.waitForSelector('[data-search-state="done"][data-search-query="오픈AI"]');
  await page.waitForLoadState('networkidle');
  const weight = weigh(folder, asked);
  const painted = await paintTwice(page, '[data-search-page] input', {
    selector: '[data-search-state="done"]',
    attribute: 'data-search-query',
  });
  await page.close();
  stop();
  return { name: '잣대', ...weight, ...painted };
}

/** Pagefind's own interface over the same pages. Its delay after each key is switched off for the warm runs. */
export async function stockCost(records: readonly SearchRecord[], browser: Browser): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'jatdae-stock-ui-'));
  const index = await stockIndex(records);
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="ko"><meta charset="utf-8"><title>찾기</title><link rel="stylesheet" href="/pagefind/pagefind-ui.css">' +
      '<div id="search"></div><script src="/pagefind/pagefind-ui.js"></script>' +
      '<script>new PagefindUI({ element: "#search", showImages: false, debounceTimeoutMs: 0, translations: { zero_results: "[SEARCH_TERM]", many_results: "[SEARCH_TERM]", one_result: "[SEARCH_TERM]", searching: "Searching" } })</script></html>',
  );
  const { address, asked, stop } = await serve(folder);
  const page = await browser.newPage();
  await page.goto(address);
  await page.locator('.pagefind-ui__search-input').fill('오픈AI');
  await page.waitForSelector('.pagefind-ui__result-title');
  await page.waitForLoadState('networkidle');
  const weight = weigh(folder, asked);
  const painted = await paintTwice(page, '.pagefind-ui__search-input', { selector: '.pagefind-ui__message' });
  await page.close();
  stop();
  return { name: 'Pagefind UI 1.6', ...weight, ...painted };
}
