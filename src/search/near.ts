import type { Lexicon } from './lexicon.ts';
import { type Match, nearby, type Stretch } from './match.ts';

/** How many names are offered as a question. */
const most = 3;

/** How many edits a question forgives: one in short names, up to three in long ones. */
const forgiven = (strokes: number): number => (strokes < 6 ? 1 : strokes < 10 ? 2 : 3);

/**
 * The names that something unknown is near to, to be asked about and never taken for: an edit or more away (메탄, 메타),
 * a beginning (앤트), or a name with something after it (메타버스).
 */
export function near({ keys }: Stretch, lexicon: Lexicon): Match[] {
  const found = nearby([[keys, 0]], lexicon, (name) => Math.min(forgiven(name.keys.length), forgiven(keys.length)), 3);
  const around = lexicon.names.flatMap((name): Match[] => {
    const [shorter, longer] = name.keys.length < keys.length ? [name.keys, keys] : [keys, name.keys];
    if (shorter.length < 3 || !longer.startsWith(shorter)) return [];
    return [{ way: 'prefix', name, cost: 1 + 3 * (1 - shorter.length / longer.length), shown: name.text }];
  });
  const seen = new Set<number | undefined>();
  return [...found, ...around]
    .sort((a, b) => a.cost - b.cost)
    .filter(({ name: { things } }) => !seen.has(things[0]) && seen.add(things[0]))
    .slice(0, most);
}
