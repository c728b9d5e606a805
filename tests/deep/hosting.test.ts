import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { describeHost, fileOfEachKind } from '../support/hosting.ts';
import { describePages } from '../support/pages-host.ts';
import { findWrangler, startCaddy, startNginx, startPages, stopServers } from '../support/servers.ts';
import { siteFolder, sites } from '../support/site.ts';

// Debian's nginx and Caddy on loopback, with the configurations that the build wrote beside each site; only the root and
// the address are changed, as somebody does who puts the site on a server. And Cloudflare Pages, as Cloudflare's own emulator
// plays it: what the build wrote for it lies in the site.

const folder = mkdtempSync(join(tmpdir(), 'jatdae-host-'));
const servers = { nginx: startNginx, caddy: startCaddy } as const;
const wrangler = findWrangler();
if (!wrangler)
  console.warn('Cloudflare’s emulator cannot be had here (npx, wrangler), and Cloudflare Pages is not looked at.');

afterAll(async () => {
  await stopServers();
  rmSync(folder, { recursive: true });
});

describe.each(
  (['nginx', 'caddy'] as const).flatMap((name) => (['root', 'subpath'] as const).map((site) => ({ name, site }))),
)('$name, $site', ({ name, site }) => {
  let origin = '';
  beforeAll(async () => {
    origin = await servers[name]({ site: siteFolder(site), own: join(folder, `${name}-${site}`) });
  });
  describeHost({ name, site, origin: () => origin, chunks: ({ nginx: 'own', caddy: 'all' } as const)[name] }, () =>
    fileOfEachKind(site),
  );
});

describe.skipIf(!wrangler).each(['root', 'subpath'] as const)('Cloudflare Pages, %s', (site) => {
  let origin = '';
  beforeAll(async () => {
    const { base } = sites[site];
    origin = await startPages(wrangler ?? '', { site: siteFolder(site), own: join(folder, `pages-${site}`), base });
  });
  describePages({ site, origin: () => origin });
});
