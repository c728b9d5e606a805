import type { Fact } from '../schema/fact.ts';
import type { Base } from './base.ts';
import { actOf, attributionOf, citeSource } from './citation.ts';
import { topicOf, wordingOf, wordsOf } from './fact.ts';
import { markMeaning } from './marks.ts';
import { ratioRange } from './ratio.ts';
import { type FactView, type Part, type Row, row } from './view.ts';

const remark = (text: string): Part => ({ text: ` ${text}`, as: 'remark' });

/** An entity by its name, which leads to its page; an id that no entity has stands as it is. */
const toEntity = (id: string, base: Base): Part => {
  const entity = base.entities.get(id);
  return entity ? { text: entity.name, entity: id } : { text: id };
};

const between = (sign: string, parts: readonly Part[]): Part[] =>
  parts.flatMap((part, index) => (index === 0 ? part : [{ text: sign }, part]));

const listed = (sign: string, ids: readonly string[], base: Base): Part[] =>
  between(
    sign,
    ids.map((id) => toEntity(id, base)),
  );

/** What a fact is of, in parts, so that each of its subjects leads to its page. */
export const topicParts = ({ subjects, metric }: Fact, base: Base): Part[] => [
  ...listed('·', subjects, base),
  { text: ` ${base.metrics.get(metric)?.name ?? metric}` },
];

/** Of what and what a ratio is made, and between what it then lies. */
function ratioParts(fact: Fact, base: Base): Part[] {
  const [of, to] = [fact.kind === 'figure' && fact.ratio].flatMap((ratio) =>
    ratio ? [base.facts.get(ratio.of), base.facts.get(ratio.to)] : [],
  );
  if (!of || !to) return [];
  const quotient = of.kind === 'figure' && to.kind === 'figure' ? ratioRange(of.value, to.value) : undefined;
  const range = quotient ? ` = ${quotient.min.toFixed(1)}~${quotient.max.toFixed(1)}배` : '';
  const [above, below] = [of, to].map((one): Part => ({ text: wordsOf(one, base), fact: one.id }));
  return [...(above && below ? between(' ÷ ', [above, below]) : []), { text: range }];
}

/** What a fact's own page tells of it, in reading order: its card's rows, more to some of them, and more of them. */
export function sheetRows(fact: Fact, view: FactView, base: Base): Row[] {
  const source = base.sources.get(fact.source);
  const older = base.facts.get(fact.supersedes ?? '');
  const attribution = attributionOf(fact, base);
  const speaker = base.entities.has(fact.attribution ?? '') ? { entity: fact.attribution } : {};
  const worded = wordingOf(fact).map(([title, words]) => `${title} ‘${words}’`);
  const { paragraph, otherwise = {} } = fact.wording ?? {};
  const unworded = fact.unworded ?? (source?.kind === 'report' ? source.unworded : undefined);
  const own = (name: string, beside?: string): Row[] =>
    view.rows.flatMap((one) =>
      one.name === name ? row(name, ...one.parts, beside === undefined ? beside : remark(beside)) : [],
    );
  return [
    ...own('출처의 환산', '출처에 적힌 그대로이며 다시 셈하지 않았습니다.'),
    ...own('기준'),
    row('잰 곳', ...listed('', fact.where === undefined ? [] : [fact.where], base)),
    row('견준 대상', ...listed(', ', fact.compares, base)),
    row('셈의 근거', ...ratioParts(fact, base)),
    ...own('상태', markMeaning(view)),
    ...own('시점'),
    row(
      actOf(fact, base) === '보도' ? '보도한 곳' : '발언자',
      attribution === undefined ? attribution : { text: attribution, ...speaker },
    ),
    row('출처', source && { text: citeSource(source, base), ...(source.kind === 'report' ? { url: source.url } : {}) }),
    ...(worded.length > 0
      ? [
          row(
            '출처의 표현',
            worded.join(', '),
            paragraph === undefined ? paragraph : remark(`(기사 ${paragraph}번째 문단)`),
          ),
        ]
      : [row('출처의 표현', unworded && `옮기지 않았다. ${unworded}`)]),
    row('출처와 달리 본 까닭', Object.values(otherwise).join(' ')),
    row('갈음한 사실', older && { text: `${topicOf(older, base)} ${wordsOf(older, base)}`, fact: older.id }),
    row('참고', view.note),
    row('고유 ID', { text: view.fact, as: 'code' }),
  ].filter(({ parts }) => parts.length > 0);
}
