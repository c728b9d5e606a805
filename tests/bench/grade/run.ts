import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../../support/browser.ts';
import { builtSite, root } from '../../support/build.ts';
import { pages } from '../../support/pages.ts';
import { howToGetThem, isInstalled, stopServers } from '../../support/servers.ts';
import { ensurePackages } from '../reading/lighthouse.ts';
import { wordsOf } from '../reading/words.ts';
import { buildStarlight } from '../reading/yardsticks.ts';
import { type Facts, factsOf } from './facts.ts';
import { type Certificate, configurations, type Host, startHost } from './hosts.ts';

// `npm run bench:grade`: our site behind nginx with the configuration that the build writes, the same files behind nginx as
// Debian configures it, and the article as a site of Starlight behind that; on loopback, graded by MDN's HTTP Observatory
// with TLS, then asked the same questions. Writes its tables into docs/reliability.md.

interface Graded {
  grade: string;
  score: number;
  tests: { pass: boolean; modifier: number; words: string }[];
}

const here = import.meta.dirname;
for (const command of ['nginx', 'openssl']) {
  if (!isInstalled(command)) throw new Error(`${command} is not installed: ${howToGetThem} openssl`);
}
const command = (name: string, args: readonly string[], env: Record<string, string> = {}): string => {
  const { status, stdout, stderr } = spawnSync(name, args, {
    encoding: 'utf8',
    cwd: here,
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${name} failed: ${stdout}${stderr}`);
  return stdout;
};

function certificateIn(folder: string): Certificate {
  const [key, file] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const kind = ['-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', key, '-out', file];
  command('openssl', ['req', ...kind, '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']);
  return { file, key };
}

const gradeOf = ({ httpPort, httpsPort }: Host, path: string): Graded =>
  JSON.parse(
    command(process.execPath, ['grade.mjs', httpPort, httpsPort, path], { NODE_EXTRA_CA_CERTS: certificate.file }),
  );

command('npm', ['ci', '--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund']);
// The list of preloaded hosts, which its install script would fetch: localhost is not among them.
writeFileSync(join(here, 'node_modules', '@mdn', 'mdn-http-observatory', 'conf', 'hsts-preload.json'), '{}');
ensurePackages();

const site = await builtSite('root');
const article = `/${pages.article}`;
const starlight = await buildStarlight(await wordsOf(join(site, pages.article, 'index.html')));
const own = mkdtempSync(join(tmpdir(), 'jatdae-grade-'));
const certificate = certificateIn(own);
const sites = [
  {
    name: 'ours',
    folder: site,
    config: configurations.ours(site),
    pages: { 'the article': article, 'an embed': `/${pages.embed}` },
  },
  {
    name: 'our files, nginx by default',
    folder: site,
    config: configurations.debian(site),
    pages: { 'the article': article },
  },
  {
    name: 'Starlight, nginx by default',
    folder: starlight,
    config: configurations.debian(starlight),
    pages: { 'the article': '/' },
  },
];

const browser = await launch();
try {
  const graded: (Graded & { name: string })[] = [];
  const facts: [string, Facts][] = [];
  for (const [index, { name, folder, config, pages: asked }] of sites.entries()) {
    const place = join(own, String(index));
    mkdirSync(place);
    const host = await startHost({ name, pages: asked }, config, place, certificate);
    for (const [page, path] of Object.entries(asked)) graded.push({ name: `${name}: ${page}`, ...gradeOf(host, path) });
    facts.push([name, await factsOf(browser, host, asked['the article'], folder)]);
  }
  write(`${gradeTable(graded)}\n\n${factTable(facts)}`);
} finally {
  await browser.close();
  await stopServers();
  rmSync(own, { recursive: true });
}

function gradeTable(graded: readonly (Graded & { name: string })[]): string {
  const rows = graded.map(({ name, grade, score, tests }) => {
    const passed = tests.filter(({ pass }) => pass).length;
    const cost = tests
      .filter(({ modifier, pass }) => modifier < 0 || !pass)
      .map(({ words, modifier }) => `${words.trim().replace(/\.$/, '')} (${modifier})`);
    return `| ${name} | ${grade} | ${score} | ${passed} of ${tests.length} | ${cost.join('; ') || 'nothing'} |`;
  });
  return ['| | grade | score | tests passed | what costs |', '| --- | --- | ---: | --- | --- |', ...rows].join('\n');
}

function factTable(facts: readonly [string, Facts][]): string {
  const questions = Object.keys(facts[0]?.[1] ?? {});
  return [
    `| | ${facts.map(([name]) => name).join(' | ')} |`,
    `| --- | ${facts.map(() => '---').join(' | ')} |`,
    ...questions.map((question) => `| ${question} | ${facts.map(([, answers]) => answers[question]).join(' | ')} |`),
  ].join('\n');
}

function write(tables: string): void {
  const versionOf = (folder: string, name: string): string => {
    const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    return `${name} ${dependencies[name]}`;
  };
  const nginx = /\d[\d.]+/.exec(spawnSync('nginx', ['-v'], { encoding: 'utf8' }).stderr)?.[0];
  const used = [
    versionOf(here, '@mdn/mdn-http-observatory'),
    versionOf(join(here, '..', 'reading'), '@astrojs/starlight'),
    `nginx ${nginx}`,
  ];
  const text = `${used.join(', ')}, ${new Date().toISOString().slice(0, 10)}.\n\n${tables}`;
  process.stdout.write(`${text}\n`);
  const file = join(root, 'docs', 'reliability.md');
  const [before = '', , after = ''] = readFileSync(file, 'utf8').split(/<!-- \/?bench:grade -->/);
  writeFileSync(file, `${before}<!-- bench:grade -->\n${text}\n<!-- /bench:grade -->${after}`);
}
