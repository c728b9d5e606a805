import type { Rule } from '../rule.ts';
import { searchProse } from './prose-lines.ts';

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Numbers and units are spaced as `content/units.yaml` says: `1500억 달러`, but `2배`. Right after a digit a unit may always
 * be attached (`90명`): the orthography allows it (한글 맞춤법 제43항) and newspapers write so.
 */
export const unitSpacing: Rule = (subject) =>
  [...subject.base.units.values()].flatMap(({ name, space }) => {
    const wrong = space ? '[천만억조]' : '[천만억조]?[ \\u00a0]';
    const pattern = new RegExp(`\\d+(?:\\.\\d+)?${wrong}${quoted(name)}(?=[\\]은는이가을를의에로와과도,.)]| |$)`, 'g');
    return searchProse(subject, pattern).map(({ found, ...place }) => ({
      code: 'unit-spacing',
      ...place,
      message: `“${found}”: 수와 단위 “${name}” 사이를 ${space ? '띄웁니다' : '붙입니다'}.`,
      hint: '단위마다 띄우는지는 content/units.yaml에 있습니다.',
    }));
  });
