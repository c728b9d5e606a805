import { convertHangulToQwerty, convertQwertyToHangul, getChoseong } from 'es-hangul';

// How people type, made with es-hangul and not with the code under test.

/** A generator of the same numbers every time (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)] as T;

/** A name without spaces and hyphens, cut where Hangul, Latin letters and the rest meet. */
export const runsOf = (name: string): string[] =>
  name.replace(/[\s-]/g, '').match(/[가-힣]+|[A-Za-z]+|[^가-힣A-Za-z]+/g) ?? [];

export const isHangul = (run: string): boolean => /^[가-힣]/.test(run);
export const isLatin = (run: string): boolean => /^[A-Za-z]/.test(run);

/** The keys of a Hangul run. */
export const toKeys = (hangul: string): string => convertHangulToQwerty(hangul);

/** What keys type with the Hangul layout on. es-hangul throws on some (abhor): those are undefined. */
export function toHangul(keys: string): string | undefined {
  try {
    return convertQwertyToHangul(keys);
  } catch {
    return undefined;
  }
}

/** Initial consonants for Hangul, everything else as it is. */
export const toInitials = (name: string): string =>
  [...name].map((letter) => (isHangul(letter) ? getChoseong(letter) : letter)).join('');

const letters = [...'qwertyuiopasdfghjklzxcvbnm'];

/** One key typed wrong: another for it, one too many, one missing, or two swapped. */
function slip(keys: string, next: () => number): string {
  const at = Math.floor(next() * keys.length);
  const kinds = [
    () => keys.slice(0, at) + pick(letters, next) + keys.slice(at + 1),
    () => keys.slice(0, at) + pick(letters, next) + keys.slice(at),
    () => keys.slice(0, at) + keys.slice(at + 1),
    () => keys.slice(0, at) + keys.charAt(at + 1) + keys.charAt(at) + keys.slice(at + 2),
  ];
  return pick(kinds, next)();
}

/** A name with `count` slips in its letters, never in its digits, or undefined where there is nothing to slip in. */
export function withSlips(name: string, count: number, next: () => number): string | undefined {
  const runs = runsOf(name);
  for (let i = 0; i < count; i++) {
    const places = runs.flatMap((run, place) => (isHangul(run) || isLatin(run) || /^[ㄱ-ㅣ]/.test(run) ? [place] : []));
    if (places.length === 0) return undefined;
    const place = pick(places, next);
    const run = runs[place] ?? '';
    const slipped = isLatin(run) ? slip(run.toLowerCase(), next) : toHangul(slip(toKeys(run), next));
    if (slipped === undefined) return undefined;
    runs[place] = slipped;
  }
  return runs.join('');
}

/** How many strokes type a name, and whether it is all Latin letters and digits. */
export function strokesOf(name: string): { strokes: number; latin: boolean } {
  const runs = runsOf(name);
  const strokes = runs.reduce((sum, run) => sum + (isHangul(run) ? toKeys(run).length : run.length), 0);
  return { strokes, latin: !runs.some(isHangul) };
}

/** What stands in the box after each key of a name, spaces and half typed syllables among it. */
export function typed(name: string): string[] {
  const stages: string[] = [];
  let before = '';
  for (const run of name.match(/[가-힣]+|[^가-힣]/g) ?? []) {
    const keys = isHangul(run) ? toKeys(run) : run;
    for (let end = 1; end <= keys.length; end++) {
      const shown = isHangul(run) ? toHangul(keys.slice(0, end)) : run;
      if (shown !== undefined) stages.push(before + shown);
    }
    before += run;
  }
  return [...new Set(stages)];
}
