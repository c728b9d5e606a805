import { type Amount, amountPredicate, type Bound, formatAmount, type UnitWriting } from '../../korean/amount.ts';
import { withJosa } from '../../korean/josa.ts';
import type { Fact } from '../../schema/fact.ts';
import type { Status } from '../../schema/status.ts';

/** A fact as an answer tells it, and what a question may name of it. */
export type Told = Kept & Words;

/** What a fact says, in a unit. */
export interface Stated {
  readonly value: Amount;
  readonly bound: Bound;
  readonly unit: UnitWriting & { readonly money: boolean };
}

/** What a question may name of a fact, what its words are put together from, and what two facts are compared by. */
export interface Kept {
  readonly id: string;
  readonly kind: Fact['kind'];
  readonly metric: string;
  readonly basis?: string | undefined;
  readonly status: Status;
  /** The period measured, else the day it was said. */
  readonly when?: string | undefined;
  /** Which of the two it is: the period, the period `asOfSource`, said by an outlet, by somebody else. */
  readonly clock?: 'period' | 'source' | 'outlet' | 'said' | undefined;
  /** Its subjects as places of the dictionary, and what they are called. */
  readonly of: readonly number[];
  readonly names: readonly (readonly [name: string, reading?: string])[];
  /** Whom it names otherwise, and who makes what it is of. */
  readonly beside: readonly number[];
  readonly where?: number | undefined;
  readonly chart?: number | undefined;
  /** What a statement says; of others what is done or what it is for (`Fact['text']`). */
  readonly text: string;
  /** Of a figure its value in every unit in which the source states it, its own first. */
  readonly stated: readonly Stated[];
  /** The name of its basis, and of the place where it was measured. */
  readonly apart: readonly (string | undefined)[];
  /** When it held, in words; of an event its date. */
  readonly time?: string | undefined;
  readonly isPast: boolean;
  /** Its mark: the form, the name, and whether a sentence passes over it. */
  readonly mark: string;
  readonly markName: string;
  readonly isPlain: boolean;
  readonly source: string;
  /** Ids of the facts that contradict it, and of the one that it has replaced. */
  readonly against: readonly string[];
  readonly supersedes?: string | undefined;
  /** Of a multiple, the metric of what is divided. */
  readonly ratioOf?: string | undefined;
}

/** How an answer tells a fact, put together from what the dictionary keeps of it. */
export interface Words {
  /** What it is of: `오픈AI 기업가치`. */
  readonly topic: string;
  /** The answer in a sentence, with what its value is short of a plain report: `오픈AI 기업가치는 1500억 달러(계획 인용 보도)다.` A statement has none. */
  readonly sentence: string | undefined;
  /** The value in every unit in which it is stated, kept on a line (`unbreakable`); a statement; of an event its date. */
  readonly values: readonly string[];
  /** On what basis and where it was measured, how settled it is, when it held. */
  readonly how: string;
  /** The names of the units. */
  readonly units: readonly string[];
}

const joiner = '\u2060';
const space = '\u00a0';

/** Words as a sentence takes them, from those that are kept on a line. */
export const inSentence = (text: string): string => text.replaceAll(space, ' ').replaceAll(joiner, '');

/** An amount as `unbreakable` keeps it on a line, which would have to look for it: the spaces within it, the one after 약. */
function onOneLine({ value, unit, bound }: Stated): string {
  const bare = formatAmount(value, unit);
  const kept = bare.replaceAll(' ', space).replace('~', `${joiner}~${joiner}`);
  return formatAmount(value, unit, bound).replace(bare, kept).replace(/^약 /, `약${space}`);
}

/** The value in every unit as it is told where nothing else is known of it. */
export const valuesOf = ({ kind, text, stated, time = '' }: Omit<Kept, 'source'>): readonly string[] =>
  ({
    figure: stated.map(onOneLine),
    event: [time.replace(/(?<=월) (?=\d+일)/, space)],
    statement: [text],
  })[kind];

/**
 * Puts a fact's words together.
 * @param metric what that which is measured is called
 * @param values the value in every unit, kept on a line
 */
export function inWords(kept: Omit<Kept, 'source'>, metric: string, values: readonly string[]): Words {
  const { kind, names, text, stated, apart, markName, isPlain, isPast, time = '' } = kept;
  const topic = `${names.map(([name]) => name).join('·')} ${metric}${text && kind !== 'statement' ? `(${text})` : ''}`;
  const named = apart.filter(Boolean);
  const measure = `${topic}${named.length > 0 ? `(${named.join(', ')})` : ''}`;
  const predicate = amountPredicate(inSentence(values[0] ?? ''), isPast, isPlain ? undefined : markName);
  return {
    topic,
    sentence: kind === 'statement' ? undefined : `${withJosa(measure, '은/는')} ${predicate}.`,
    values,
    how: [...named, markName, kind === 'event' ? '' : time].filter(Boolean).join(' · '),
    units: stated.map(({ unit }) => unit.name),
  };
}
