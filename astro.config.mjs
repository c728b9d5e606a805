import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkDirective from 'remark-directive';
import { checkedContent } from './src/build/checked-content.ts';
import { publish } from './src/build/publish.ts';
import { search } from './src/build/search.ts';
import { remarkFacts } from './src/remark/plugin.ts';
import { site } from './src/site/url.ts';
import { getBase } from './src/validate/base.ts';

export default defineConfig({
  site: site.origin,
  base: site.base,
  trailingSlash: 'always',
  // Astro builds beside the published folder; `publish` puts the whole in place of dist/ when all of it is there.
  outDir: './.build/site',
  cacheDir: './.cache/astro',
  devToolbar: { enabled: false },
  // Everything external, so that the content security policy needs no hashes and no exceptions (docs/decisions/0006).
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  markdown: {
    // GFM off: a single tilde strikes text through there, and Korean writes ranges with it (300억~400억).
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [remarkDirective, remarkCjkFriendly, [remarkFacts, { getBase }]],
    }),
    syntaxHighlight: false,
  },
  integrations: [
    checkedContent(),
    mdx(),
    sitemap({ filter: (page) => !/\/(?:embed|search)\/$/.test(page) }),
    search(),
    publish(),
  ],
});
