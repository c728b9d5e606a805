import type { Base } from '../../facts/base.ts';
import { standsFor } from '../../facts/company.ts';
import { aboutOf } from '../../facts/fact-index.ts';
import { nameIndexOf } from '../../facts/names.ts';
import { otherPeriod } from '../../korean/around.ts';
import { BLANK, blank } from '../../korean/bare-figures.ts';
import { parseDates } from '../../korean/date-parse.ts';
import { pickJosa } from '../../korean/josa.ts';
import { findNames } from '../../korean/names.ts';
import type { Fact } from '../../schema/fact.ts';
import type { Problem } from '../../schema/problem.ts';
import type { Prose } from '../../schema/prose.ts';
import { aroundOf } from '../backing.ts';
import { type Flow, flowsOf, sentenceAround } from '../prose-flow.ts';
import type { Rule } from '../rule.ts';
import { textsOf } from '../texts.ts';

/** A sentence that cites a figure, and in which the company or the time nearest before it is not the fact's. */
export const nearest: Rule = (subject) =>
  textsOf(subject).flatMap(({ prose, at }) =>
    prose ? strangersIn(prose.read, subject.base).map(({ line, ...problem }) => ({ ...problem, ...at(line) })) : [],
  );

type Found = Omit<Problem, 'file' | 'line'> & { readonly line: number };

function strangersIn(read: Prose, base: Base): Found[] {
  const flows = flowsOf(read);
  return read.citations.flatMap(({ id, node, line }): Found[] => {
    const fact = base.facts.get(id);
    const flow = flows.find(({ labels }) => labels.has(node));
    const label = flow?.labels.get(node);
    if (fact?.kind !== 'figure' || !flow || !label) return [];
    const { before, after } = sentenceAround(withoutLabels(flow, node), label.start, label.end);
    const own = flow.words.slice(label.start, label.end);
    const name = otherName(before, own + after, fact, base);
    // What a change began at was so before the day of the change: 15일 [3.5%]에서 [3.25%]로 내렸다.
    const began = /^에서\s(?:연\s|약\s)?\uffff/.test(after);
    const period = began || parseDates(own).length > 0 ? undefined : otherDate(before, fact, base);
    const subject = base.entities.get(fact.subjects[0] ?? '')?.name ?? fact.subjects[0];
    const warn = (code: string, what: string, known: string | undefined, read: string): Found => ({
      code,
      line,
      message: `${id}: 사실의 ${what} “${known}”인데 문장에서는 ${read} 읽힙니다.`,
      hint: `다른 사실을 가리켰는지 보거나, 숫자 가까이에 사실의 ${what.slice(0, -1)}${pickJosa(what.slice(0, -1), '을/를')} 적습니다.`,
    });
    return [
      ...(name === undefined ? [] : [warn('other-subject', '대상은', subject, `“${name}”의 값으로`)]),
      ...(period === undefined
        ? []
        : [warn('other-period', '때는', period.expected, `“${period.found}”${pickJosa(period.found, '으로/로')}`)]),
    ];
  });
}

/** The words of a flow with what its other citations say blanked: their names and days are those of other facts. */
const withoutLabels = ({ words, labels }: Flow, node: unknown): string =>
  blank(
    words,
    [...labels].flatMap(([other, { start, end }]) => (other === node ? [] : [{ index: start, length: end - start }])),
  );

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
  if (near) return isOwn(near) ? undefined : before.slice(near.index, near.index + near.length);
  const behind = namesIn(after).filter((found) => isOwn(found) || found.of.kind === 'company');
  if (behind.some(isOwn)) return undefined;
  const [other] = behind;
  return other && after.slice(other.index, other.index + other.length);
}

/** What a date is followed by that only is compared with: 지난해 3분기보다, 지난해 같은 달 대비. */
const compared = /^(?:\s?(?:같은|동일)\s?(?:기간|달|분기)|\s?동기)?(?:[와과]\s비교|\s?대비|보다|에\s비)/;

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
    .flatMap((around) => [around, { ...around, period: around.sourceDay }])
    .map((known) => otherPeriod(words, known));
  return clocks.every((other) => other?.reason === 'contradicts') ? clocks[0] : undefined;
}
