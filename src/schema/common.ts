import { z } from 'astro/zod';
import { isPartialDate } from '../korean/date.ts';
import { isPeriod } from '../korean/period.ts';

/**
 * A field of a file that authors write. Messages, editors and the tables of fields tell what it is for.
 * @param purpose in Korean
 * @param examples values as an author may write them
 */
export const field = <T extends z.ZodType>(schema: T, purpose: string, ...examples: readonly unknown[]): T =>
  schema.meta({ description: purpose, ...(examples.length > 0 ? { examples } : {}) });

/**
 * The pattern of a URL segment: at most 80 lower-case Latin letters, digits and single hyphens, since files are named by it. Ids
 * become addresses and are never reused.
 */
export const idPattern = '(?![a-z0-9-]{81})[a-z0-9]+(?:-[a-z0-9]+)*';

export const idSchema = z.string().regex(new RegExp(`^${idPattern}$`), 'id');

/** YAML reads a bare year as a number, so both are taken. */
const dateText = z.union([z.string(), z.number().int()]).transform(String);

/**
 * A date as precise as what is known: `2024`, `2024-09` or `2024-09-11`. Whether the day exists is checked here too, so that `2024-02-30` never gets further.
 */
export const partialDateSchema = dateText.refine(isPartialDate, 'date');

/** A minute in Korea, `2026-12-01 06:00`, as ISO 8601 writes it. */
export const timeSchema = z
  .string()
  .refine((text) => isPartialDate(text.slice(0, 10)) && /^[ T](?:[01]\d|2[0-3]):[0-5]\d$/.test(text.slice(10)), 'time')
  .transform((text) => `${text.replace(' ', 'T')}+09:00`);

/** What an author writes for a value that its source gives without a date: it held when the source appeared. */
export const AS_OF_SOURCE = 'source';

/** The time that a fact speaks of: a period in one of the forms of `periodOf`, or {@link AS_OF_SOURCE}. */
export const periodSchema = dateText.refine((text) => text === AS_OF_SOURCE || isPeriod(text), 'period');

/** One line of Korean text; never empty. */
export const lineSchema = z.string().trim().min(1);

export const idsSchema = z.array(idSchema);
export const linesSchema = z.array(lineSchema);

/**
 * A character that no text can carry through a feed: those that XML 1.0 leaves out (section 2.2), other controls, halves of a
 * surrogate pair, and U+FFFD, which stands where one of them was.
 */
export const unwritable = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\uFFFD-\uFFFF]/u;

/** How a character that cannot be seen is named: `U+0007`. */
export const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
