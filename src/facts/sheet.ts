import type { Fact } from '../schema/fact.ts';
import type { Base } from './base.ts';
import { actOf, attributionOf, citeSource } from './citation.ts';
import { topicOf, wordsOf } from './fact.ts';
import { markMeaning } from './marks.ts';
import { ratioRange } from './ratio.ts';
import { type FactView, type Part, type Row, row, viewOf } from './view.ts';

const remark = (text: string): Part => ({ text: ` ${text}`, as: 'remark' });

/** Entities by their names, which lead to their pages, with a sign between them. */
const listed = (ids: readonly string[], sign: string, { entities }: Base): Part[] =>
  ids.flatMap((id, i) => [{ text: i > 0 ? sign : '' }, { text: entities.get(id)?.name ?? id, entity: id }]);

/** Of what and what a ratio is made, and between what it then lies. */
function ratioParts(fact: Fact, base: Base): Part[] {
  const { of: above = '', to: below = '' } = (fact.kind === 'figure' && fact.ratio) || {};
  const [of, to] = [base.facts.get(above), base.facts.get(below)];
  if (of?.kind !== 'figure' || to?.kind !== 'figure') return [];
  const { min, max } = ratioRange(of.value, to.value);
  const leading = (one: Fact): Part => ({ text: wordsOf(one, base), fact: one.id });
  return [leading(of), { text: ' ÷ ' }, leading(to), { text: ` = ${min.toFixed(1)}~${max.toFixed(1)}배` }];
}

/** The source's own words with what they are words of: `값 ‘1500억달러(약 198조8000억원)’, 시점 ‘지난 11일’`. */
function wordingOf({ kind, wording }: Fact): string {
  const { figure, when, who, verb } = wording ?? {};
  const titled = { [kind === 'figure' ? '값' : '내용']: figure, 시점: when, 누가: who, 서술어: verb };
  return Object.entries(titled)
    .flatMap(([title, words]) => (words === undefined ? [] : `${title} ‘${words}’`))
    .join(', ');
}

/** A fact as its own page tells it. */
export interface FactSheet extends FactView {
  /** `topic`, each subject leading to its page. */
  readonly topicParts: readonly Part[];
}

/** The view of a fact with all that its own page tells, in reading order: a card's rows, more to some, and more of them. */
export function sheetOf(fact: Fact, base: Base): FactSheet {
  const view = viewOf(fact, base);
  const own = (name: string, ...beside: Part[]): Row[] =>
    view.rows.flatMap((one) => (one.name === name ? row(name, ...one.parts, ...beside) : []));
  const source = base.sources.get(fact.source);
  const report = source?.kind === 'report' ? source : undefined;
  const older = base.facts.get(fact.supersedes ?? '');
  const { paragraph, otherwise = {} } = fact.wording ?? {};
  const worded = wordingOf(fact);
  const unworded = fact.unworded ?? report?.unworded;
  const metric = base.metrics.get(fact.metric)?.name ?? fact.metric;
  const rows = [
    ...own('출처의 환산', remark('출처에 적힌 그대로이며 다시 셈하지 않았습니다.')),
    ...own('기준'),
    row('잰 곳', ...listed(fact.where ? [fact.where] : [], '', base)),
    row('견준 대상', ...listed(fact.compares, ', ', base)),
    row('셈의 근거', ...ratioParts(fact, base)),
    ...own('상태', remark(markMeaning(view))),
    ...own('시점'),
    row(actOf(fact, base) === '보도' ? '보도한 곳' : '발언자', {
      text: attributionOf(fact, base) ?? '',
      entity: fact.attribution,
    }),
    row('출처', { text: source ? citeSource(source, base) : '', url: report?.url }),
    worded
      ? row('출처의 표현', worded, paragraph === undefined ? '' : remark(`(기사 ${paragraph}번째 문단)`))
      : row('출처의 표현', unworded && `옮기지 않았다. ${unworded}`),
    row('출처와 달리 본 까닭', Object.values(otherwise).join(' ')),
    row('갈음한 사실', older && { text: `${topicOf(older, base)} ${wordsOf(older, base)}`, fact: older.id }),
    row('참고', view.note),
    row('고유 ID', { text: view.fact, as: 'code' }),
  ].filter(({ parts }) => parts.length > 0);
  return { ...view, topicParts: [...listed(fact.subjects, '·', base), { text: ` ${metric}` }], rows };
}
