import { keysOf, normalise } from '../../../src/korean/letters.ts';
import { areParticles } from '../../../src/korean/particles.ts';
import { areEndings, areLightVerb } from '../../../src/korean/verb-endings.ts';
import type { Analyse, Term } from '../../../src/search/index/analyse.ts';

/** The last syllable without its final consonant: 이어질 → 이어지. */
const opened = (text: string): string => {
  const code = text.charCodeAt(text.length - 1) - 0xac00;
  return code < 0 || code >= 11172 ? text : text.slice(0, -1) + String.fromCharCode(0xac00 + code - (code % 28));
};

/**
 * An analyser without a model: a word is indexed under itself and under everything that is left when particles or endings
 * are taken off it. It is what garu-ko is measured against.
 */
export async function byRule(names: ReadonlyMap<string, boolean>): Promise<Analyse> {
  const termsOf = (part: string): Term[] => {
    const terms = new Map<string, Term>([[part, { stem: part, verb: false }]]);
    if (names.has(part) || !/^[가-힣]+$/.test(part)) return [...terms.values()];
    const keys = keysOf(part);
    for (let end = part.length; end > 0; end--) {
      for (const stem of new Set([part.slice(0, end), opened(part.slice(0, end))])) {
        const rest = keys.startsWith(keysOf(stem)) ? keys.slice(keysOf(stem).length) : '';
        if (rest === '') continue;
        if (areParticles(rest) || areLightVerb(rest)) terms.set(stem, { stem, verb: false });
        else if (areEndings(rest)) terms.set(`${stem} verb`, { stem, verb: true });
      }
    }
    return [...terms.values()];
  };
  return (text) =>
    text
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => normalise(word).split(' ').filter(Boolean).flatMap(termsOf));
}
