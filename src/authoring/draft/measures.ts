import type { Read } from '../../korean/analyser.ts';

const noun = /^(?:NN[GP]|XPN|XSN|XR|SL|SH)$/;
/** Nouns that say when or how, not what. */
const beside =
  /^(?:지난해|올해|내년|작년|전년|전월|이달|지난달|상반기|하반기|분기|기간|동기|대비|평균|하루|연간|현재|최근|이번|오전|오후|이상|가운데|각각|모두|기준|연결|당시|규모|수준)$/;

/**
 * What a figure measures, by the morphemes before it: the last compound of nouns with a particle of subject, topic or object
 * (`영업이익이 지난해보다 `), or else the last one.
 */
export function measureBefore(words: string, read: Read): string | undefined {
  // garu-ko tells of a morpheme where its word begins.
  const runs: { text: string; open: boolean; marked: boolean }[] = [];
  for (const morphemes of Map.groupBy(read(words), ({ start }) => start).values()) {
    const nouns = morphemes.filter(({ text, pos }) => noun.test(pos) && !beside.test(text));
    const text = nouns.map((one) => one.text).join('');
    const last = runs.at(-1);
    const marked = morphemes.some(({ pos }) => /^(?:JKS|JX|JKO|JKC)$/.test(pos));
    const open = morphemes.length === nouns.length;
    if (text === '') {
      if (last) last.open = false;
    } else if (last?.open && /^[가-힣]/.test(text)) Object.assign(last, { text: `${last.text} ${text}`, open, marked });
    else runs.push({ text, open, marked });
  }
  const fitting = runs.filter(({ text }) => /^[\p{L}·\s]{2,16}$/u.test(text));
  return (fitting.findLast(({ marked }) => marked) ?? fitting.at(-1))?.text;
}
