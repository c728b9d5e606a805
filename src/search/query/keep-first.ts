import type { Lexicon } from '../language/lexicon.ts';
import type { Answer } from './answer.ts';
import { thingsOf } from './retrieve.ts';
import { suggest } from './suggest.ts';

/**
 * Keeps first, while one types, what stood first before the last key and may still be meant: a name that begins with what is
 * typed (글 on the way to 그로크), or what is named before a word that is the beginning of one (파이 멀티, to 멀티모달).
 * @param stood the path of what stood first
 */
export function keepFirst(answer: Answer, stood: string, lexicon: Lexicon): Answer {
  const { reading, ranked } = answer;
  const kept = lexicon.things.findIndex((thing) => thing?.path === stood);
  const kind = lexicon.kinds[kept];
  const isNamed = reading.units.slice(0, -1).some((unit) => thingsOf(unit)[0] === kept);
  const mayBeMeant = suggest(reading.query, lexicon).some(({ thing, before }) =>
    before === '' ? thing === kept : isNamed,
  );
  if (!kind || !mayBeMeant || ranked[0]?.thing === kept) return answer;
  const found = ranked.find(({ thing }) => thing === kept) ?? { id: undefined, thing: kept, kind, score: 0 };
  return { ...answer, ranked: [found, ...ranked.filter(({ thing }) => thing !== kept)] };
}
