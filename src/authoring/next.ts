import type { Place } from './find-place.ts';
import type { KindName } from './kinds.ts';

/** What an author does after a file of a kind is made. Korean lines. */
export function nextSteps({ kind, id = '<id>' }: Place): string[] {
  const steps: Partial<Record<KindName, readonly string[]>> = {
    article: [
      `바탕이 된 보도를 만듭니다: npm run new -- source <매체>-<날짜>`,
      `절을 하나씩 만듭니다: npm run new -- section ${id} <이름>`,
    ],
    section: [
      '머리글 아래에 본문을 적습니다. 숫자는 :fact[독자가 읽을 말]{#사실-id}로, 차트는 <Chart id="차트-id" />로 넣습니다.',
    ],
    fact: [`글에 인용합니다: :fact[독자가 읽을 말]{#${id}}`],
    company: [
      '머리글 아래에 두세 문장으로 소개합니다.',
      `이 기업의 사실을 적습니다: npm run new -- fact ${id}/<지표>`,
      `만든 모델을 적습니다: npm run new -- model <id> --by ${id}`,
    ],
    model: ['머리글 아래에 두세 문장으로 소개합니다.', `공개한 날을 적습니다: npm run new -- fact ${id}/release`],
    person: ['머리글 아래에 두세 문장으로 소개합니다.'],
    term: ['머리글 아래에 두세 문장으로 풀이합니다.'],
    source: [`사실의 source에 적을 이름은 ${id}입니다.`],
    document: [`사실의 source에 적을 이름은 ${id}입니다.`],
    outlet: [`이 매체의 기사를 적습니다: npm run new -- source ${id}-<날짜> --outlet ${id}`],
    metric: [`이 지표의 사실을 적습니다: npm run new -- fact <대상>/${id}`],
    unit: [`지표의 units에 더합니다: units: [${id}]`],
    chart: [`절에 넣습니다: <Chart id="${id}" />`, '글의 article.yaml에 있는 charts에도 더하면 첫 화면에 나옵니다.'],
  };
  return [...(steps[kind.name] ?? []), '맞는지 봅니다: npm run check:content', '보면서 고칩니다: npm run dev'];
}
