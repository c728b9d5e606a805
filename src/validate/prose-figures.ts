import type { Base } from '../facts/base.ts';
import { type FigureMatch, matchesFigure } from '../korean/amount-match.ts';
import { parseAmounts } from '../korean/amount-parse.ts';
import { type Around, matchesWhen } from '../korean/around.ts';
import { bareFigures, readable } from '../korean/bare-figures.ts';
import { parseDates } from '../korean/date-parse.ts';
import { pickJosa } from '../korean/josa.ts';
import type { NameIndex } from '../korean/names.ts';
import { periodOf } from '../korean/period.ts';
import type { Place } from '../korean/place.ts';
import type { Problem } from '../schema/problem.ts';
import type { Citation } from '../schema/prose.ts';
import { aroundOf, type Backing } from './backing.ts';
import { type Sentence, sentenceAround } from './prose-flow.ts';
import { dangling } from './rule.ts';

/** What can be wrong with a figure's words, and the way out of it. */
const reasons: Record<string, string> = {
  'no-figure': '대괄호 안에 값을 적습니다.',
  value: '값을 사실에 맞추거나, 다른 사실을 가리켰는지 봅니다. 어림수는 가장 가까운 수에 약을 붙입니다.',
  unit: '단위를 사실에 맞춥니다. 표의 칸에 숫자만 적으려면 그 열의 머리줄이나 그 줄의 첫 칸 괄호에 단위를 적습니다.',
  bound:
    '앞뒤의 이상·이하·약·넘는·못 미치는 같은 말을 사실의 bound에 맞춥니다. 다른 값과 비교하는 말이면 ‘보다 적다’처럼 적습니다.',
  range: '범위는 두 끝을 다 적습니다. 한 끝만 적을 때는 최대나 최소를 붙입니다.',
  sign: '줄거나 밑진 값은 감소·적자나 -로, 늘거나 남은 값은 증가·흑자로 적습니다.',
  period: '시점을 사실의 date에 맞추거나, 그때의 값을 적은 사실을 가리킵니다.',
  basis: '하루·한 주·한 달·누적, 전년·전 분기·전월 대비 가운데 사실의 basis에 맞는 말로 적습니다.',
  tense: '아직 일어나지 않은 일이니 계획·논의·전망임을 밝히거나 앞날의 일로 적습니다.',
};

/** What is named as expected, where it is not the value. */
const subjects: Record<string, string> = {
  period: '사실의 시점은',
  basis: '사실의 기준은',
  tense: '아직 일어나지 않은 일은',
};

const saidTo = (words: string): string => `“${words}”${pickJosa(words, '이라/라')}고 적혀 있습니다.`;

/** The problem of words that say otherwise than their fact. */
const otherwise = (
  code: string,
  line: number,
  { reason, expected, found }: Extract<FigureMatch, { ok: false }>,
  lead: string,
): Problem => ({
  code,
  file: '',
  line,
  message: `${lead}: ${subjects[reason] ?? '사실의 값은'} “${expected}”인데 ${saidTo(found)}`,
  hint: reasons[reason] ?? '사실에 맞춥니다.',
});

/**
 * Checks the words of a citation against its fact. The line counts from the text's own first line.
 * @param sentence the words of the sentence before and after the label; the unit that the head of its column names
 */
export function checkCitation(
  { id, label: written, line }: Pick<Citation, 'id' | 'label' | 'line'>,
  base: Base,
  names: NameIndex<unknown>,
  { before = '', after = '', unit = '' }: Partial<Sentence> = {},
): Problem[] {
  const label = readable(written) + (/^[-+−△▲]?[\d.,]+$/.test(written) ? unit : '');
  const wrong = (message: string, hint: string): Problem[] => [{ code: 'citation', file: '', line, message, hint }];
  if (!id)
    return wrong(`“${label}”: 어느 사실인지 적혀 있지 않습니다.`, `:fact[${label}]{#사실-id} 형식으로 적습니다.`);
  const fact = base.facts.get(id);
  if (!fact) return [dangling({ file: '', line }, '사실', id, base.facts.keys())];
  if (!label.trim())
    return wrong(`${id}: 대괄호 안이 비어 있습니다.`, ':fact[1500억 달러]{#사실-id}처럼 독자가 읽을 말을 적습니다.');
  const around: Around = { ...aroundOf(fact, base), before, after };
  if (fact.kind === 'figure') {
    const match = matchesFigure(label, fact, base.units, around);
    return match.ok ? [] : [otherwise('citation', line, match, id)];
  }
  const undated = repeatsDates(label, fact.text) ? { ...around, period: undefined, said: undefined } : around;
  const when = matchesWhen(label, undated);
  if (!when.ok) {
    const message = `${id}: ${subjects[when.reason] ?? '사실의 날짜는'} “${when.expected}”인데 ${saidTo(label)}`;
    return wrong(message, reasons[when.reason] ?? '날짜를 사실에 맞춥니다. 사실보다 자세히 적을 수는 없습니다.');
  }
  if (fact.kind === 'event' && !fact.text && parseDates(label).length === 0) {
    const { words } = periodOf(fact.date);
    const message = `${id}: 일어난 날(${words})을 적어야 하는데 ${saidTo(label)}`;
    return wrong(message, `:fact[${words}]{#${id}} 형식으로 적습니다.`);
  }
  return bareFigures(label, names).map(({ text }) => ({ ...bareFigure(text), line }));
}

/** Whether the dates in a label stand word for word in what the fact says, so that they are no dates of its own. */
function repeatsDates(label: string, text = ''): boolean {
  const dates = parseDates(label).map(({ index, length }) => label.slice(index, index + length));
  return dates.length > 0 && dates.every((date) => text.includes(date));
}

/** The problem of a figure that no fact holds. */
export const bareFigure = (figure: string): Problem => ({
  code: 'bare-figure',
  file: '',
  message: `“${figure}”: 근거가 없는 숫자입니다.`,
  hint: `사실이면 :fact[${figure}]{#사실-id}로 감쌉니다. 사실이 없으면 content/facts/에 먼저 적습니다.`,
});

/**
 * Finds figures in a text without citations that nothing backs. Each has to agree with one of the facts that the text stands
 * for, as a citation has to with its own. The line counts from the text's own first line.
 * @param backing what the figures may say
 * @param headline whether the word of a bound may be left out
 */
export function checkText(
  text: string,
  names: NameIndex<unknown>,
  base: Base,
  backing: readonly Backing[],
  headline = false,
): Problem[] {
  const seen = readable(text);
  const problemsOf = ({ index, length }: Place): Problem[] => {
    const figure = seen.slice(index, index + length);
    const line = seen.slice(0, index).split('\n').length;
    const { before, after } = sentenceAround(seen, index, index + length);
    const matchesAfter = (words: string) =>
      backing.map(({ claim, around }) => matchesFigure(figure, claim, base.units, { ...around, before: words, after }));
    const matches = matchesAfter(before);
    if (matches.some((match) => match.ok || (headline && match.reason === 'bound'))) return [];
    // A headline may leave out the 꼴 of a share.
    const isShare = headline && /\s(?:중|가운데)\s/.test(figure);
    if (isShare && matchesAfter(`${before} 약 `).some(({ ok }) => ok)) return [];
    const others = matches.flatMap((match) => (match.ok || /unit|no-figure/.test(match.reason) ? [] : [match]));
    // The fact that says the same but for a word is the one that was meant.
    const near = others.find(({ reason }) => reason !== 'value' && reason !== 'range') ?? others[0];
    if (near) return [otherwise('figure', line, near, figure)];
    const hint = '여기에는 :fact를 쓰지 못합니다. 숫자를 빼거나, 이 자리가 다루는 사실의 값을 그대로 적습니다.';
    return [{ ...bareFigure(figure), line, hint }];
  };
  return bareFigures(seen, names).flatMap((whole): Problem[] => {
    const problems = problemsOf(whole);
    if (problems.length === 0) return [];
    // 10개 중 3개 may be two counts and no share.
    const parts = parseAmounts(whole.text).filter(({ length }) => length < whole.length);
    const apart = parts.flatMap(({ index, length }) => problemsOf({ index: whole.index + index, length }));
    return parts.length > 1 && apart.length === 0 ? [] : problems;
  });
}
