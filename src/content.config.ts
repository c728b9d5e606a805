import { defineCollection } from 'astro:content';
import { relative } from 'node:path';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { contentDir, getWithheld } from './validate/base.ts';

// Wiring only: the reader of src/read and the rules of src/validate have checked everything before Astro sees it. Astro
// renders the prose; everything else the pages take from the base.
const base = relative('.', contentDir());
const leftOut = import.meta.env.PROD
  ? [...getWithheld().files].map((file) => `!${file.slice(file.indexOf('/') + 1)}`)
  : [];

export const collections = {
  prose: defineCollection({
    loader: glob({
      base: `./${base}`,
      // What a build leaves out cites what is not there.
      pattern: ['articles/*/*.mdx', '{companies,models,people,glossary}/*.mdx', ...leftOut],
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: z.looseObject({}),
  }),
};
