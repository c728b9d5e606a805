/**
 * `rm -rf .cache/pictures && npm run bench:pictures`: how long the pictures of all charts take to draw, and how large they
 * are. Run again, without the removal, how long they take from the cache. Prints Markdown for docs/charts.md.
 */

import { gzipSync } from 'node:zlib';
import { chartPictures, chartPlaces } from '../../src/share/chart-files.ts';
import { picture } from '../../src/share/picture/studio.ts';
import { getBase } from '../../src/validate/base.ts';

const places = chartPlaces(getBase());
const requests = places.flatMap(({ series }) => [...chartPictures(series)]);
const before = process.cpuUsage();
const start = performance.now();
const files = await Promise.all(requests.map(async ([ending, request]) => ({ ending, bytes: await picture(request) })));
const seconds = (performance.now() - start) / 1000;
// Workers are threads of this process: their time is counted too.
const { user, system } = process.cpuUsage(before);
const largest = (ending: RegExp, size: (bytes: Uint8Array) => number): number =>
  Math.max(...files.filter((file) => ending.test(file.ending)).map(({ bytes }) => size(bytes)));
console.info(
  `| ${files.length} files of ${places.length} views | ${seconds.toFixed(2)} s, ${((user + system) / 1e6).toFixed(2)} s of processors |`,
);
console.info(`| the largest share picture | ${largest(/png$/, ({ length }) => length)} bytes |`);
console.info(
  `| the largest picture of a page, gzipped | ${largest(/plot-/, (bytes) => gzipSync(bytes).length)} bytes |`,
);
// The workers wait for more.
process.exit();
