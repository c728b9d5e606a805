import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { describeHost, fileOfEachKind } from '../support/hosting.ts';
import { startCaddy, startNginx, stopServers } from '../support/servers.ts';
import { siteFolder } from '../support/site.ts';

// Debian's nginx and Caddy on loopback, with the configurations that the build wrote beside each site; only the root and
// the address are changed, as somebody does who puts the site on a server.

const folder = mkdtempSync(join(tmpdir(), 'jatdae-host-'));
const servers = { nginx: startNginx, caddy: startCaddy } as const;

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
  describeHost({ name, site, origin: () => origin, chunks: name === 'caddy' }, () => fileOfEachKind(site));
});
