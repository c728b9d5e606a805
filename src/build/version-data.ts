import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
      const folder = fileURLToPath(dir);
      mkdirSync(join(folder, 'v'), { recursive: true });
      for (const sealed of versionsAsData(getEditions()))
        writeFileSync(join(folder, pathOf.versionFile(sealed.version, 'json')), versionJson(sealed));
    },
  },
});
