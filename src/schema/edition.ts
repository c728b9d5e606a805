import { z } from 'astro/zod';

/** What has versions: a fact, a chart or one of its views, a section, an article. */
const versionedKinds = ['fact', 'view', 'section', 'article'] as const;
export type VersionedKind = (typeof versionedKinds)[number];

/** The name of a version, in addresses: twelve hexadecimal digits of what it says. */
const versionSchema = z.string().regex(/^[0-9a-f]{12}$/);

/** An edition's first line: what it is called, and the seal of the edition before it. */
export const editionHeadSchema = z.strictObject({
  /** The day of publication in Korea; a second of one day ends in `-2`: `2026-12-01`, `2026-12-01-2`. */
  edition: z.string().regex(/^\d{4}-\d{2}-\d{2}(?:-\d+)?$/),
  /** The form of the lines, which programs of later years have to know. */
  form: z.literal(1),
  /** See `sealOf` in `src/read/editions.ts`; left out in the first. */
  previous: z.string().optional(),
});

/** Every other line: a thing that says something new, something that it said before, or nothing any more. */
export const editionLineSchema = z.strictObject({
  kind: z.enum(versionedKinds),
  /** `openai-valuation-2024-09`, `valuation/krw`, `ai-model-race-2/money`. */
  id: z.string().min(1),
  /** What it says now; left out where it is gone. */
  version: versionSchema.optional(),
  /** The checksum of `body`, so that a body can be taken down and the rest still be proved. */
  sum: z.string().optional(),
  /** What is kept of the version; left out where an earlier edition has it, and where it was taken down. */
  body: z.looseObject({}).optional(),
});

/** `content/editions/withdrawn.yaml`: versions that had to be taken down. Their address says so. */
export const withdrawnSchema = z.array(
  z.strictObject({ version: versionSchema, date: z.iso.date(), reason: z.string().min(1) }),
);

export type EditionHead = z.infer<typeof editionHeadSchema>;
export type EditionLine = z.infer<typeof editionLineSchema>;
export type Withdrawn = z.infer<typeof withdrawnSchema>[number];
