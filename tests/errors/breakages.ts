import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A copy of the real content that a test may break. */
export class Copy {
  /** The folder, called `content` so that messages read as an author sees them. */
  readonly root = join(mkdtempSync(join(tmpdir(), 'jatdae-')), 'content');

  constructor() {
    cpSync('content', this.root, { recursive: true });
  }

  read(file: string): string {
    return readFileSync(join(this.root, file), 'utf8');
  }

  write(file: string, text: string | Uint8Array): void {
    mkdirSync(dirname(join(this.root, file)), { recursive: true });
    writeFileSync(join(this.root, file), text);
  }

  /** Replaces the first place; a change that changes nothing is a mistake of the test. */
  change(file: string, from: string | RegExp, to: string): void {
    const before = this.read(file);
    const after = before.replace(from, () => to);
    if (after === before) throw new Error(`nothing to replace in ${file}: ${from}`);
    this.write(file, after);
  }

  remove(file: string): void {
    rmSync(join(this.root, file), { recursive: true });
  }

  move(from: string, to: string): void {
    mkdirSync(dirname(join(this.root, to)), { recursive: true });
    renameSync(join(this.root, from), join(this.root, to));
  }

  /** A named pipe, which nobody writes to: whoever reads it waits for ever. */
  pipe(file: string): void {
    execFileSync('mkfifo', [join(this.root, file)]);
  }

  link(to: string, file: string): void {
    symlinkSync(to, join(this.root, file));
  }

  discard(): void {
    rmSync(dirname(this.root), { recursive: true, force: true });
  }
}

/** One way of breaking the content. */
export interface Breakage {
  /** What is done, in the words of `docs/errors.md`. */
  what: string;
  /** Does it. */
  change: (copy: Copy) => void;
}

const valuation = 'facts/openai/valuation.yaml';
const chart = 'charts/valuation.yaml';
const users = 'charts/users.yaml';
const section = 'articles/ai-model-race-2/10-money.mdx';
const counted = 'articles/ai-model-race-2/20-users.mdx';
const article = 'articles/ai-model-race-2/article.yaml';
const company = 'companies/openai.mdx';
const model = 'models/llama-3-2.mdx';

/** What a PNG begins with. */
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const drop = (file: string, field: string) => (copy: Copy) =>
  copy.change(file, new RegExp(`^\\s*-? ?${field}:.*\\n`, 'm'), '');
const prose = (text: string) => (copy: Copy) => copy.write(section, `${copy.read(section)}\n${text}\n`);

/** Adds figures to a file of facts, `{ id, value, … }` each, and a chart of them. */
const chartOf = (kind: 'bars' | 'line', facts: Readonly<Record<string, string>>) => (copy: Copy) => {
  const lines = Object.entries(facts).map(
    ([id, fields]) => `- { id: ${id}, unit: USD, status: reported, source: chosunbiz-2024-10-02, ${fields} }\n`,
  );
  copy.write(valuation, copy.read(valuation) + lines.join(''));
  copy.write(
    'charts/added.yaml',
    `kind: ${kind}\nquestion: 얼마인가\nlabel: 값\nsummary: 값을 보여 준다.\nunit: USD\nfacts: [${Object.keys(facts).join(', ')}]\n`,
  );
};

/** The ways, by the room of the content that they break. */
export const breakages: Readonly<Record<string, readonly Breakage[]>> = {
  '사실의 칸': [
    { what: '값이 없다', change: drop(valuation, 'value') },
    { what: '단위가 없다', change: drop(valuation, 'unit') },
    { what: '상태가 없다', change: drop(valuation, 'status') },
    { what: '출처가 없다', change: drop(valuation, 'source') },
    {
      what: 'id가 없다',
      change: (copy) => copy.change(valuation, '- id: openai-valuation-2024-09\n  value', '- value'),
    },
    { what: '값이 끝없는 수다', change: (copy) => copy.change(valuation, '150000000000', '.inf') },
    { what: '값이 글자다', change: (copy) => copy.change(valuation, '150000000000', '천오백억') },
    {
      what: '범위에 끝이 하나뿐이다',
      change: (copy) => copy.change(valuation, '150000000000', '{ min: 150000000000 }'),
    },
    {
      what: '범위가 거꾸로다',
      change: (copy) => copy.change(valuation, '150000000000', '{ min: 160000000000, max: 150000000000 }'),
    },
    {
      what: '범위에 bound까지 적었다',
      change: (copy) =>
        copy.change(
          valuation,
          /150000000000\n {2}unit: USD\n/,
          '{ min: 140000000000, max: 150000000000 }\n  unit: USD\n  bound: at-least\n',
        ),
    },
    { what: '없는 bound', change: (copy) => copy.change(valuation, 'about', 'abuot') },
    { what: '없는 상태', change: (copy) => copy.change(valuation, 'status: planned', 'status: rumoured') },
    { what: '상태의 오타', change: (copy) => copy.change(valuation, 'status: planned', 'status: plannd') },
    { what: '칸 이름의 오타', change: (copy) => copy.change(valuation, 'attribution:', 'atribution:') },
    { what: '없는 칸', change: (copy) => copy.change(valuation, 'said:', 'confidence: high\n  said:') },
    { what: '달력에 없는 날', change: (copy) => copy.change(valuation, '2024-09-11', '2024-02-30') },
    { what: '날짜가 아닌 글자', change: (copy) => copy.change(valuation, '2024-09-11', '작년 가을') },
    {
      what: '출처보다 늦은 날짜',
      change: (copy) => copy.change('facts/anthropic/valuation.yaml', 'date: 2024-early', 'date: 2025-09-11'),
    },
    {
      what: '출처보다 늦게 한 말',
      change: (copy) => copy.change(valuation, 'said: 2024-09-11', 'said: 2025-09-11'),
    },
    {
      what: '아흔 자가 넘는 id',
      change: (copy) => copy.change(valuation, 'id: openai-valuation-2024-09', `id: openai-${'a'.repeat(90)}`),
    },
    { what: '그대로 담을 수 없이 긴 수', change: (copy) => copy.change(valuation, '150000000000', '9007199254740993') },
    {
      what: '음수일 수 없는 지표에 음수',
      change: (copy) => copy.change(valuation, '150000000000', '-150000000000'),
    },
    { what: 'id에 대문자', change: (copy) => copy.change(valuation, 'id: openai-valuation', 'id: OpenAI-valuation') },
    { what: '지표에 없는 단위', change: (copy) => copy.change(valuation, 'unit: USD', 'unit: persons') },
    { what: '없는 단위', change: (copy) => copy.change(valuation, 'unit: USD', 'unit: EUR') },
    { what: '환산에 없는 단위', change: (copy) => copy.change(valuation, 'KRW:', 'WON:') },
    { what: '기준이 빠졌다', change: (copy) => copy.change('facts/chatgpt/users.yaml', /^ +basis: .*\n/m, '') },
    { what: '없는 기준', change: (copy) => copy.change('facts/chatgpt/users.yaml', 'weekly-active', 'weekly') },
    {
      what: '기준이 없는 지표에 기준',
      change: (copy) => copy.change(valuation, 'said:', 'basis: weekly-active\n  said:'),
    },
    { what: '사건에 날짜가 없다', change: drop('facts/o1/release.yaml', 'date') },
    { what: '진술에 글이 없다', change: drop('facts/o1/capability.yaml', 'text') },
    {
      what: '진술에 값을 적었다',
      change: (copy) => copy.change('facts/o1/capability.yaml', 'status:', 'value: 3\n  status:'),
    },
    { what: '비가 두 사실과 어긋나는데 주의가 없다', change: drop('facts/anthropic/ratio.yaml', 'caution') },
    {
      what: '비의 두 사실이 단위가 다르다',
      change: (copy) =>
        copy.change('facts/anthropic/ratio.yaml', /to: .*?(?=[ }\n])/, 'to: chatgpt-weekly-users-2024-09'),
    },
  ],
  '사실 사이': [
    {
      what: '같은 id의 사실',
      change: (copy) => copy.change('facts/openai/debt.yaml', 'openai-bank-loan-2024-09', 'openai-valuation-2024-09'),
    },
    { what: '없는 출처', change: (copy) => copy.change(valuation, 'chosunbiz-2024-10-02', 'chosunbiz-2024-10-20') },
    { what: '출처로 매체를 적었다', change: (copy) => copy.change(valuation, 'chosunbiz-2024-10-02', 'chosunbiz') },
    { what: '없는 사람의 말', change: (copy) => copy.change(valuation, 'bloomberg', 'blomberg') },
    { what: '없는 대상의 폴더', change: (copy) => copy.move('facts/openai', 'facts/opneai') },
    { what: '없는 지표의 파일', change: (copy) => copy.move(valuation, 'facts/openai/valuations.yaml') },
    {
      what: '없는 사실을 대체한다',
      change: (copy) => copy.change(valuation, 'said:', 'supersedes: openai-valuation-2023\n  said:'),
    },
    {
      what: '돌고 도는 갈음',
      change: (copy) =>
        copy.change(
          'facts/anthropic/valuation.yaml',
          /(- id: anthropic-valuation-2024-01\n)/,
          '- id: anthropic-valuation-2024-01\n  supersedes: anthropic-valuation-2024-01\n',
        ),
    },
    {
      what: '다른 지표의 사실을 대체한다',
      change: (copy) => copy.change(valuation, 'said:', 'supersedes: openai-bank-loan-2024-09\n  said:'),
    },
    {
      what: '없는 사실과 어긋난다',
      change: (copy) => copy.change(valuation, 'said:', 'conflictsWith: [openai-raise-2024-08]\n  said:'),
    },
    {
      what: '사실 하나의 파일에 목록',
      change: (copy) => copy.write('facts/phi/capability/microsoft-phi.yaml', '- id: microsoft-phi\n  text: 가세\n'),
    },
    {
      what: '사실 하나의 파일에 이름과 다른 id',
      change: (copy) => copy.change('facts/phi/capability/microsoft-phi.yaml', 'text:', 'id: phi-capability\ntext:'),
    },
    {
      what: '목록이 아닌 사실 파일',
      change: (copy) => copy.write(valuation, 'id: openai-valuation-2024-09\nvalue: 1\n'),
    },
  ],
  '이름과 용어': [
    { what: '이름이 없다', change: drop(company, 'name') },
    { what: '한 줄 설명이 없다', change: drop(company, 'summary') },
    { what: '빈 이름', change: (copy) => copy.change(company, 'name: 오픈AI', "name: ''") },
    { what: '별명이 목록이 아니다', change: (copy) => copy.change(company, '[오픈에이아이, Open AI]', '오픈에이아이') },
    { what: '발음에 로마자', change: (copy) => copy.change(company, 'reading: 오픈에이아이', 'reading: open에이아이') },
    {
      what: '값을 별명으로',
      change: (copy) => copy.change(company, '[오픈에이아이, Open AI]', '[오픈에이아이, Open AI, 3억 명]'),
    },
    { what: '팔레트에 없는 색', change: (copy) => copy.change(company, 'teal', 'magenta') },
    { what: '다른 것의 이름을 별명으로', change: (copy) => copy.change(company, 'Open AI', '챗지피티') },
    { what: '띄어쓰기만 다른 별명', change: (copy) => copy.change('companies/meta.mdx', '페이스북', '허깅  페이스') },
    { what: '없는 회사의 모델', change: (copy) => copy.change(model, 'by: meta', 'by: mata') },
    { what: '없는 계열', change: (copy) => copy.change(model, 'family: llama', 'family: lama') },
    { what: '모델을 회사로 적었다', change: (copy) => copy.change(model, 'by: meta', 'by: llama') },
    {
      what: '두 폴더에 같은 id',
      change: (copy) =>
        copy.write(
          'glossary/openai.mdx',
          copy
            .read('glossary/llm.mdx')
            .replace(/name: .*\nen: .*\naliases: .*/, 'name: 시험\nen: test thing\naliases: []'),
        ),
    },
    { what: '본문이 없다', change: (copy) => copy.change(company, /---\n\n[\s\S]*$/, '---\n') },
    {
      what: '없는 용어를 가리키는 지표',
      change: (copy) => copy.change('metrics/users.yaml', 'weekly-active-users', 'weekly-users'),
    },
    {
      what: '없는 기준보다 작을 수 없다는 기준',
      change: (copy) => copy.change('metrics/users.yaml', 'neverBelow: [weekly-active]', 'neverBelow: [daily-active]'),
    },
    {
      what: '스스로보다 작을 수 없다는 기준',
      change: (copy) =>
        copy.change('metrics/users.yaml', 'neverBelow: [weekly-active]', 'neverBelow: [monthly-active]'),
    },
    {
      what: '돌고 도는 기준',
      change: (copy) =>
        copy.change('metrics/users.yaml', '    short: 주간\n', '    short: 주간\n    neverBelow: [monthly-active]\n'),
    },
    { what: '지표 종류의 오타', change: (copy) => copy.change('metrics/users.yaml', 'kind: figure', 'kind: figur') },
  ],
  차트: [
    { what: '질문이 없다', change: drop(chart, 'question') },
    { what: '없는 종류', change: (copy) => copy.change(chart, 'kind: bars', 'kind: pie') },
    {
      what: '없는 사실',
      change: (copy) => copy.change(chart, '- openai-valuation-2024-09', '- openai-valuation-2024-10'),
    },
    { what: '사실이 하나도 없다', change: (copy) => copy.change(chart, /facts:\n(?: +- .*\n)+/, 'facts: []\n') },
    { what: '단위를 적지 않았다', change: (copy) => copy.change(chart, '\nunit: USD\n', '\n') },
    { what: '확정과 미확정을 섞고 밝히지 않았다', change: (copy) => copy.change(chart, /mixes:\n.*\n/, '') },
    { what: '기준을 섞고 밝히지 않았다', change: (copy) => copy.change(users, /^ {2}basis: .*\n/m, '') },
    { what: '보기에 없는 기업', change: (copy) => copy.change(chart, 'company: anthropic', 'focus: antropic') },
    { what: '보기에 없는 칸', change: (copy) => copy.change(chart, 'label: 원화', 'labels: 원화') },
    { what: '진술을 막대로', change: (copy) => copy.change(chart, '- openai-valuation-2024-09', '- o1-technique') },
    {
      what: '연표에서 가장 새로운 값만',
      change: (copy) => copy.change('charts/releases.yaml', 'kind: timeline', 'kind: timeline\nvalues: latest'),
    },
    {
      what: '서로 어긋나는 보도를 꺾은선으로',
      change: chartOf('line', {
        'openai-worth-2023': 'value: 29000000000, date: 2023',
        'openai-worth-2024': 'value: 80000000000, date: 2024-02, conflictsWith: [openai-worth-2023]',
      }),
    },
    { what: '이미 쓰는 주소의 보기', change: (copy) => copy.change(chart, '  krw:', '  embed:') },
  ],
  글: [
    { what: '제목이 없다', change: drop(article, 'title') },
    {
      what: '요약이 두 문장뿐이다',
      change: (copy) => copy.change(article, /^summary:\n {2}- >-\n(?: {4}.*\n)+/m, 'summary:\n'),
    },
    {
      what: '없는 차트를 앞세웠다',
      change: (copy) => copy.change(article, 'charts: [valuation', 'charts: [valuatoin'),
    },
    {
      what: '기준 시점이 발행일보다 늦다',
      change: (copy) => copy.change(article, /asOf: .*/, 'asOf: 2031-01-01'),
    },
    {
      what: '기준 시점이 고친 날보다 늦다',
      change: (copy) => copy.change(article, /asOf: .*/, 'modified: 2030-12-31\nasOf: 2031-01-01'),
    },
    {
      what: '엠바고가 발행일보다 늦다',
      change: (copy) => copy.change(article, /asOf:/, 'publish: 2999-01-01 06:00\nasOf:'),
    },
    {
      what: '엠바고에 시각이 없다',
      change: (copy) => copy.change(article, /asOf:/, 'publish: 2999-01-01\nasOf:'),
    },
    {
      what: '연재에 번호가 같은 두 글',
      change: (copy) => {
        copy.change(article, /^series: .*\n|^series:\n(?: .*\n)+/m, '');
        copy.change(article, 'asOf:', 'series: { name: AI 패권 전쟁, number: 2 }\nasOf:');
        copy.write('articles/another/article.yaml', copy.read(article));
      },
    },
    {
      what: '번호가 같은 두 절',
      change: (copy) => copy.move(counted, 'articles/ai-model-race-2/30-users.mdx'),
    },
    {
      what: 'id가 같은 두 절',
      change: (copy) => copy.move(counted, 'articles/ai-model-race-2/25-money.mdx'),
    },
    {
      what: '번호 없는 절',
      change: (copy) => copy.move(counted, 'articles/ai-model-race-2/users.mdx'),
    },
    { what: '글이 없는 절', change: (copy) => copy.remove(article) },
    { what: '머리글이 없다', change: (copy) => copy.write(section, '그냥 글이다.\n') },
    { what: '머리글을 닫지 않았다', change: (copy) => copy.write(section, '---\ntitle: 제목\n\n글이다.\n') },
    { what: '숫자와 어긋나는 값', change: (copy) => copy.change(section, ':fact[1500억 달러]', ':fact[1600억 달러]') },
    { what: '틀린 단위', change: (copy) => copy.change(section, ':fact[1500억 달러]', ':fact[1500억 원]') },
    { what: '넘었다는 말을 빼먹었다', change: (copy) => copy.change(counted, '100만 명을 넘었다', '100만 명이다') },
    { what: '범위의 한쪽만', change: prose(':fact[300억 달러]{#anthropic-valuation-target-2024-09}를 논의한다.') },
    {
      what: '없는 사실을 인용한다',
      change: (copy) => copy.change(section, '{#openai-raise-2024-09}', '{#openai-raise-2024-90}'),
    },
    { what: '사실 id가 없다', change: prose('값은 :fact[65억 달러]라고 한다.') },
    { what: '인용할 말이 없다', change: prose('값은 :fact[]{#openai-raise-2024-09}이다.') },
    { what: '날짜가 사실보다 자세하다', change: prose('챗GPT는 :fact[2022년 11월 30일]{#chatgpt-release} 나왔다.') },
    { what: '날짜가 틀렸다', change: prose('o1은 :fact[2024년 8월]{#o1-release} 나왔다.') },
    { what: '맨숫자', change: prose('이용자는 3억 명이 넘는다.') },
    { what: '한글로 쓴 맨숫자', change: prose('값은 두 배로 뛰었다.') },
    { what: '진술의 말 속 맨숫자', change: prose(':fact[문제 100개를 푼다]{#o1-technique}고 한다.') },
    {
      what: '요약 속 맨숫자',
      change: (copy) => copy.change(section, /^summary: .*/m, 'summary: 이용자 2억 명을 살핀다.'),
    },
    { what: '없는 지시문', change: prose('값은 :fcat[65억 달러]{#openai-raise-2024-09}이다.') },
    { what: '없는 컴포넌트', change: prose('<Chrat id="valuation" />') },
    { what: '컴포넌트에 없는 차트', change: prose('<Chart id="valuations" />') },
    { what: '컴포넌트에 없는 보기', change: prose('<Chart id="valuation" view="kwr" />') },
    { what: '컴포넌트에 id가 없다', change: prose('<Chart />') },
    { what: '컴포넌트에 없는 칸', change: prose('<Chart id="valuation" width="3" />') },
    { what: '컴포넌트의 값이 식이다', change: prose('<Chart id={valuation} />') },
    { what: 'HTML 태그', change: prose('<div>글</div>') },
    { what: '스크립트', change: prose('<script>alert(document.title)</script>') },
    { what: 'import', change: prose('import fs from "node:fs"') },
    { what: 'export', change: prose('export const a = process') },
    { what: '중괄호 식', change: prose('값은 {process.env.HOME}이다.') },
    { what: '언어에 본디 있는 이름의 컴포넌트', change: prose('<constructor />\n\n<toString />\n\n<__proto__ />') },
    { what: '목록 속의 컴포넌트', change: prose('- <Chart id="valuation" />') },
    { what: '인용 속의 컴포넌트', change: prose('> <Chart id="valuation" />') },
    { what: '주 속의 컴포넌트', change: prose('값이 올랐다.[^1]\n\n[^1]: <Chart id="valuation" />') },
    {
      what: '링크 속의 근거',
      change: prose('값은 [:fact[65억 달러]{#openai-raise-2024-09}](https://example.org/)이다.'),
    },
    { what: '소제목 속의 근거', change: prose('### 값은 :fact[65억 달러]{#openai-raise-2024-09}') },
    { what: '만 겹의 인용', change: prose(`${'>'.repeat(10_000)} 글`) },
    { what: '수천 겹의 목록', change: prose(`${'- '.repeat(3000)} 글`) },
    { what: '숫자 참조로 적은 제어 문자', change: prose('값이 올랐다&#x7;.') },
    { what: '강조로 나눈 맨숫자', change: prose('값은 두 **배**로 뛰었다.') },
    { what: '보이지 않는 글자로 나눈 맨숫자', change: prose('이용자는 3\u200b억 명이다.') },
    { what: '닫지 않은 중괄호', change: prose('값은 {이다.') },
    { what: '닫지 않은 태그', change: prose('<Chart id="valuation">') },
    { what: '절 안의 큰 제목', change: prose('## 큰 제목') },
    { what: '그림 파일', change: prose('![그림](a.png)') },
    ...[
      ['머리줄 아래의 줄이 없는 표', '| 기업 | 값 |\n| 오픈AI | 많다 |'],
      ['칸이 모자란 표', '| 기업 | 값 |\n| --- | --- |\n| 오픈AI |'],
      ['표 속의 맨숫자', '| 기업 | 값 |\n| --- | --- |\n| 오픈AI | 3억 달러 |'],
      ['표 속의 틀린 값', '| 기업 | 값(억 달러) |\n| --- | --- |\n| 오픈AI | :fact[1600]{#openai-valuation-2024-09} |'],
      ['풀이가 없는 주', '값이 올랐다.[^1]'],
      ['달린 자리가 없는 주', '[^값]: 어림한 값이다.'],
      ['같은 주가 둘', '값이 올랐다.[^1]\n\n[^1]: 하나\n\n[^1]: 둘'],
      ['주 속의 맨숫자', '값이 올랐다.[^1]\n\n[^1]: 이용자는 3억 명이다.'],
      ['닫지 않은 블록', ':::pullquote\n값이 올랐다.'],
      ['이름 뒤에 말을 단 블록', ':::pullquote[값]\n값이 올랐다.\n:::'],
      ['이름과 띄어 쓴 블록', '::: qa\nQ. 왜?\n\nA. 그냥.\n:::'],
      ['물음이 없는 문답', ':::qa\n값이 올랐다.\n:::'],
      ['없는 블록', ':::box\n값이 올랐다.\n:::'],
      ['취소선', '값이 ~~내렸다~~ 올랐다.'],
      ['할 일 목록', '- [ ] 값을 본다'],
      ['코드', '값은 `값`이다.'],
      ['코드 블록', '```\n값\n```'],
      ['글 사이의 컴포넌트', '값은 <Chart id="valuation" /> 이렇다.'],
      ['안에 글을 적은 컴포넌트', '<Chart id="valuation">\n값\n</Chart>'],
      ['없는 그림', '<Picture id="boat" alt="배" caption="뜬 배" credit="사진=누구" licence="CC0" />'],
      ['그림에 저작권이 없다', '<Picture id="boat" alt="배" caption="뜬 배" credit="사진=누구" licence="" />'],
    ].map(([what = '', text = '']): Breakage => ({ what, change: prose(text) })),
    {
      what: '사진 설명의 맨숫자',
      change: (copy) => {
        copy.write('articles/ai-model-race-2/boat.png', png);
        prose('<Picture id="boat" alt="배" caption="3억 명이 탄 배" credit="사진=누구" licence="CC0" />')(copy);
      },
    },
    {
      what: '스틸에 단 영상의 주소가 스크립트다',
      change: (copy) => {
        copy.write('articles/ai-model-race-2/boat.png', png);
        prose('<Picture id="boat" alt="배" caption="배" credit="누구" licence="CC0" video="javascript:alert" />')(copy);
      },
    },
    {
      what: '기업의 글에 넣은 그림',
      change: (copy) =>
        copy.write(
          company,
          `${copy.read(company)}\n<Picture id="boat" alt="배" caption="배" credit="누구" licence="CC0" />\n`,
        ),
    },
    {
      what: '공유 그림이 절에 없다',
      change: (copy) => copy.change(article, /^published:/m, 'picture: boat\npublished:'),
    },
    {
      what: '앞글의 HTML 태그',
      change: (copy) => copy.change(article, /^standfirst: .*\n(?: +.*\n)*/m, 'standfirst: 앞글 <b>이다</b>.\n'),
    },
  ],
  링크: [
    ...[
      ['스크립트를 부르는 링크', '[글](javascript:alert)'],
      ['대소문자를 섞어 감춘 스크립트', '[글](JaVaScRiPt:alert)'],
      ['글자 참조로 감춘 스크립트', '[글](&#106;avascript:alert)'],
      ['탭으로 가른 스크립트', '[글](<java&#9;script:alert>)'],
      ['퍼센트로 감춘 스크립트', '[글](javascript%3Aalert)'],
      ['참조로 적은 VBScript', '[글][곳]\n\n[곳]: vbscript:msgbox'],
      ['쓰지 않은 참조의 data 주소', '[곳]: data:text/html,글'],
      ['프로토콜을 뺀 주소', '[글](//example.org/news)'],
      ['도메인이 없는 주소', '[글](https:///news)'],
      ['빗금이 빠진 주소', '[글](http:example.org)'],
      ['이름으로 도메인을 감춘 주소', '[글](https://chosun.com@example.org/)'],
      ['받는 이가 없는 메일', '[글](mailto:)'],
      ['빈 링크', '[글]()'],
      ['빗금 없이 시작하는 주소', '[글](companies/openai/)'],
      ['없는 쪽', '[글](/companies/opneai/)'],
      ['끝의 빗금이 빠진 주소', '[글](/companies/openai)'],
      ['쪽에 없는 자리', '[글](/articles/ai-model-race-2/#mony)'],
      ['이 쪽에 없는 자리', '[글](#tetsu)'],
      ['참조로 넣은 그림', '![그림][곳]\n\n[곳]: https://example.org/a.png'],
    ].map(([what = '', text = '']): Breakage => ({ what, change: prose(text) })),
    {
      what: '물러난 주소',
      change: (copy) => {
        copy.write(
          'retired-ids.yaml',
          '- kind: fact\n  id: openai-raise-2024\n  to: openai-raise-2024-09\n  date: 2026-12-01\n  reason: 시험\n',
        );
        prose('[글](/facts/openai-raise-2024/)')(copy);
      },
    },
    {
      what: '기업의 글에서 부르는 스크립트',
      change: (copy) => copy.write(company, `${copy.read(company)}\n[글](javascript:alert)\n`),
    },
    {
      what: '앞글에서 꺾쇠로 부르는 스크립트',
      change: (copy) =>
        copy.change(article, /^standfirst: .*\n(?: +.*\n)*/m, 'standfirst: 앞글 <javascript:alert>이다.\n'),
    },
    {
      what: '요약의 그림',
      change: (copy) =>
        copy.change(
          article,
          /^summary:\n {2}- >-\n(?: {4}.*\n)+/m,
          "summary:\n  - '![그림](https://example.org/a.png)이다.'\n",
        ),
    },
    {
      what: '출처의 주소에 도메인이 없다',
      change: (copy) => copy.change('sources/chosunbiz-2024-10-02.yaml', /$/, '\nurl: https:///news\n'),
    },
    {
      what: '출처의 주소가 스크립트다',
      change: (copy) => copy.change('sources/chosunbiz-2024-10-02.yaml', /$/, '\nurl: JaVaScRiPt:alert\n'),
    },
  ],
  파일: [
    { what: '깨진 YAML', change: (copy) => copy.write(chart, 'kind: bars\n  question: [가\n') },
    { what: '탭으로 들여썼다', change: (copy) => copy.change(chart, '  settlement', '\tsettlement') },
    { what: '같은 칸을 두 번', change: (copy) => copy.change(chart, 'kind: bars', 'kind: bars\nkind: bars') },
    {
      what: 'git이 합치지 못한 YAML',
      change: (copy) =>
        copy.change(chart, 'kind: bars\n', '<<<<<<< HEAD\nkind: bars\n=======\nkind: line\n>>>>>>> b\n'),
    },
    {
      what: 'git이 합치지 못한 절',
      change: (copy) => copy.write(section, `${copy.read(section)}\n<<<<<<< HEAD\n하나\n=======\n둘\n>>>>>>> b\n`),
    },
    {
      what: 'git이 합치지 못한 자리를 고치다 남은 줄',
      change: (copy) => copy.write(section, `${copy.read(section)}\n하나\n=======\n`),
    },
    { what: '빈 파일', change: (copy) => copy.write(chart, '') },
    { what: '자리가 틀린 파일', change: (copy) => copy.move(chart, 'chart/valuation.yaml') },
    { what: '그림이 아닌 그림 파일', change: (copy) => copy.write('articles/ai-model-race-2/boat.jpg', '배') },
    {
      what: '이름이 같은 두 그림',
      change: (copy) => {
        copy.write('articles/ai-model-race-2/boat.jpg', png);
        copy.write('articles/ai-model-race-2/boat.png', png);
      },
    },
    { what: '모르는 파일', change: (copy) => copy.write('articles/ai-model-race-2/memo.txt', '메모') },
    {
      what: '자모로 풀린(NFD) 파일 이름',
      change: (copy) => copy.write(`charts/${'기업'.normalize('NFD')}.yaml`, copy.read(chart)),
    },
    {
      what: '너무 큰 파일',
      change: (copy) =>
        copy.write(
          'articles/ai-model-race-2/90-long.mdx',
          `---\ntitle: 긴 글\nsummary: 길다.\n---\n\n${'길고 긴 글이다. '.repeat(250_000)}`,
        ),
    },
    { what: '파이프', change: (copy) => copy.pipe('articles/ai-model-race-2/90-pipe.mdx') },
    { what: '제어 문자가 든 파일', change: (copy) => copy.change(company, 'name: 오픈AI', 'name: 오픈\u0007AI') },
    {
      what: '따옴표 안에 적은 제어 문자',
      change: (copy) => copy.change(company, 'name: 오픈AI', 'name: "오픈\\x07AI"'),
    },
    { what: '짝이 없는 반쪽 글자', change: (copy) => copy.change(company, 'name: 오픈AI', 'name: "오픈\\ud800AI"') },
    { what: '폴더 밖을 가리키는 바로가기', change: (copy) => copy.link(tmpdir(), 'companies/outside') },
    { what: '끊어진 바로가기', change: (copy) => copy.link('nowhere.mdx', 'companies/broken.mdx') },
    { what: 'YAML 앵커로 불린 폭탄', change: (copy) => copy.write(chart, 'a: &a [x, x]\nb: &b [*a, *a]\nkind: *b\n') },
    {
      what: '한글이 깨진 파일',
      change: (copy) =>
        copy.write(
          company,
          new Uint8Array([
            0x2d, 0x2d, 0x2d, 0x0a, 0x6e, 0x61, 0x6d, 0x65, 0x3a, 0x20, 0xb0, 0xa1, 0x0a, 0x2d, 0x2d, 0x2d, 0x0a, 0xb0,
            0xa1,
          ]),
        ),
    },
  ],
  '폐기한 id와 정정': [
    {
      what: '폐기한 id를 다시 썼다',
      change: (copy) =>
        copy.write(
          'retired-ids.yaml',
          '- kind: fact\n  id: openai-valuation-2024-09\n  to: openai-raise-2024-09\n  date: 2026-12-01\n  reason: 시험\n',
        ),
    },
    {
      what: '옮겨 갈 곳이 없다',
      change: (copy) =>
        copy.write(
          'retired-ids.yaml',
          '- kind: chart\n  id: worth\n  to: valuations\n  date: 2026-12-01\n  reason: 시험\n',
        ),
    },
    {
      what: '돌고 도는 옮김',
      change: (copy) =>
        copy.write(
          'retired-ids.yaml',
          '- kind: chart\n  id: worth\n  to: price\n  date: 2026-12-01\n  reason: 시험\n- kind: chart\n  id: price\n  to: worth\n  date: 2026-12-01\n  reason: 시험\n',
        ),
    },
    {
      what: '같은 옛 id를 두 번 적었다',
      change: (copy) =>
        copy.write(
          'retired-ids.yaml',
          '- kind: chart\n  id: worth\n  to: valuation\n  date: 2026-12-01\n  reason: 시험\n- kind: chart\n  id: worth\n  to: users\n  date: 2026-12-01\n  reason: 시험\n',
        ),
    },
    {
      what: '사실에 적은 옛 제목',
      change: (copy) =>
        copy.write(
          'retired-ids.yaml',
          '- kind: fact\n  id: openai-raise-2024\n  to: openai-raise-2024-09\n  date: 2026-12-01\n  reason: 시험\n  title: 오픈AI의 투자 유치\n',
        ),
    },
    {
      what: '없는 사실을 바로잡는다',
      change: (copy) =>
        copy.write(
          'corrections.yaml',
          '- date: 2026-12-01\n  fact: openai-valuation-2024-10\n  was: 1400억 달러\n  now: 1500억 달러\n',
        ),
    },
    {
      what: '정정에 날짜가 없다',
      change: (copy) =>
        copy.write('corrections.yaml', '- fact: openai-valuation-2024-09\n  was: 1400억 달러\n  now: 1500억 달러\n'),
    },
  ],
};
