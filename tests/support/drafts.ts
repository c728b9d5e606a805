import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type FoundFigure, figuresOf } from '../../src/authoring/draft/figures.ts';
import { readWire, type Wire } from '../../src/authoring/draft/wire.ts';

/** A figure of a text as a person read it; `|` stands between readings that are both right, and a reading may be empty. */
export interface Gold {
  readonly paragraph: number;
  readonly figure: string;
  readonly value: string;
  readonly speaker: readonly string[];
  readonly date: readonly string[];
  readonly said: readonly string[];
}

/** A text of `tests/fixtures/drafts/` with what a person read in it and what the program found. */
export interface Draft {
  readonly kind: string;
  readonly wire: Wire;
  readonly gold: readonly Gold[];
  readonly found: readonly FoundFigure[];
  /** The figures that both have. */
  readonly pairs: readonly { readonly gold: Gold; readonly found: FoundFigure }[];
}

const folder = fileURLToPath(new URL('../fixtures/drafts/', import.meta.url));

/**
 * Reads the texts of a set: `a`, which the rules were written beside; `b` and `c`, written by somebody who did not know them.
 */
export function draftsOf(set: 'a' | 'b' | 'c'): Draft[] {
  return readdirSync(`${folder}${set}`)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const wire = readWire(readFileSync(`${folder}${set}/${name}`, 'utf8'));
      const gold = goldOf(readFileSync(`${folder}${set}/${name.replace(/txt$/, 'tsv')}`, 'utf8'));
      const found = figuresOf(wire, new Map());
      return { kind: name.replace('.txt', ''), wire, gold, found, pairs: pairsOf(gold, found) };
    });
}

const goldOf = (table: string): Gold[] =>
  table
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [paragraph = '', figure = '', value = '', , speaker = '', date = '', said = ''] = line.split('\t');
      const readings = (words: string): string[] => words.split('|').map((one) => one.trim());
      return {
        paragraph: Number(paragraph),
        figure,
        value,
        speaker: readings(speaker),
        date: readings(date),
        said: readings(said),
      };
    });

function pairsOf(gold: readonly Gold[], found: readonly FoundFigure[]): Draft['pairs'] {
  const used = new Set<FoundFigure>();
  return gold.flatMap((one) => {
    const match = found.find(
      (other) =>
        !used.has(other) &&
        other.paragraph === one.paragraph &&
        (other.figure.includes(one.figure) || one.figure.includes(other.figure)),
    );
    if (!match) return [];
    used.add(match);
    return [{ gold: one, found: match }];
  });
}

/** Whether a value is the one that was read; of a share (`7/10`) only that it is one is compared. */
export const isValue = ({ value }: Gold, { amount: { min, max } }: FoundFigure): boolean =>
  value.includes('/') || value === `${min}..${max}` || (min === max && Number(value) === min);

/** Whether a speaker is the one that was read: so called, or called so with a title. */
export const isSpeaker = ({ speaker }: Gold, { who = '' }: FoundFigure): boolean =>
  speaker.some((name) => name === who || (name !== '' && who.includes(name) && who.length < 25));

/** Whether a period is the one that was read. */
export const isDate = ({ date }: Gold, found: FoundFigure): boolean => date.includes(found.date ?? 'source');
