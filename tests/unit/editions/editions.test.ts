import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { csv } from '../../../src/charts/csv.ts';
import { pageSheet } from '../../../src/charts/draw/page.ts';
import { brief, sentence } from '../../../src/charts/sentence.ts';
import { table } from '../../../src/charts/table.ts';
import { changesSince } from '../../../src/editions/changes.ts';
import { difference } from '../../../src/editions/difference.ts';
import { editionOf, openRecord } from '../../../src/editions/record.ts';
import { keptOf } from '../../../src/editions/sealed.ts';
import { standingOf } from '../../../src/editions/version.ts';
import type { Base } from '../../../src/facts/base.ts';
import { type Edition, editionText, readEditions } from '../../../src/read/editions.ts';
import { getBase } from '../../../src/validate/base.ts';

const base = getBase();
const raise = 'openai-raise-2024-09';

/** The base with another value of one fact. */
function withValue(value: number): Base {
  const fact = base.facts.get(raise);
  if (fact?.kind !== 'figure') throw new Error(`no figure ${raise}`);
  return { ...base, facts: new Map([...base.facts, [raise, { ...fact, value }]]) };
}
function without(id: string): Base {
  const facts = new Map(base.facts);
  facts.delete(id);
  const charts = new Map(
    [...base.charts].map(([key, chart]) => [key, { ...chart, facts: chart.facts.filter((fact) => fact !== id) }]),
  );
  return { ...base, facts, charts };
}

/** The record of some bases published one after another, a day each. */
function published(...bases: readonly Base[]): Edition[] {
  const editions: Edition[] = [];
  for (const [at, one] of bases.entries()) {
    const made = editionOf(one, openRecord({ editions, withdrawn: [] }), `2026-12-0${at + 1}`);
    if (made) editions.push(made);
  }
  return editions;
}

const corrected = withValue(6_000_000_000);
const key = (kind: string, id: string): string => `${kind} ${id}`;

describe('what a thing says names its version', () => {
  test('another value makes other versions of its fact, its charts, its sections and its article, and of nothing else', () => {
    const [before, after] = [standingOf(base), standingOf(corrected)];
    const changed = [...before.keys()].filter((one) => before.get(one)?.version !== after.get(one)?.version);
    expect(changed.sort()).toEqual(
      [
        key('article', 'ai-model-race-2'),
        key('fact', raise),
        key('section', 'ai-model-race-2/money'),
        ...[...base.charts.values()].flatMap(({ id, facts, views }) =>
          facts.includes(raise)
            ? [id, ...Object.keys(views).map((view) => `${id}/${view}`)].map((one) => key('view', one))
            : [],
        ),
      ].sort(),
    );
  });

  test('every fact, view, section and article has one, and no two have the same', () => {
    const all = [...standingOf(base).values()].map(({ version }) => version);
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(base.facts.size + base.charts.size + base.articles.size);
    for (const version of all) expect(version).toMatch(/^[0-9a-f]{12}$/);
  });
});

describe('an edition', () => {
  const [first, second, third] = published(base, corrected, base);

  test('keeps what is new and nothing else; what said so before is named again', () => {
    expect(first?.lines.length).toBe(standingOf(base).size);
    expect(second?.lines.map(({ kind }) => kind).sort()).toEqual(['article', 'fact', 'section', 'view']);
    expect(third?.lines.every(({ body, version }) => body === undefined && version !== undefined)).toBe(true);
    expect(published(base, base).length).toBe(1);
  });

  test('names what is gone', () => {
    const [, second] = published(base, without('openai-lead'));
    expect(second?.lines.filter(({ version }) => version === undefined)).toEqual([{ kind: 'fact', id: 'openai-lead' }]);
  });
});

describe('what has changed since a version', () => {
  const editions = published(base, corrected);
  const record = openRecord({ editions, withdrawn: [] });
  const old = (kind: string, id: string) => {
    const version = standingOf(base).get(key(kind, id))?.version ?? '';
    const sealed = record.versions.get(version);
    if (!sealed) throw new Error(`no version of ${kind} ${id}`);
    return sealed;
  };
  const correction = { date: '2026-12-02', fact: raise, was: '65억 달러', now: '60억 달러', note: '옮겨 적다 틀렸다.' };
  const since = (kind: string, id: string, now = corrected) =>
    changesSince(old(kind, id), standingOf(now), record, { corrections: [correction] });

  test.each([
    ['fact', raise],
    ['view', 'openai-funding'],
    ['section', 'ai-model-race-2/money'],
    ['article', 'ai-model-race-2'],
  ])('of a %s it says value, day and reason', (kind, id) => {
    const { same, changes } = since(kind, id);
    expect(same).toBe(false);
    expect(changes).toEqual([
      expect.objectContaining({
        words: '오픈AI 투자 유치: 65억 달러 → 60억 달러',
        when: '2026년 12월 2일',
        why: '옮겨 적다 틀렸다.',
      }),
    ]);
  });

  test('of what stands it says that it stands', () => {
    expect(since('view', 'valuation')).toEqual({ same: true, gone: false, changes: [] });
  });

  test('a correction that came after it is told even where it says the same', () => {
    const later = { ...correction, date: '2026-12-09', fact: 'openai-valuation-2024-09' };
    const changesOf = (kind: string, id: string) =>
      changesSince(old(kind, id), standingOf(base), record, { corrections: [later] }).changes;
    expect(changesOf('view', 'users')).toEqual([]);
    for (const [kind, id] of [
      ['view', 'valuation'],
      ['section', 'ai-model-race-2/money'],
      ['article', 'ai-model-race-2'],
    ] as const)
      expect(changesOf(kind, id)).toMatchObject([
        { words: expect.stringContaining('고쳤습니다'), when: '2026년 12월 9일' },
      ]);
  });

  test('of what is gone it says so', () => {
    expect(since('fact', raise, without(raise))).toMatchObject({ gone: true, same: false });
  });

  test('an editor sees the sentences, charts and answers that follow from it', () => {
    const found = difference(record, '2026-12-01', '2026-12-02');
    expect(found?.facts.map(({ fact }) => fact)).toEqual([raise]);
    const [{ sentences, charts } = { sentences: [], charts: [] }] = found?.facts ?? [];
    expect(sentences.map(({ section }) => section)).toEqual(['ai-model-race-2/money']);
    expect(sentences[0]?.text).toMatch(/65억 달러.*\.$/);
    expect(charts.map(({ id }) => id)).toEqual(['openai-funding']);
    expect(charts[0]?.before).toContain('65억');
    expect(charts[0]?.after).toContain('60억');
    expect(difference(record, '2026-12-01', '2020-01-01')).toBeUndefined();
  });
});

describe('the record is proved when it is read', () => {
  const roots: string[] = [];
  afterAll(() => {
    for (const root of roots) rmSync(root, { recursive: true });
  });
  const [first, second] = published(base, corrected);
  if (!first || !second) throw new Error('two editions were expected');

  /** Writes editions, each as a text under a name, and reads them. */
  function read(files: Readonly<Record<string, string>>) {
    const root = join(mkdtempSync(join(tmpdir(), 'editions-')), 'content');
    roots.push(root);
    mkdirSync(join(root, 'editions'), { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'editions', name), text);
    return readEditions(root);
  }
  const [one, two] = [editionText(first), editionText(second)];
  const messages = (files: Readonly<Record<string, string>>): string[] =>
    read(files).problems.map(({ file, line, message }) => `${file}:${line ?? ''} ${message}`);

  test('as it was written it is sound', () => {
    const { editions, problems } = read({ '2026-12-01.jsonl': one, '2026-12-02.jsonl': two });
    expect(problems).toEqual([]);
    expect(editions).toEqual([first, second].map((edition) => JSON.parse(JSON.stringify(edition))));
  });

  test('editions of a day stand in the order of their numbers', () => {
    const names = ['2026-12-01-10.jsonl', '2026-12-01-2.jsonl', '2026-12-01.jsonl'];
    const files = Object.fromEntries(names.map((name) => [name, `{"edition":"${name.slice(0, -6)}","form":1}\n`]));
    expect(read(files).editions.map(({ head }) => head.edition)).toEqual([
      '2026-12-01',
      '2026-12-01-2',
      '2026-12-01-10',
    ]);
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      'a value that was changed afterwards',
      { '2026-12-01.jsonl': one.replace('65억 달러', '66억 달러') },
      'content/editions/2026-12-01.jsonl:',
    ],
    ['an edition that was taken out', { '2026-12-02.jsonl': two }, 'content/editions/2026-12-02.jsonl:1 앞 판(없음)'],
    [
      'a line that was taken out',
      { '2026-12-01.jsonl': one.split('\n').toSpliced(3, 1).join('\n'), '2026-12-02.jsonl': two },
      'content/editions/2026-12-02.jsonl:1 앞 판(2026-12-01)',
    ],
    ['a line that is none', { '2026-12-01.jsonl': `${one}{}\n` }, '판의 기록으로 읽을 수 없는 줄'],
    ['a name that is another', { '2026-12-05.jsonl': one }, '파일 이름과 판의 이름'],
    [
      'a list that cannot be read',
      { '2026-12-01.jsonl': one, 'withdrawn.yaml': 'version: x' },
      'withdrawn.yaml: 읽을 수 없습니다',
    ],
  ])('%s is found, with its place', (_, files, wanted) => {
    expect(messages(files).join('\n')).toContain(wanted);
  });

  test('what had to be taken down loses its body and nothing else', () => {
    const version = first.lines.find(({ id }) => id === raise)?.version ?? '';
    const list = `- version: ${version}\n  date: 2026-12-03\n  reason: 이름이 잘못 실렸다.\n`;
    const whole = { '2026-12-01.jsonl': one, '2026-12-02.jsonl': two, 'withdrawn.yaml': list };
    expect(messages(whole).join()).toContain(`내린 판(${version})의 본문이 남아`);
    const lines = first.lines.map(({ body, ...line }) =>
      line.version === version || !body ? line : { ...line, body },
    );
    const down = editionText({ ...first, lines });
    expect(messages({ ...whole, '2026-12-01.jsonl': down })).toEqual([]);
    expect(messages({ '2026-12-01.jsonl': down, '2026-12-02.jsonl': two }).join()).toContain(
      `판 ${version}의 본문이 없습니다`,
    );
    const record = openRecord(read({ ...whole, '2026-12-01.jsonl': down }));
    expect(record.versions.get(version)).toMatchObject({
      body: undefined,
      withdrawn: { reason: '이름이 잘못 실렸다.' },
    });
  });
});

test('a record that code of November 2026 wrote is read and drawn', () => {
  const root = 'tests/fixtures';
  const { editions, withdrawn, problems } = readEditions(root);
  expect(problems).toEqual([]);
  const views = keptOf(openRecord({ editions, withdrawn }), 'view');
  expect(views.length).toBe(13);
  const addresses = { fact: (id: string) => id, chart: '', licence: '' };
  for (const { body } of views) {
    if (!body) throw new Error('nothing was kept');
    const { series } = body;
    expect(sentence(series)).toBe(body.description);
    expect([brief(series), csv(series, addresses), table(series).caption].every((text) => text.length > 0)).toBe(true);
    for (const layout of ['wide', 'medium', 'narrow'] as const)
      expect(pageSheet(series, layout, 'light').height).toBeGreaterThan(100);
  }
});
