import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { mixOf } from '../bench/load/mix.ts';
import { wrk } from '../bench/load/wrk.ts';
import { startNginx, stopServers } from '../support/servers.ts';
import { siteFolder } from '../support/site.ts';

// nginx with our configuration under load. How fast it is, beside bare nginx, is `npm run bench:load`: a machine that does
// something else meanwhile makes it slow, but must not make it err.

const own = mkdtempSync(join(tmpdir(), 'jatdae-load-'));
afterAll(async () => {
  await stopServers();
  rmSync(own, { recursive: true });
});

test('200 connections for 30 seconds, article, pictures and search by turns: each answer is there', async () => {
  const site = siteFolder();
  const origin = await startNginx({ site, own: join(own, 'nginx') }, availableParallelism());
  const { requests, errors, odd } = wrk(origin, mixOf(site), own, 200, 30, true);
  expect({ errors, odd }).toEqual({ errors: 0, odd: 0 });
  expect(requests).toBeGreaterThan(10_000);
});

test('an answer that is not there would be counted', async () => {
  const origin = await startNginx({ site: siteFolder(), own: join(own, 'second') });
  const { errors, odd } = wrk(origin, ['/', '/companies', '/nothing/'], own, 2, 1, true);
  expect(errors).toBeGreaterThan(0);
  expect(odd).toBeGreaterThan(errors);
});
