import { blank } from '../../korean/bare-figures.ts';
import { placesIn } from '../../korean/place.ts';
import { sizeFigures } from '../../korean/size-figures.ts';
import type { Problem } from '../../schema/problem.ts';
import type { Rule } from '../rule.ts';
import { searchTexts } from '../texts.ts';

/** A figure by its size only (`수십 곳`, `두 자릿수`): a reader asks how many. What is cited leads to its number. */
export const figuresBySize: Rule = (subject) =>
  searchTexts(subject, /[^\n]+/g).flatMap(({ found, ...place }): Problem[] =>
    sizeFigures(blank(found, placesIn(found, /:fact\[[^\]]*\]/g))).map(({ index, length }) => ({
      code: 'figure-by-size',
      ...place,
      message: `“${found.slice(index, index + length)}”: 크기만 말하고 수를 대지 않은 표현입니다.`,
      hint: '출처에 수가 있으면 사실로 적고 :fact[…]{#사실-id}로 인용합니다.',
    })),
  );
