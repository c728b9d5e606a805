import type { Base } from '../../facts/base.ts';
import { standsFor } from '../../facts/company.ts';
import { aboutOf } from '../../facts/fact-index.ts';
import { givenNames, nameIndexOf } from '../../facts/names.ts';
import { parseAmounts } from '../../korean/amount-parse.ts';
import { otherPeriod } from '../../korean/around.ts';
import { BLANK, blank } from '../../korean/bare-figures.ts';
import { type DateMention, parseDates } from '../../korean/date-parse.ts';
import { pickJosa, withJosa } from '../../korean/josa.ts';
import { findNames, indexNames, type NameIndex } from '../../korean/names.ts';
import { oncePer } from '../../korean/once-per.ts';
import type { Fact, Figure } from '../../schema/fact.ts';
import type { Metric } from '../../schema/metric.ts';
import type { Problem } from '../../schema/problem.ts';
import type { Prose } from '../../schema/prose.ts';
import { aroundOf } from '../backing.ts';
import { flowsOf, sentenceAround } from '../prose-flow.ts';
import type { Rule } from '../rule.ts';
import { type ReadText, textsOf } from '../texts.ts';

/** A sentence that cites a figure, and in which the company, the time or what is measured nearest before it is not the fact's. */
export const nearest: Rule = (subject) =>
  textsOf(subject).flatMap(({ prose, at }) => (prose ? strangersIn(prose.read, at, subject.base) : []));

function strangersIn(read: Prose, at: ReadText['at'], base: Base): Problem[] {
  const flows = flowsOf(read);
  return read.citations.flatMap(({ id, node, line }) => {
    const fact = base.facts.get(id);
    const flow = flows.find(({ labels }) => labels.has(node));
    const label = flow?.labels.get(node);
    if (fact?.kind !== 'figure' || !flow || !label) return [];
    // What other citations say is of other facts, their names and days with it.
    const others = [...flow.labels].flatMap(([other, { start, end }]) =>
      other === node ? [] : { index: start, length: end - start },
    );
    const { before, after } = sentenceAround(blank(flow.words, others), label.start, label.end);
    const own = flow.words.slice(label.start, label.end);
    const name = otherName(before, own + after, fact, base);
    const metric = otherMetric(before, own, after, fact, base);
    // What a change began at was so before the day of the change: 15일 [3.5%]에서 [3.25%]로 내렸다.
    const began = /^에서\s(?:연\s|약\s)?\uffff/.test(after);
    const period = began || parseDates(own).length > 0 ? undefined : otherDate(before, fact, base);
    const subject = base.entities.get(fact.subjects[0] ?? '')?.name ?? fact.subjects[0];
    const warn = (code: string, what: string, known?: string, read?: string, as = ''): Problem[] => {
      if (read === undefined) return [];
      const message = `${id}: 사실의 ${withJosa(what, '은/는')} “${known}”인데 문장에서는 “${read}”${as} 읽힙니다.`;
      const hint = `다른 사실을 가리켰는지 보거나, 숫자 가까이에 사실의 ${withJosa(what, '을/를')} 적습니다.`;
      return [{ code, ...at(line), message, hint }];
    };
    return [
      ...warn('other-metric', '지표', base.metrics.get(fact.metric)?.name, metric, pickJosa(metric ?? '', '으로/로')),
      ...warn('other-subject', '대상', subject, name, '의 값으로'),
      ...warn('other-period', '시점', period?.expected, period?.found, pickJosa(period?.found ?? '', '으로/로')),
    ];
  });
}

/** Particles of one that is spoken of beside the sentence's subject: compared with it, given to, read in, done to. */
const beside =
  /^(?:보다|와|과|이?랑|하고|처럼|만큼|에(?!서는|선|게는|겐)|한테|께|으?로|을|를|같은|등|의\s(?:\S+\s)?\S*(?:배|곱절|갑절|절반)|,\s*(?=[가-힣A-Za-z]+(?:은|는|이|가|의)))/;

/**
 * The name nearest before a figure that is not of its fact: of another company, or of what it made or whom it has. Where no
 * name stands before it, that of a company behind it, unless the fact's own stands there too.
 */
function otherName(before: string, after: string, fact: Fact, base: Base): string | undefined {
  const about = aboutOf(base, fact);
  const isOwn = ({ of }: { of: { id: string } }): boolean => about.some((id) => standsFor(of.id, id, base));
  const namesIn = (text: string) => findNames(text, nameIndexOf(base)).filter(({ of }) => of.kind !== 'term');
  const near = namesIn(before).findLast(
    (found) => isOwn(found) || !beside.test(before.slice(found.index + found.length)),
  );
  if (near) {
    const name = before.slice(near.index, near.index + near.length);
    // What the fact's own words name is spoken of with it: 미르푸드 지분 [51%] of the one that buys it.
    return isOwn(near) || fact.text?.includes(name) ? undefined : name;
  }
  const behind = namesIn(after).filter((found) => isOwn(found) || found.of.kind === 'company');
  if (behind.some(isOwn)) return undefined;
  const [other] = behind;
  return other && after.slice(other.index, other.index + other.length);
}

/** The names of what is measured, and of how it is counted, each with the metric. */
const metricNames = oncePer(
  (base: Base): NameIndex<Metric> =>
    indexNames(
      [...base.metrics.values()].flatMap((metric) => wordsOf(metric, base).map((name) => [name, metric] as const)),
    ),
);
const wordsOf = (metric: Metric, { entities }: Base): string[] => {
  const term = entities.get(metric.term ?? '');
  return [metric.name, ...(term ? givenNames(term) : [])].flatMap((name) => [name, name.replace(/\s수$/, '')]);
};

/** What makes a noun that of the amount behind it: 매출이 … [3조원], 매출을 [3조원] 올렸다, 매출 약 [3조원]. */
const measures = /^(?:[은는이가도](?=\s)|[을를]?\s?(?:(?:약|거의|최대|최소|총|모두)\s)?$)/;

/**
 * A name of another metric with the fact's unit, where its clause tells the amount as its value and does not speak of the
 * fact's own: 매출은 9조원 of the fact of 영업이익. A topic speaks for what follows it, so that what it is made of does not.
 */
function otherMetric(before: string, label: string, after: string, fact: Figure, base: Base): string | undefined {
  const [amount] = parseAmounts(label, [base.units.get(fact.unit)?.name ?? '']);
  const words = before + label.slice(0, amount?.index ?? 0);
  const from = [...words.matchAll(/,\s|[가-힣](?:고|며|지만|는데|면서|[아어]서)\s|\uffff/gu)].at(-1);
  const clause = words.slice(from ? from.index + from[0].length : 0);
  const topic = [...clause.matchAll(/[가-힣A-Za-z\d)][은는](?=\s)/g)].at(-1)?.index ?? -1;
  const metric = base.metrics.get(fact.metric);
  const known = metric ? [...wordsOf(metric, base), ...Object.values(metric.bases).map(({ name }) => name)] : [];
  const own = [...known, fact.text ?? '', fact.wording?.figure ?? ''];
  // 예산을 [1240억 원] 삭감 tells a 삭감액.
  const change = /^(.{2,})[액폭]$/.exec(metric?.name ?? '')?.[1];
  if (change && (label + (/^\S*(?:\s\S+)?/.exec(after)?.[0] ?? '')).includes(change)) return undefined;
  const found = findNames(clause, metricNames(base));
  if (found.some(({ of }) => of.id === fact.metric) || known.some((name) => clause.includes(name))) return undefined;
  const other = found.findLast(({ index, length, of }) => {
    const rest = clause.slice(index + length);
    return index + length > topic && of.units.includes(fact.unit) && measures.test(rest);
  });
  const name = other && clause.slice(other.index, other.index + other.length);
  return name === undefined || own.some((text) => text.includes(name)) ? undefined : name;
}

/** What a date is followed by that only is compared with: 지난해 3분기보다, 지난해 같은 달 대비. */
const compared = /^(?:\s?(?:같은|동일)\s?(?:기간|달|분기|때|시기|날|주)|\s?동기)?(?:[와과]\s비교|\s?대비|보다|에\s비)/;

/** The mismatch of the date nearest before a figure with every day that is known of its fact: when it held, was said, was printed, and those of the two that a ratio is of. */
function otherDate(before: string, fact: Fact, base: Base): ReturnType<typeof otherPeriod> {
  // A day before another figure is that one's: 11월에 내놓은 [200억] 계획을 [120억]으로.
  const own = before.slice(before.lastIndexOf(BLANK) + 1);
  const date = parseDates(own).findLast(({ index, length }) => !compared.test(own.slice(index + length)));
  if (!date) return undefined;
  const words = own.slice(date.index, date.index + date.length);
  const ratio = fact.kind === 'figure' && fact.ratio ? [fact.ratio.of, fact.ratio.to] : [];
  const clocks = [fact, ...ratio.flatMap((id) => base.facts.get(id) ?? [])]
    .map((one) => aroundOf(one, base))
    .flatMap((around) =>
      datesAmount(date, own, fact, base)
        ? [{ ...around, said: around.period === undefined ? around.said : undefined }]
        : [around, { ...around, period: around.sourceDay }],
    )
    .map((known) => otherPeriod(words, known));
  return clocks.every((other) => other?.reason === 'contradicts') ? clocks[0] : undefined;
}

/** Whether a year is that of the amount, and not of what was done or printed in it: 올해 예산은 [48조 원]. */
function datesAmount({ index, length, yearsAway }: DateMention, before: string, fact: Fact, base: Base): boolean {
  const metric = base.metrics.get(fact.metric);
  if (yearsAway === undefined || !metric || fact.date?.startsWith('FY')) return false;
  const rest = before.slice(index + length);
  return wordsOf(metric, base).some((name) => {
    const at = rest.indexOf(name);
    const between = at < 0 ? '' : rest.slice(0, at);
    return /^\s(?:\S*[^\s은는한된할]\s)?$/.test(between) && /^[은는이가]\s/.test(rest.slice(at + name.length));
  });
}
