import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newFile } from '../../../src/authoring/new-file.ts';
import { formatRefusal, isRefusal } from '../../../src/authoring/refusal.ts';
import { checkContent } from '../../../src/validate/base.ts';
import { root } from '../../support/build.ts';
import { type ContentCopy, copyContent } from '../../support/content-copy.ts';

// What the command makes and says without a terminal, here, and as a process of its own where that matters.

let copy: ContentCopy;
beforeEach(async () => {
  copy = await copyContent();
  vi.stubEnv('CONTENT_DIR', copy.folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  copy.remove();
});

async function run(...args: string[]) {
  const result = await newFile(args, false);
  return isRefusal(result) ? { code: 1, out: '', err: formatRefusal(result) } : { code: 0, out: result, err: '' };
}

const read = (file: string): string => readFileSync(join(copy.folder, file), 'utf8');

/** The places that the command names as left to fill in: `articles/x/article.yaml:3 title`. */
const blanksIn = (out: string): string[] =>
  [...out.matchAll(/^ {2}content\/(\S+:\d+) {2}(\S+)$/gm)].map(([, place, field]) => `${place} ${field}`);

/** The same, of what the rules find. Only a field as a whole is named: `summary`, not its first sentence. */
const problems = (): string[] =>
  checkContent(copy.folder).problems.map(({ file, line, field, code }) => {
    const name = code === 'prose' ? '본문' : (field ?? '').split(/[ .›]+/).find((part) => !/^(?:\d.*)?$/.test(part));
    return `${file.replace(/^content\//, '')}:${line} ${name}`;
  });

/** Puts a value after each blank. */
function fillIn(file: string, values: Readonly<Record<string, string>>): void {
  const text = read(file).replace(/^([- ]*)(\w+):$/gm, (whole, lead: string, name: string) =>
    values[name] === undefined ? whole : `${lead}${name}: ${values[name]}`,
  );
  writeFileSync(join(copy.folder, file), text);
}

interface Case {
  args: string[];
  file: string;
  /** What an author fills in. */
  values: Record<string, string>;
  /** What stands below the front matter. */
  body?: string;
}

const line = '보기로 적은 한 문장이다.';
const report = 'chosunbiz-2024-10-02';
const cases: Record<string, Case> = {
  section: {
    args: ['section', 'ai-model-race-2', '90-after'],
    file: 'articles/ai-model-race-2/90-after.mdx',
    values: { title: '뒷이야기', summary: line },
    body: '보기로 적은 본문이다.',
  },
  'fact that is a figure': {
    args: ['fact', 'meta/valuation'],
    file: 'facts/meta/valuation/meta-valuation.yaml',
    values: {
      date: '2024-01',
      status: 'done',
      source: report,
      value: '1',
      unit: 'USD',
      wording: '{ figure: 1달러, when: 올해 1월 }',
    },
  },
  'fact with a basis': {
    args: ['fact', 'gemini/users'],
    file: 'facts/gemini/users/gemini-users.yaml',
    values: {
      date: '2024-01',
      status: 'done',
      source: report,
      value: '5',
      basis: 'weekly-active',
      wording: '{ figure: 5명, when: 올해 1월, verb: 주장했다 }',
    },
  },
  'fact that is a statement': {
    args: ['fact', 'gemini/opinion'],
    file: 'facts/gemini/opinion/gemini-opinion.yaml',
    values: {
      status: 'opinion',
      source: report,
      text: '쓸 만하다는 평가',
      wording: '{ figure: 쓸 만하다, verb: 평가했다 }',
    },
  },
  'fact that is an event': {
    args: ['fact', 'phi/release'],
    file: 'facts/phi/release/phi-release.yaml',
    values: { date: '2024-04', status: 'done', source: report, wording: '{ when: 올해 4월 }' },
  },
  company: {
    args: ['company', 'nvidia'],
    file: 'companies/nvidia.mdx',
    values: { name: '엔비디아', en: 'NVIDIA', summary: line },
    body: line,
  },
  model: {
    args: ['model', 'gpt-5'],
    file: 'models/gpt-5.mdx',
    values: { name: 'GPT-5', en: 'GPT 5th', summary: line, by: 'openai' },
    body: line,
  },
  person: {
    args: ['person', 'hong-gildong'],
    file: 'people/hong-gildong.mdx',
    values: { name: '홍길동', en: 'Hong Gildong', summary: line, role: '메타 이사' },
    body: line,
  },
  term: {
    args: ['term', 'hbm'],
    file: 'glossary/hbm.mdx',
    values: { name: '고대역폭메모리', en: 'HBM', summary: line },
    body: line,
  },
  source: {
    args: ['source', 'chosunbiz-2024-10-09'],
    file: 'sources/chosunbiz-2024-10-09.yaml',
    values: { outlet: 'chosunbiz', title: '보기 기사', authors: '[홍길동]', date: '2024-10-09' },
  },
  outlet: { args: ['outlet', 'reuters'], file: 'sources/reuters.yaml', values: { name: '로이터통신', en: 'Reuters' } },
  document: {
    // What is no report is checked by its kind: without one, nothing else is said of it.
    args: ['document', 'openai-filing', '--kind', 'filing'],
    file: 'sources/openai-filing.yaml',
    values: { outlet: 'openai', title: '보기 자료', date: '2024-10-09' },
  },
  unit: { args: ['unit', 'EUR'], file: 'units/EUR.yaml', values: { name: '유로' } },
  metric: { args: ['metric', 'capex'], file: 'metrics/capex.yaml', values: { name: '설비투자', kind: 'figure' } },
  chart: {
    args: ['chart', 'capex', '--kind', 'bars'],
    file: 'charts/capex.yaml',
    values: { question: '얼마인가', label: '값', summary: line, facts: '[openai-valuation-2024-09]', unit: 'USD' },
  },
};

const namesIn = (blanks: readonly string[]): (string | undefined)[] => blanks.map((blank) => blank.split(' ')[1]);

describe('makes a file that holds to the rules but for what it says is left to fill in:', () => {
  test.each(Object.entries(cases))('%s', async (_, { args, file, values, body }) => {
    const { code, out } = await run(...args);
    expect(code).toBe(0);
    expect(out).toContain(`만들었습니다: content/${file}`);
    const blanks = blanksIn(out);
    const ofBody = blanks.filter((blank) => blank.endsWith('본문'));
    expect(namesIn(blanks).toSorted()).toEqual([...Object.keys(values), ...(body ? ['본문'] : [])].toSorted());
    expect(problems().toSorted()).toEqual(blanks.filter((blank) => !ofBody.includes(blank)).toSorted());

    fillIn(file, values);
    expect(problems()).toEqual(ofBody);
    if (body) writeFileSync(join(copy.folder, file), `${read(file)}${body}\n`);
    expect(problems()).toEqual([]);
  });

  test('article, and then its sections, before it is filled in', async () => {
    const { out } = await run('article', 'data-center');
    const left = ['title', 'standfirst', 'summary', 'authors', 'published', 'asOf', 'sources'];
    expect(namesIn(blanksIn(out))).toEqual(left);
    expect((await run('section', 'data-center', 'power')).out).toContain('articles/data-center/10-power.mdx');
    expect((await run('section', 'data-center', 'money')).out).toContain('articles/data-center/20-money.mdx');
    expect((await run('section', 'data-center', '15-heat')).out).toContain('articles/data-center/15-heat.mdx');
    fillIn('articles/data-center/article.yaml', {
      title: '데이터센터',
      standfirst: line,
      authors: '[홍길동]',
      published: '2026-11-24',
      asOf: '2026-11-24',
      sources: `[${report}]`,
    });
    const file = join(copy.folder, 'articles/data-center/article.yaml');
    writeFileSync(file, read('articles/data-center/article.yaml').replaceAll(/^ {2}-$/gm, `  - ${line}`));
    expect(problems().filter((problem) => problem.startsWith('articles/data-center/article.yaml'))).toEqual([]);
  });
});

describe('takes values on the command line', () => {
  test('and writes each in the form of its field', async () => {
    const { out } = await run(
      ...['fact', 'openai/valuation', '--date', '2024-02', '--value', '{ min: 80000000000, max: 86000000000 }'],
      ...['--unit', 'USD', '--status', 'done', '--source', report],
      ...['--wording', '{ figure: 800억~860억달러, when: 올해 2월 }'],
      ...['--conflictsWith', 'openai-raise-2024-09, openai-equity-2024-09'],
    );
    expect(blanksIn(out)).toEqual([]);
    expect(out).toContain(':fact[독자가 읽을 말]{#openai-valuation-2024-02}');
    expect(checkContent(copy.folder).base.facts.get('openai-valuation-2024-02')).toMatchObject({
      value: { min: 80000000000, max: 86000000000 },
      date: '2024-02',
      conflictsWith: ['openai-raise-2024-09', 'openai-equity-2024-09'],
    });
    expect(problems()).toEqual([]);
  });

  test('gives a fact a file of its own beside those in a list, and the next one another', async () => {
    const before = read('facts/openai/valuation.yaml');
    const made = 'facts/openai/valuation/openai-valuation';
    expect((await run('fact', 'openai/valuation', '--date', '2023')).out).toContain(
      `만들었습니다: content/${made}-2023.yaml`,
    );
    expect((await run('fact', 'openai/valuation')).out).toContain(`만들었습니다: content/${made}.yaml`);
    expect((await run('fact', 'openai/valuation')).out).toContain(`만들었습니다: content/${made}-2.yaml`);
    expect((await run('fact', 'openai/valuation', '--date', '2023-Q4')).out).toContain(`content/${made}-2023-q4.yaml`);
    expect(read('facts/openai/valuation.yaml')).toBe(before);
  });

  test('takes the Korean name of a kind', async () => {
    expect((await run('기업', 'nvidia')).out).toContain('content/companies/nvidia.mdx');
  });

  test('a title that YAML would read as something else stays text', async () => {
    await run('section', 'ai-model-race-2', '90-after', '--title', '1984: 그해 # 1');
    expect(read('articles/ai-model-race-2/90-after.mdx')).toContain('title: "1984: 그해 # 1"');
  });
});

const exists = (id: string, file: string): string => `“${id}”: 이미 있는 id입니다(content/${file}).`;
const noId = (id: string): string => `“${id}”: id는 영문 소문자와 숫자를 하이픈(-)으로 잇습니다.`;

describe('refuses, says why and what to do, and writes nothing:', () => {
  test.each([
    ['company openai', exists('openai', 'companies/openai.mdx'), '그 파일을 고치거나 새 기업에 다른 id를 줍니다.'],
    ['person openai', exists('openai', 'companies/openai.mdx'), '그 파일을 고치거나 새 인물에 다른 id를 줍니다.'],
    ['chart valuation', exists('valuation', 'charts/valuation.yaml'), '그 파일을 고치거나 새 차트에 다른 id를 줍니다.'],
    ['compny nvidia', '“compny”: 그런 종류는 없습니다.', '혹시 company?'],
    ['company NVIDIA', noId('NVIDIA'), 'id는 주소가 됩니다. 예: data-center, gpt-4o'],
    ['company ../x', noId('../x'), 'id는 주소가 됩니다. 예: data-center, gpt-4o'],
    ['company', '이렇게 씁니다: npm run new -- company <id>', '예: npm run new -- company nvidia'],
    ['fact openai', '이렇게 씁니다: npm run new -- fact <대상>/<지표>', '예: npm run new -- fact openai/valuation'],
    ['fact opena/valuation', '“opena”: 그런 기업·모델·인물·용어는 없습니다.', '혹시 openai?'],
    ['fact openai/valuatoin', '“valuatoin”: 그런 지표는 없습니다.', '혹시 valuation?'],
    [
      'fact openai/valuation --date 2024-09',
      exists('openai-valuation-2024-09', 'facts/openai/valuation.yaml'),
      '다른 사실이면 --id로 다른 id를 줍니다. 예: --id openai-valuation-2024-09-2',
    ],
    ['fact openai/valuation --statu done', '--statu: 그런 항목은 없습니다.', '혹시 --status?'],
    ['fact openai/valuation --status', '--status 뒤에 값이 없습니다.', '예: --status "값"'],
    [
      'fact openai/valuation --status plannd',
      'status에 들어갈 값: done, planned, in-talks, expected, opinion 중 하나. 지금 값은 “plannd”입니다.',
      '혹시 planned?',
    ],
    ['section ai-model-race 90-x', '“ai-model-race”: 그런 글은 없습니다.', '혹시 ai-model-race-2?'],
    [
      'section ai-model-race-2 90-users',
      '“users”: 이미 있는 절입니다(content/articles/ai-model-race-2/20-users.mdx).',
      '다른 이름을 줍니다.',
    ],
    [
      'section ai-model-race-2 20-x',
      '20: 이미 쓰인 번호입니다(content/articles/ai-model-race-2/20-users.mdx).',
      '다른 번호를 줍니다. 끝에 놓으려면 60-x.',
    ],
    [
      'company nvidia --name 엔 비디아',
      '“비디아”: 자리 뒤에 남는 말입니다. 이렇게 씁니다: npm run new -- company <id>',
      '빈칸이 든 값은 따옴표로 감쌉니다. 예: --name "전기 나룻배"',
    ],
    [
      'fact openai/users --date 2024-13',
      'date에 들어갈 값: 시점(2024, 2024-09, 2024-09-11, 2024-Q3, 2024-H2, 2024-early, 2024-mid, 2024-late, FY2025, FY2025-Q3, 2024-07/2024-09, ../2024-08, source 중 한 형식). 지금 값은 “2024-13”입니다.',
      '아는 데까지만 적습니다. 출처가 시점을 밝히지 않았으면 source라고 적습니다.',
    ],
    [
      'person hong --of 메타',
      'of에 들어갈 값: 영문 소문자와 숫자를 하이픈으로 이은 80자 이하의 id. 지금 값은 “메타”입니다.',
      '예: openai-valuation-2024-09',
    ],
    ['section ai-model-race-2 3-x', '“3”: 절의 번호는 두세 자리입니다.', '예: 30-x'],
  ])('%s', async (args, message, hint) => {
    const before = checkContent(copy.folder).base;
    expect(await run(...args.split(' '))).toEqual({ code: 1, out: '', err: `${message}\n  → ${hint}\n` });
    expect(checkContent(copy.folder).base).toEqual(before);
  });

  test.each([
    ['company', ['company', 'deepmind'], 'deepmind', 'google'],
    ['fact', ['fact', 'openai/funding', '--id', 'openai-raise-2024'], 'openai-raise-2024', 'openai-raise-2024-09'],
    [
      'section',
      ['section', 'ai-model-race-2', '90-google'],
      'ai-model-race-2/google',
      'ai-model-race-2/google-and-microsoft',
    ],
    ['chart', ['chart', 'money'], 'money', 'openai-funding'],
    ['article', ['article', 'ai-race'], 'ai-race', 'ai-model-race-2'],
  ])('a retired id of a %s', async (kind, args, id, to) => {
    const entry = `- { kind: ${kind}, id: ${id}, to: ${to}, date: 2026-11-24, reason: 시험 }\n`;
    writeFileSync(join(copy.folder, 'retired-ids.yaml'), entry);
    expect(problems()).toEqual([]);
    expect((await run(...args)).err).toBe(
      `“${id}”: 폐기한 id라서 다시 쓸 수 없습니다. 지금 쓰는 id는 ${to}입니다.\n  → 다른 id를 줍니다.\n`,
    );
  });
});

test('says where an option went that npm took for its own, for want of --', () => {
  const { status, stderr } = spawnSync('npm', ['run', 'new', 'company', 'nvidia', '--name', '엔비디아'], {
    cwd: root,
    env: { ...process.env, CONTENT_DIR: copy.folder },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toContain('항목은 -- 뒤에 적습니다: npm run new -- company nvidia --name "값"');
  expect(existsSync(join(copy.folder, 'companies/nvidia.mdx'))).toBe(false);
});

// util-linux's `script` lends the command a terminal.
describe.skipIf(process.platform !== 'linux')('at a terminal', () => {
  /** Runs the command at a terminal and types each answer when its question stands there. */
  async function talk(args: string, answers: readonly (readonly [question: string, typed: string])[]) {
    const command = `stty cols 120 rows 40; ${process.execPath} ${join(root, 'src/authoring/new.ts')} ${args}`;
    const child = spawn('script', ['-qec', command, '/dev/null'], {
      cwd: root,
      env: { ...process.env, CONTENT_DIR: copy.folder, TERM: 'xterm' },
    });
    const left = [...answers];
    let shown = '';
    let said = '';
    child.stdout.on('data', (data: Buffer) => {
      shown += data.toString();
      said += data.toString();
      const [next] = left;
      if (next && shown.includes(next[0])) {
        left.shift();
        shown = '';
        child.stdin.write(next[1]);
      }
    });
    const code = await new Promise((done) => child.on('close', done));
    return { code, said, left };
  }

  test('asks for what is not given, one thing after the other, and refuses a date that is none', async () => {
    const { code, said, left } = await talk('', [
      ['무엇을 만들까요?', '\x1b[B\x1b[B\r'],
      ['사실의 자리', 'openai/valuation\r'],
      ['date ─ ', '2023-13\r'],
      ['들어갈 값: 시점', '\x7f\x7f12\r'],
      ['wording ─ ', '{ figure: 1~2달러, when: 지난해 12월 }\r'],
      ['status ─ ', '\x1b[B\r'],
      ['source ─ ', `${report}\r`],
      ['value ─ ', '{ min: 1, max: 2 }\r'],
      ['unit ─ ', '\r'],
    ]);
    expect(left).toEqual([]);
    expect(code).toBe(0);
    expect(said).toContain('만들었습니다: content/facts/openai/valuation/openai-valuation-2023-12.yaml');
    expect(checkContent(copy.folder).base.facts.get('openai-valuation-2023-12')).toMatchObject({
      status: 'planned',
      value: { min: 1, max: 2 },
      unit: 'USD',
    });
    expect(problems()).toEqual([]);
  });

  test('broken off, it has written nothing', async () => {
    const { code, said, left } = await talk('company nvidia', [
      ['name ─ ', '엔비디아\r'],
      ['en ─ ', '\x03'],
    ]);
    expect(left).toEqual([]);
    expect(code).toBe(1);
    expect(said).toContain('그만두었습니다. 아무것도 만들지 않았습니다.');
    expect(existsSync(join(copy.folder, 'companies/nvidia.mdx'))).toBe(false);
  });
});

test('without a terminal and without words it explains itself, as a process of its own', () => {
  const { status, stdout: out } = spawnSync(process.execPath, [join(root, 'src/authoring/new.ts')], {
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  for (const example of ['article data-center', 'section data-center 30-power', 'chart capex']) {
    expect(out).toContain(`npm run new -- ${example}`);
  }
  expect(existsSync(join(copy.folder, 'articles/data-center'))).toBe(false);
});
