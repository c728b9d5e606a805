import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { writeFrontMatterSchemas } from '../authoring/front-matter.ts';
import { contentDir, contentFault } from '../validate/base.ts';

/** How long after a change the next one of the same save may come: an editor often writes a file in two steps. */
const SETTLED_MS = 20;
/**
 * How long after a change from sound to broken or back the page is reloaded once more. Astro pushes an error some 200 ms after
 * the page that met it, so one from before the mending may come to the page after it, and a page that is just loading hears no
 * call to reload.
 */
const AGAIN_MS = 1000;

/** Whether the content breaks no rule. It is kept, so the page that asks next need not read it again. */
const isSound = (): boolean => contentFault() === undefined;

/**
 * In `npm run dev`: reloads the page where a saved file changes what it shows. Astro follows the prose by itself, once it has
 * rendered it anew, but neither facts, charts and other YAML, nor whether the content is sound. Prose is compiled with the
 * facts and names that it speaks of, so every compiled body is let go when one of those may have changed.
 */
export const followContent = (): AstroIntegration => ({
  name: 'jatdae:follow-content',
  hooks: {
    'astro:server:setup': ({ server }) => {
      const root = contentDir();
      const project = server.config.root;
      // For editors that are open beside it.
      writeFrontMatterSchemas(project, root);
      let sound = isSound();
      let changed = new Set<string>();
      let timer: NodeJS.Timeout | undefined;
      let again: NodeJS.Timeout | undefined;
      const reload = (): void => server.environments.client.hot.send({ type: 'full-reload' });
      const settle = (): void => {
        const files = changed;
        changed = new Set();
        const were = sound;
        sound = isSound();
        for (const { moduleGraph } of Object.values(server.environments)) {
          for (const [file, modules] of moduleGraph.fileToModulesMap) {
            if (!file.endsWith('.mdx')) continue;
            for (const module of modules) moduleGraph.invalidateModule(module);
          }
        }
        // Prose that was and is sound: Astro reloads the page when it has the new text, and not before.
        if (were && sound && [...files].every((file) => file.endsWith('.mdx'))) return;
        reload();
        clearTimeout(again);
        if (were !== sound) again = setTimeout(reload, AGAIN_MS);
      };
      // Astro pushes the error to whoever listens 200 ms after the page; a browser that takes longer to load would show an
      // empty page. Asking for a page once more has it pushed again.
      server.environments.client.hot.on('vite:client:connect', () => {
        const [address] = server.resolvedUrls?.local ?? [];
        if (!sound && address !== undefined) fetch(address).catch(() => undefined);
      });
      server.watcher.add(root);
      server.watcher.on('all', (event, file) => {
        if (!file.startsWith(root + sep) || event === 'addDir') return;
        if (event === 'add') writeFrontMatterSchemas(project, root);
        changed.add(file);
        clearTimeout(timer);
        timer = setTimeout(settle, SETTLED_MS);
      });
    },
  },
});
