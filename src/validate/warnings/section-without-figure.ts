import { referencesOf } from '../../remark/references.ts';
import type { Problem } from '../../schema/problem.ts';
import type { Rule } from '../rule.ts';

/** 잣대 measures: a section that cites no fact asks to be taken on trust. */
export const sectionWithoutFigure: Rule = ({ content, base }) =>
  content.sections.flatMap(({ value, file, body }): Problem[] =>
    (referencesOf(base).cited.get(`${value.article}/${value.id}`) ?? []).length > 0
      ? []
      : [
          {
            code: 'section-without-figure',
            file,
            line: body.line,
            message: '이 절은 사실을 하나도 인용하지 않습니다.',
            hint: '말의 근거가 되는 사실을 :fact[…]{#사실-id}로 인용합니다.',
          },
        ],
  );
