import { z } from 'astro/zod';
import { idSchema, lineSchema, partialDateSchema } from './common.ts';

export const articleSchema = z.strictObject({
  /** The headline. */
  title: lineSchema,
  /** The standfirst (dek): what the reader will know at the end. Takes `:fact[…]{#id}`. */
  standfirst: lineSchema,
  /** Three sentences for a reader in a hurry. They take `:fact[…]{#id}`. */
  summary: z.array(lineSchema).length(3),
  /** Who wrote it. */
  authors: z.array(lineSchema).min(1),
  /** When 잣대 published it. */
  published: partialDateSchema,
  /** When its text last changed in substance. */
  modified: partialDateSchema.optional(),
  /** The day up to which its figures were known. */
  asOf: partialDateSchema,
  /** The series it belongs to and its place there. */
  series: z.strictObject({ name: lineSchema, number: z.int().positive() }).optional(),
  /** The reports it is built on: ids in `content/sources/`. */
  sources: z.array(idSchema).min(1),
  /** The charts that carry the story, first one first: ids in `content/charts/`. */
  charts: z.array(idSchema).default([]),
});

/** Front matter of a section, `content/articles/<slug>/<nn>-<id>.mdx`. The number orders it, the rest is its address. */
export const sectionSchema = z.strictObject({
  /** The section's heading. */
  title: lineSchema,
  /** One sentence that says what it tells: contents, search results, meta descriptions. Takes no figures. */
  summary: lineSchema,
});

export type Section = z.infer<typeof sectionSchema> & {
  /** The address's last segment: the file's name less its number. */
  id: string;
  /** The slug of the article it belongs to. */
  article: string;
  /** The number its file's name begins with. */
  order: number;
  /** The file, from the project's root. */
  file: string;
  /** The MDX after the front matter. */
  body: string;
};

export type Article = z.infer<typeof articleSchema> & {
  /** The folder's name. */
  slug: string;
  /** In order. */
  sections: Section[];
};
