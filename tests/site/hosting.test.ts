import { describe } from 'vitest';
import { describeHost, fileOfEachKind } from '../support/hosting.ts';
import { siteAddress } from '../support/site.ts';

// The server of `npm start`; nginx and Caddy are held to the same in tests/deep.
describe.each(['root', 'subpath'] as const)('our own server, %s', (site) => {
  describeHost({ name: 'own', site, origin: () => siteAddress(site) }, () => fileOfEachKind(site));
});
