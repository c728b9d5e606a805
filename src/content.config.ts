import { defineCollection } from 'astro:content';
import { relative } from 'node:path';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { contentDir } from './validate/base.ts';

// Wiring only: the reader of src/read and the rules of src/validate have checked everything before Astro sees it. Astro
// renders the prose; everything else the pages take from the base.
const base = relative('.', contentDir());

export const collections = {
  prose: defineCollection({
    loader: glob({
      base: `./${base}`,
      pattern: ['articles/*/*.mdx', '{companies,models,people,glossary}/*.mdx'],
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: z.looseObject({}),
  }),
};
