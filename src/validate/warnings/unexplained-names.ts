import { givenNames } from '../../facts/names.ts';
import type { Problem } from '../../schema/problem.ts';
import type { Rule } from '../rule.ts';
import { searchTexts } from '../texts.ts';

/**
 * A Latin name or abbreviation that no entity is called by and that no entity is set apart from (`caution`): the reader has
 * nowhere to learn what it is. Names in brackets right after a Hangul name explain themselves and are left alone.
 */
export const unexplainedNames: Rule = (subject) => {
  const { base } = subject;
  const told = [...base.entities.values()].flatMap((entity) => [...givenNames(entity), entity.caution ?? '']);
  const known = new Set(told.flatMap(latinWords));
  const seen = new Set<string>();
  return searchTexts(subject, latinName).flatMap(({ found, ...place }): Problem[] => {
    if (known.has(found.toLowerCase()) || common.has(found) || seen.has(`${place.file} ${found}`)) return [];
    seen.add(`${place.file} ${found}`);
    const message = `“${found}”: 무엇인지 설명 페이지가 없는 이름입니다.`;
    const hint = `npm run new -- <종류> <id>로 기업이나 모델, 인물, 용어의 페이지를 만들고, 이미 있는 것의 다른 이름이면 그 파일의 aliases에 더합니다.`;
    return [{ code: 'unexplained-name', ...place, message, hint }];
  });
};

/** A Latin word with a capital in it (HBM, iPhone); none in a tag, an attribute, an address, an id, brackets; no round of funding (시리즈 C). */
const latinName =
  /(?<![A-Za-z0-9<{#("/=-])(?!(?<=시리즈\s?)[A-Z](?![A-Za-z0-9]))(?=[a-z0-9]*[A-Z])[A-Za-z][A-Za-z0-9]*(?:[-.][A-Za-z0-9]+)*(?![A-Za-z0-9"=/-])/g;

/** Words that every reader of a newspaper knows, who asks and who answers, and a licence. */
const common = new Set(['AI', 'CEO', 'IT', 'TV', 'PC', 'Q', 'A', 'CC', 'BY']);

/** The Latin words in a name and their parts, in lower case: `gpt-4o`, `gpt`, `4o`. */
const latinWords = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z0-9]+(?:[-.][a-z0-9]+)*/g) ?? []).flatMap((word) => [word, ...word.split(/[-.]/)]);
