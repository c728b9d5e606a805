import type { Dataset } from 'schema-dts';
import type { Base } from '../facts/base.ts';
import { citeFact, citeSource } from '../facts/citation.ts';
import { correctionsOf } from '../facts/corrections.ts';
import { dateOf, wordsOf } from '../facts/fact.ts';
import { successorOf } from '../facts/fact-index.ts';
import { markName, markOf, voucherOf } from '../facts/marks.ts';
import { conflictsOf } from '../facts/relations.ts';
import { endsOf } from '../korean/amount.ts';
import { type Field, toCsv } from '../korean/csv.ts';
import { periodOf } from '../korean/period.ts';
import { boundSchema, type Fact } from '../schema/fact.ts';
import { statusKeys } from '../schema/status.ts';
import { identity } from '../site/identity.ts';
import { download, publisher } from '../site/json-ld.ts';
import { absolute, pathOf } from '../site/url.ts';

/** A column of a table: its name, what it holds, where the value comes from, and its Frictionless type where it is no text. */
type Column<T> = readonly [name: string, title: string, value: (row: T, base: Base) => Field, type?: 'number'];

/**
 * A table, each at `/data/<name>.csv`. Its rows are made at once, so that tables of different rows can stand in one list.
 * @param keys the column that tells rows apart, where one does, and those that name rows of other tables
 */
const table = <T>(
  name: string,
  title: string,
  keys: { primaryKey?: string; foreignKeys?: readonly object[] },
  rows: (base: Base) => Iterable<T>,
  columns: readonly Column<T>[],
) => ({
  name,
  csv: (base: Base): string =>
    toCsv([
      columns.map(([name]) => name),
      ...[...rows(base)].map((row) => columns.map(([, , value]) => value(row, base))),
    ]),
  descriptor: {
    name,
    title,
    path: `${name}.csv`,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: { fields: columns.map(([name, title, , type = 'string']) => ({ name, type, title })), ...keys },
  },
});

const refersTo = (resource: string, fields: string) => [{ fields, reference: { resource, fields: 'id' } }];

const figure = (fact: Fact) => (fact.kind === 'figure' ? fact : undefined);
const ends = (fact: Fact) => (fact.kind === 'figure' ? endsOf(fact.value) : undefined);
const listed = (ids: readonly string[]): string => ids.join(' ');

/** The tables that the package lists. */
export const tables = [
  table(
    'facts',
    '사실',
    { primaryKey: 'id', foreignKeys: refersTo('sources', 'source') },
    ({ facts: all }) => all.values(),
    [
      ['id', '사실의 id', ({ id }) => id],
      ['subjects', '대상의 id. 여럿이면 빈칸으로 나눈다', ({ subjects }) => listed(subjects)],
      ['metric', '지표의 id', ({ metric }) => metric],
      ['kind', '사실의 종류: figure, statement, event', ({ kind }) => kind],
      ['min', '최솟값. 범위가 아니면 최댓값과 같다', (fact) => ends(fact)?.min, 'number'],
      ['max', '최댓값', (fact) => ends(fact)?.max, 'number'],
      ['unit', '단위의 id', (fact) => figure(fact)?.unit],
      ['krw_as_stated', '출처가 원화로 적은 값', (fact) => figure(fact)?.asStated['KRW']?.value, 'number'],
      ['krw_bound', '원화 값의 한정. bound와 같은 말로 적는다', (fact) => figure(fact)?.asStated['KRW']?.bound],
      ['bound', `한정: ${boundSchema.options.join(', ')}`, (fact) => figure(fact)?.bound],
      ['basis', '집계 기준의 id', (fact) => figure(fact)?.basis],
      ['words', '한국어로 적은 값이나 진술', (fact, base) => wordsOf(fact, base)],
      ['where', '집계처의 id. 대상 자신이 아닐 때만 적는다', ({ where }) => where],
      [
        'date',
        '집계 시점(EDTF, ISO 8601-2). 아는 데까지만 적는다',
        (fact) => (fact.date && !fact.asOfSource ? periodOf(fact.date).edtf : undefined),
      ],
      ['as_of', '기사 시점의 값이면 그 기사의 날짜', ({ date, asOfSource }) => (asOfSource ? date : undefined)],
      ['date_words', '시점을 한국어로 적은 것', (fact, base) => dateOf(fact, base)],
      ['said', '출처가 인용한 곳이 말하거나 보도한 날', ({ said }) => said],
      ['wording_figure', '출처의 표현: 값이나 내용', ({ wording }) => wording?.figure],
      ['wording_when', '출처의 표현: 시점', ({ wording }) => wording?.when],
      ['wording_who', '출처의 표현: 누가', ({ wording }) => wording?.who],
      ['wording_verb', '출처의 표현: 서술어', ({ wording }) => wording?.verb],
      ['paragraph', '출처의 몇 번째 문단인지', ({ wording }) => wording?.paragraph, 'number'],
      ['voucher', '누가 밝혔는지: party 당사자, press 언론, quoted 언론이 인용한 곳, person 개인', voucherOf],
      ['status', `얼마나 정해졌는지: ${statusKeys.join(', ')}`, ({ status }) => status],
      ['status_name', '밝힌 곳과 상태를 합친 이름', (fact, base) => markName(markOf(fact, base))],
      ['source', '출처의 id', ({ source }) => source],
      ['citation', '출처 표기', (fact, base) => citeFact(fact, base)],
      [
        'conflicts_with',
        '이 사실과 어긋나는 사실의 id. 여럿이면 빈칸으로 나눈다',
        (fact, base) => listed(conflictsOf(base, fact).map(({ id }) => id)),
      ],
      ['supersedes', '이 사실이 대체한 사실의 id', ({ supersedes }) => supersedes],
      ['superseded_by', '이 사실을 이전 값의 id', ({ id }, base) => successorOf(base, id)?.id],
      ['corrected', '마지막으로 정정한 날', ({ id }, base) => correctionsOf(base, [id])[0]?.date],
      ['note', '참고', ({ note }) => note],
      ['caution', '주의', ({ caution }) => caution],
      ['address', '사실의 주소', ({ id }) => absolute(pathOf.fact(id))],
    ],
  ),
  table('entities', '기업·모델·인물·용어', { primaryKey: 'id' }, ({ entities: all }) => all.values(), [
    ['id', 'id', ({ id }) => id],
    ['kind', '종류: company, model, person, term', ({ kind }) => kind],
    ['name', '이름', ({ name }) => name],
    ['en', '영어 이름', ({ en }) => en],
    ['aliases', '다른 이름. 세로줄(|)로 나눈다', ({ aliases }) => aliases.join('|')],
    ['summary', '한 줄 설명', ({ summary }) => summary],
    ['address', '주소', (entity) => absolute(pathOf.entity(entity))],
  ]),
  table('sources', '출처', { primaryKey: 'id' }, ({ sources: all }) => all.values(), [
    ['id', 'id', ({ id }) => id],
    [
      'kind',
      '종류: outlet(매체), report(기사), filing(공시), release(보도자료), study(보고서), interview(인터뷰), dataset(자료), law(법령)',
      ({ kind }) => kind,
    ],
    ['citation', '표기', (source, base) => citeSource(source, base)],
    ['date', '발행일', (source) => (source.kind !== 'outlet' ? source.date : undefined)],
  ]),
  table('corrections', '정정', { foreignKeys: refersTo('facts', 'fact') }, ({ corrections: all }) => all, [
    ['date', '정정한 날', ({ date }) => date],
    ['fact', '틀렸던 사실의 id', ({ fact }) => fact],
    ['was', '전에 적었던 내용', ({ was }) => was],
    ['now', '지금 적는 내용', ({ now }) => now],
    ['note', '어떻게 틀렸는지, 어떻게 찾았는지', ({ note }) => note],
  ]),
];

const readOf = ({ sources: all }: Base) => [...all.values()].filter((source) => source.kind !== 'outlet');

/** The whole fact base as a Frictionless Data Package, version 1 (https://specs.frictionlessdata.io/data-package/). */
export function dataPackage(base: Base): object {
  return {
    profile: 'tabular-data-package',
    name: 'jatdae',
    title: `${identity.name}의 사실`,
    description: identity.description,
    homepage: absolute('/facts/'),
    licenses: [{ name: 'CC-BY-4.0', title: 'Creative Commons Attribution 4.0', path: identity.licence }],
    sources: readOf(base).map((source) => ({
      title: citeSource(source, base),
      ...(source.url ? { path: source.url } : {}),
    })),
    resources: tables.map(({ descriptor }) => descriptor),
  };
}

/** The same as schema.org's Dataset (https://schema.org/Dataset), with each table as a download. */
export function factBaseDataset(base: Base): Dataset {
  return {
    '@type': 'Dataset',
    '@id': absolute('/facts/'),
    name: `${identity.name}의 사실`,
    description: `${identity.name}의 글과 차트에 쓴 사실 ${base.facts.size}건. 값과 기준, 상태, 출처, 시점을 함께 적었습니다.`,
    url: absolute('/facts/'),
    inLanguage: identity.language,
    isAccessibleForFree: true,
    license: identity.licence,
    creator: publisher,
    citation: readOf(base).map((source) => citeSource(source, base)),
    distribution: [
      download('/data/datapackage.json', 'application/json'),
      ...tables.map(({ name }) => download(`/data/${name}.csv`, 'text/csv')),
    ],
  };
}
