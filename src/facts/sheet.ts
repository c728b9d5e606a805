import { nth } from '../korean/counted.ts';
import type { Fact } from '../schema/fact.ts';
import type { Base } from './base.ts';
import { actOf, attributionOf, citeSource } from './citation.ts';
import { measureOf, metricOf, questionOf, topicOf, wordsOf } from './fact.ts';
import { isSettled, markMeaning, statuses } from './marks.ts';
import { ratioOf } from './ratio.ts';
import { conflictsOf } from './relations.ts';
import { factWords, type Part, type Row, row, timeOf, viewOf } from './view.ts';

const remark = (text: string): Part => ({ text: ` ${text}`, as: 'remark' });

/** Entities by their names, which lead to their pages, with a sign between them. */
const listed = (ids: readonly string[], sign: string, { entities }: Base): Part[] =>
  ids.flatMap((id, i) => [{ text: i > 0 ? sign : '' }, { text: entities.get(id)?.name ?? id, entity: id }]);

/**
 * What the page of a fact is called and how it is described elsewhere: what its value alone would hide goes along, and the question
 * that it answers goes before.
 */
export function headOf(fact: Fact, base: Base) {
  const words = factWords(fact, base);
  const [measure, when, times] = [measureOf(fact, base), timeOf(words), words.reckoned];
  const status = isSettled(fact.status) ? '' : statuses[fact.status].name;
  const beside = [status, times && `계산하면 ${times}`].filter(Boolean).join(', ');
  const told = `${[measure, when].filter(Boolean).join(', ')}: ${words.valueText}(${words.statusName}).`;
  const sentences = [
    times === undefined ? '' : `두 값을 나누면 ${times}다.`,
    `${words.source}.`,
    conflictsOf(base, fact).length > 0 ? '이와 어긋나는 보도가 있다.' : '',
  ];
  return {
    title: `${measure}: ${words.valueText}${beside && `(${beside})`}`,
    description: [questionOf(fact, base), told, ...sentences].filter(Boolean).join(' '),
    /** The same less question, value, time and mark. */
    beside: sentences.filter(Boolean).join(' '),
    headline: `${words.topic} ${words.valueText}`,
  };
}

/** The source's own words with what they are words of: `값 ‘1500억달러(약 198조8000억원)’, 시점 ‘지난 11일’`. */
function wordingOf({ kind, wording }: Fact): string {
  const { figure, when, who, verb } = wording ?? {};
  const titled = { [kind === 'figure' ? '값' : '내용']: figure, 시점: when, 발언자: who, 서술어: verb };
  return Object.entries(titled)
    .flatMap(([title, words]) => (words === undefined ? [] : `${title} ‘${words}’`))
    .join(', ');
}

/** The view of a fact with all that its own page tells, in reading order: a card's rows, more to some, and more of them. */
export function sheetOf(fact: Fact, base: Base) {
  const view = viewOf(fact, base);
  const own = (name: string, ...beside: Part[]): Row[] =>
    view.rows.flatMap((one) => (one.name === name ? row(name, ...one.parts, ...beside) : []));
  const source = base.sources.get(fact.source);
  const report = source && source.kind !== 'outlet' ? source : undefined;
  const older = base.facts.get(fact.supersedes ?? '');
  const { paragraph, otherwise = {} } = fact.wording ?? {};
  const worded = wordingOf(fact);
  const unworded = fact.unworded ?? report?.unworded;
  const metric = base.metrics.get(fact.metric);
  const beside = metric?.kind === 'figure' || metric?.compares ? '비교 대상' : '함께 언급된 곳';
  const ratio = ratioOf(fact, base);
  const leading = (one: Fact): Part => ({ text: wordsOf(one, base), fact: one.id });
  const rows = [
    ...own('기사 속 환산'),
    ...own('기준'),
    row('집계처', ...listed(fact.where ? [fact.where] : [], '', base)),
    row(beside, ...listed(fact.compares, ', ', base)),
    row('계산 근거', ...(ratio ? [leading(ratio.of), ' ÷ ', leading(ratio.to), ` = ${ratio.times}`] : [])),
    ...own('상태', remark(markMeaning(view))),
    ...own('시점'),
    row(actOf(fact, base) === '보도' ? '보도 매체' : '발언자', {
      text: attributionOf(fact, base) ?? '',
      entity: fact.attribution,
    }),
    row('출처', { text: source ? citeSource(source, base) : '', url: report?.url }),
    worded
      ? row('출처의 표현', worded, paragraph === undefined ? '' : remark(`(기사 ${nth(paragraph)} 문단)`))
      : row('출처의 표현', unworded && `옮기지 않았습니다. ${unworded}`),
    row('출처와 달리 본 이유', Object.values(otherwise).join(' ')),
    row('이전 값', older && { text: `${topicOf(older, base)} ${wordsOf(older, base)}`, fact: older.id }),
    row('참고', view.note),
    row('고유 ID', { text: view.fact, as: 'code' }),
  ].filter(({ parts }) => parts.length > 0);
  /** `topic`, each subject leading to its page. */
  const topicParts: Part[] = [...listed(fact.subjects, '·', base), { text: ` ${metricOf(fact, base)}` }];
  return { ...view, topicParts, rows };
}
