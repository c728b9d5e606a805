import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getEditions } from '../editions/record.ts';
import { versionJson, versionsAsData } from '../editions/version-files.ts';
import { pathOf } from '../site/url.ts';

/** Writes versions as data into the site. */
export const versionData = (): AstroIntegration => ({
  name: 'jatdae:version-data',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const versions = versionsAsData(getEditions());
      const fileOf = (version: string): string => join(fileURLToPath(dir), pathOf.versionFile(version, 'json'));
      if (versions[0]) mkdirSync(dirname(fileOf(versions[0].version)), { recursive: true });
      for (const sealed of versions) writeFileSync(fileOf(sealed.version), versionJson(sealed));
    },
  },
});
