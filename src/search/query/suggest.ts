import { normalise } from '../../korean/letters.ts';
import type { Lexicon, Name } from '../language/lexicon.ts';
import { beginning, matchNames, stretchOf } from '../language/name-match.ts';

/**
 * Offers pages for what is typed so far: what it is recognised as, then every name that begins with it in either layout,
 * the shorter first, then names with a word that does. Each comes with the name `by` which it was recognised.
 */
export function suggest(typed: string, lexicon: Lexicon, most = 6): { thing: number; by: Name }[] {
  const spaced = normalise(typed);
  const stretch = stretchOf(typed, spaced);
  if (stretch.bare === '') return [];
  const keys = stretch.keys.toLowerCase();
  // 챗 is typed with the keys of CoT, and means 챗GPT.
  const recognised = [...beginning(stretch, lexicon), ...matchNames(stretch, lexicon)].map(({ name }) => name);
  const begun = lexicon.names.filter(
    (name) => name.keys.toLowerCase().startsWith(keys) || name.initials.toLowerCase().startsWith(keys),
  );
  const within = lexicon.names.filter(({ spaced: other }) => other.includes(` ${spaced}`));
  const byLength = (a: Name, b: Name): number => a.keys.length - b.keys.length;
  const found = new Map<number, { thing: number; by: Name }>();
  for (const name of [...recognised, ...begun.sort(byLength), ...within.sort(byLength)]) {
    for (const thing of name.things) if (!found.has(thing)) found.set(thing, { thing, by: name });
    if (found.size >= most) break;
  }
  return [...found.values()].slice(0, most);
}
