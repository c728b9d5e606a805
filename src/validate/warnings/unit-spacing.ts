import { quoted } from '../../korean/place.ts';
import { endsUnit } from '../../korean/unit-words.ts';
import type { Problem } from '../../schema/problem.ts';
import type { Rule } from '../rule.ts';
import { searchTexts } from '../texts.ts';

/**
 * Numbers and units are spaced as `content/units.yaml` says: `1500억 달러`, but `2배`. Right after a digit a unit may always
 * be attached (`90명`): the orthography allows it (한글 맞춤법 제43항) and newspapers write so. 만, 억 and 조 stand at their
 * digits, and a space after them (제44항). A publication that sets numbers as newspapers do (`content/style.yaml`) is left alone
 * but for the last.
 */
export const unitSpacing: Rule = (subject) => {
  /** Amounts that end in a name, with something between digits and name that should not be there. */
  const wrong = (between: string, name: string) =>
    searchTexts(subject, new RegExp(`(?<![A-Za-z\\d.-])\\d[\\d,.]*${between}${quoted(name)}[가-힣]*`, 'g')).flatMap(
      ({ found, ...place }) => {
        const amount = found.slice(0, found.lastIndexOf(name) + name.length);
        return endsUnit(found.slice(amount.length)) ? [{ ...place, amount }] : [];
      },
    );
  const units = [...subject.base.units.values()].flatMap(({ name, space }) =>
    wrong(space ? '(?:[십백천]?[만억조]|[십백천])' : '[십백천만억조]*[ \\u00a0]', name).map(({ amount, ...place }) => {
      const to = `${amount.slice(0, -name.length).trimEnd()}${space ? ' ' : ''}${name}`;
      const hint = '단위마다 띄우는지는 content/units.yaml에 있습니다.';
      return mended(place, amount, to, `수와 단위 “${name}” 사이를 ${space ? '띄웁니다' : '붙입니다'}.`, hint);
    }),
  );
  const apart = ['만', '억', '조'].flatMap((size) =>
    wrong('[십백천]?[ \\u00a0]', size).map(({ amount, ...place }) =>
      mended(place, amount, amount.replace(/\s/g, ''), `수와 “${size}” 사이를 붙입니다.`),
    ),
  );
  const together = searchTexts(subject, /(?<![A-Za-z\d.-])\d[\d,.]*[십백천]?[억조]\d[\d,.]*[십백천]?[만억]?/g).map(
    ({ found, ...place }) => mended(place, found, found.replace(/(?<=[억조])(?=\d)/g, ' '), '억이나 조 뒤를 띄웁니다.'),
  );
  return subject.content.style.spacing === 'newspaper' ? apart : [...units, ...apart, ...together];
};

/** The problem of an amount that may be put right without asking. */
function mended(
  place: Pick<Problem, 'file' | 'line'>,
  from: string,
  to: string,
  words: string,
  hint = '만 단위로 띄어 씁니다. 예: 1500억 달러, 3억 5000만 회',
): Problem {
  return { code: 'unit-spacing', ...place, fix: { from, to }, message: `“${from}”: ${words}`, hint };
}
