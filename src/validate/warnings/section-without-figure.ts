import { shownInSection } from '../../prose/references.ts';
import type { Problem } from '../../schema/problem.ts';
import type { Rule } from '../rule.ts';

/** 잣대 measures: a section that neither cites a fact nor shows a chart asks to be taken on trust. */
export const sectionWithoutFigure: Rule = ({ content, base }) =>
  content.sections.flatMap(({ file, body }): Problem[] => {
    if (shownInSection(base, { body }).length > 0) return [];
    const message = '이 절에는 인용한 사실도 차트도 없습니다.';
    const hint = '말의 근거가 되는 사실을 :fact[…]{#사실-id}로 인용하거나 <Chart id="…" />로 차트를 넣습니다.';
    return [{ code: 'section-without-figure', file, line: body.line, message, hint }];
  });
