import { keysOf } from '../korean/letters.ts';
import { areParticles } from '../korean/particles.ts';
import type { Lexicon, Name } from './lexicon.ts';
import { baseOf } from './lexicon.ts';
import type { Stretch } from './match.ts';

/** A version that the site does not know, of something that it does. */
export interface UnknownVersion {
  /** What was asked for, as typed, particles gone: `라마 4`. */
  readonly text: string;
  /** The family, where it has a name of its own: 라마. */
  readonly family?: Name;
  /** The versions of it that the site knows. */
  readonly siblings: readonly Name[];
}

/** A version as it is typed after a name: `4`, `v3.3`, `5o`; particles may follow. */
const version = /^v?(\d+(?:\.\d+)*[a-z]?)(?![a-z])(.*)$/;

/**
 * Tells a version that is not known from a name: 라마 4, GPT-5. It is never turned into another version.
 * @param stretch a stretch that is no name by itself
 */
export function unknownVersion(stretch: Stretch, lexicon: Lexicon): UnknownVersion | undefined {
  const bare = stretch.bare.replace(/\.$/, '');
  const base = baseOf(bare)?.replace(/v$/, '');
  const rest = base === undefined ? null : version.exec(bare.slice(base.length));
  if (base === undefined || base.length < 2 || !rest) return undefined;
  const [, number = '', after = ''] = rest;
  if (after !== '' && !areParticles(keysOf(after))) return undefined;
  const named = lexicon.byBare.get(base);
  const family = named?.things.some((thing) => lexicon.kinds[thing] === 'model') ? named : undefined;
  const siblings = lexicon.byBase.get(base) ?? [];
  if (!family && siblings.length === 0) return undefined;
  const text = stretch.raw.slice(0, stretch.raw.length - after.length).trim() || `${base} ${number}`;
  return { text, siblings, ...(family ? { family } : {}) };
}
