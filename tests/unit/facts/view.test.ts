import { describe, expect, test } from 'vitest';
import { citeFact } from '../../../src/facts/citation.ts';
import { basisOf, dateOf, questionOf, topicOf, wordsOf } from '../../../src/facts/fact.ts';
import { aboutOf, successorOf } from '../../../src/facts/fact-index.ts';
import { markName, markOf } from '../../../src/facts/marks.ts';
import { factsOf } from '../../../src/facts/relations.ts';
import { headOf, sheetOf } from '../../../src/facts/sheet.ts';
import { factWords, rowsOf, textOf, viewOf } from '../../../src/facts/view.ts';
import { figure, handBase, siteBase } from '../charts/bases.ts';

const base = siteBase();
const facts = [...base.facts.values()];
const order = ['기사 속 환산', '기준', '집계처', '상태', '시점', '출처'];
const told = (id: string): [string, string][] => {
  const fact = base.facts.get(id);
  if (!fact) throw new Error(`no fact ${id}`);
  return viewOf(fact, base).rows.map((row) => [row.name, textOf(row)]);
};

describe.each(facts.map((fact) => ({ id: fact.id, fact })))('$id', ({ fact }) => {
  const view = viewOf(fact, base);

  test('has the rows that it has something to say in, in reading order', () => {
    const stated = fact.kind === 'figure' ? Object.keys(fact.asStated) : [];
    const expected = [
      ...stated.map((unit) => ['기사 속 환산', wordsOf(fact, base, unit)]),
      ['기준', basisOf(fact, base)],
      ['집계처', fact.where && base.entities.get(fact.where)?.name],
      ['상태', markName(markOf(fact, base))],
      ['시점', fact.kind === 'event' ? undefined : dateOf(fact, base)],
      ['출처', citeFact(fact, base)],
    ].filter(([, text]) => text !== undefined);
    expect(view.rows.map((row) => [row.name, textOf(row)])).toEqual(expected);
    expect(view.topic).toBe(topicOf(fact, base));
    expect(view.valueText).toBe(wordsOf(fact, base));
    expect(view.successor?.fact).toBe(successorOf(base, fact.id)?.id);
  });

  test('is an event where its metric says so, whatever its words are', () => {
    expect(view.isEvent).toBe(base.metrics.get(fact.metric)?.kind === 'event');
  });

  test('is about entities that are there, and they alone show it', () => {
    const showing = [...base.entities.values()].filter((entity) => factsOf(base, entity).includes(fact));
    expect(new Set(view.about)).toEqual(new Set(showing.map(({ id }) => id)));
    expect(view.about).toEqual(aboutOf(base, fact));
    expect(view.about).toEqual(expect.arrayContaining(fact.subjects));
  });

  test('is told by its own page as by its card, and more', () => {
    const { rows, topicParts } = sheetOf(fact, base);
    expect(textOf({ name: '', parts: topicParts })).toBe(view.topic);
    const [card, sheet] = [view.rows, rows].map((all) => all.filter(({ name }) => name !== '출처'));
    for (const row of card ?? []) {
      const same = sheet?.filter(({ name }) => name === row.name).map(textOf);
      expect(same?.some((text) => text.startsWith(textOf(row)))).toBe(true);
    }
    const names = rows.map(({ name }) => order.indexOf(name)).filter((at) => at >= 0);
    expect(names).toEqual(names.toSorted((a, b) => a - b));
  });

  test('needs no more than its words for its rows, as JSON carries them', () => {
    expect(rowsOf(JSON.parse(JSON.stringify(factWords(fact, base)))).map(textOf)).toEqual(view.rows.map(textOf));
  });
});

test('a card names the basis, the place and what the source converts; an event has no time beside its date', () => {
  expect(told('openai-valuation-2024-09').map(([name]) => name)).toEqual(['기사 속 환산', '상태', '시점', '출처']);
  expect(told('llama-downloads-month-2024-07').slice(0, 2)).toEqual([
    ['기준', '한 달 동안의 다운로드'],
    ['집계처', '허깅페이스'],
  ]);
  expect(told('o1-release').map(([name]) => name)).toEqual(['상태', '출처']);
});

const found = (id: string) => base.facts.get(id) ?? expect.unreachable(id);

test('elsewhere a page is called by basis and place, and says what its value alone would hide', () => {
  const { title } = headOf(found('openai-business-users-2024-09'), base);
  expect(title).toBe('오픈AI 이용자 수(기업용 유료 이용자): 100만 명 넘음');
  expect(headOf(found('llama-downloads-month-2024-07'), base).title).toContain('(한 달 동안의 다운로드, 허깅페이스): ');
  const [ratio, raise] = ['anthropic-valuation-ratio-2024-09', 'openai-raise-2024-09'].map(found);
  expect(ratio && headOf(ratio, base)).toMatchObject({
    title: '앤트로픽 기업가치 배수: 2배 이상(계획, 계산하면 약 1.6~2.2배)',
    description: expect.stringContaining('2배 이상(계획 보도). 두 값을 나누면 약 1.6~2.2배다. '),
  });
  expect(raise && headOf(raise, base).description).toMatch(/ 이와 어긋나는 보도가 있다\.$/);
  expect(headOf(found('openai-bank-loan-2024-09'), base).description).not.toContain('어긋나는');
  // What its own bound leaves room for is no contradiction.
  const about = ratio?.kind === 'figure' && { ...ratio, value: 2, bound: 'about' as const };
  expect(about && headOf(about, base).title).toBe('앤트로픽 기업가치 배수: 약 2배(계획)');
});

test('a page of a fact says, where it is found, which question it answers', () => {
  const asked = (id: string): string => questionOf(found(id), base);
  expect(asked('openai-valuation-2024-09')).toBe('오픈AI 기업가치는 얼마?');
  expect(asked('openai-business-users-2024-09')).toBe('오픈AI 이용자 수는 몇 명?');
  expect(asked('llama-downloads-month-2024-07')).toBe('라마 다운로드 수는 몇 회?');
  expect(asked('o1-release')).toBe('오픈AI o1 공개는 언제?');
  expect(asked('openai-bank-loan-2024-09')).toBe('오픈AI 대출은 얼마?');
  for (const fact of base.facts.values()) {
    const question = asked(fact.id);
    const kind = { figure: /[은는] (?:얼마|몇 \S+)\?$/, event: /[은는] 언제\?$/, statement: /[은는] 어떤가\?$/ }[
      fact.kind
    ];
    expect(question).toMatch(kind);
    expect(question.startsWith(topicOf(fact, base))).toBe(true);
    expect(headOf(fact, base).description.startsWith(`${question} `), fact.id).toBe(true);
  }
});

test('a ratio is reckoned as about so much, and what is only named is not compared', () => {
  const rowOf = (id: string, name: string) => sheetOf(found(id), base).rows.find((row) => row.name === name);
  const reckoning = rowOf('anthropic-valuation-ratio-2024-09', '계산 근거');
  expect(reckoning && textOf(reckoning)).toBe('300억~400억 달러 ÷ 184억 달러 = 약 1.6~2.2배');
  expect(rowOf('llama-adopters', '함께 언급된 곳')).toBeDefined();
  expect(rowOf('llama-adopters', '비교 대상')).toBeUndefined();
  expect(rowOf('claude-3-5-sonnet-benchmark', '비교 대상')).toBeDefined();
});

test('the facts of a version are about its family, whose own are not about the version', () => {
  const ids = (entity: string): string[] => factsOf(base, { id: entity }).map(({ id }) => id);
  expect(ids('llama')).toEqual(expect.arrayContaining([...ids('llama-3'), ...ids('llama-3-1'), ...ids('llama-3-2')]));
  expect(ids('llama-3')).toEqual(['llama-3-release']);
});

test('an event dated by its source is an event, though its time in words is another than its value', () => {
  const { unit: _, value: __, bound: ___, asStated: ____, ...rest } = figure('launched', { metric: 'launch' });
  const event = { ...rest, kind: 'event' as const, date: '2024-10-02', asOfSource: true };
  const view = viewOf(event, handBase([event]));
  expect(view.valueText).not.toBe(view.dateText);
  expect([view.isEvent, view.rows.map(({ name }) => name)]).toEqual([true, ['상태', '출처']]);
});
