import type { Server } from 'node:http';
import type { TestProject } from 'vitest/node';
import { serveSite } from '../../src/build/serve.ts';
import { builtSite, type SiteName, sites } from './build.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where each built site lies and answers. */
    sites: Record<SiteName, { folder: string; address: string }>;
  }
}

/** Builds both sites where they are not up to date and serves them with their real headers for as long as the room runs. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const servers: Server[] = [];
  const serve = async (name: SiteName): Promise<{ folder: string; address: string }> => {
    const folder = await builtSite(name);
    const { server, address } = await serveSite(folder, 0, sites[name].base);
    servers.push(server);
    return { folder, address };
  };
  // One after the other: both builds use the same cache.
  project.provide('sites', { root: await serve('root'), subpath: await serve('subpath') });
  return async () => {
    await Promise.all(
      servers.map((server) => {
        server.closeAllConnections();
        return new Promise((done) => server.close(done));
      }),
    );
  };
}
