import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtSite, root } from '../../support/build.ts';
import { freePort, howToGetThem, isInstalled, startNginxWith, stopServers } from '../../support/servers.ts';

// `npm run bench:grade`: nginx with the configuration that the build writes, on loopback with TLS, graded by MDN's HTTP
// Observatory. Writes its table into docs/reliability.md.

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

command('npm', ['ci', '--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund']);
// The list of preloaded hosts, which its install script would fetch: localhost is not among them.
writeFileSync(join(here, 'node_modules', '@mdn', 'mdn-http-observatory', 'conf', 'hsts-preload.json'), '{}');
const site = await builtSite('root');
const own = mkdtempSync(join(tmpdir(), 'jatdae-grade-'));
const [key, certificate] = [join(own, 'key.pem'), join(own, 'certificate.pem')];
const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
command('openssl', [
  'req',
  '-x509',
  '-newkey',
  'rsa:2048',
  '-nodes',
  '-days',
  '2',
  '-keyout',
  key,
  '-out',
  certificate,
  ...subject,
]);

const pages = { 'a page': '/articles/', 'an embed': '/charts/valuation/embed/' } as const;
try {
  const httpsPort = await freePort();
  const config = readFileSync(`${site}.hosting/nginx.conf`, 'utf8')
    .replaceAll('/srv/jatdae', site)
    .replace(
      'listen 80;',
      `listen 127.0.0.1:${httpsPort} ssl; ssl_certificate ${certificate}; ssl_certificate_key ${key};`,
    );
  const plain = `server { listen 80; return 301 https://localhost:${httpsPort}$request_uri; }`;
  const { port } = new URL(await startNginxWith(`${config}\n${plain}`, join(own, 'nginx'), 1));
  const graded = Object.entries(pages).map(([name, path]) => {
    const said = command(process.execPath, ['grade.mjs', port, String(httpsPort), path], {
      NODE_EXTRA_CA_CERTS: certificate,
    });
    return { name, path, ...(JSON.parse(said) as Graded) };
  });
  write(graded);
} finally {
  await stopServers();
  rmSync(own, { recursive: true });
}

function write(graded: readonly ({ name: string; path: string } & Graded)[]): void {
  const rows = graded.map(({ name, path, grade, score, tests }) => {
    const passed = tests.filter(({ pass }) => pass).length;
    const cost = tests
      .filter(({ modifier, pass }) => modifier < 0 || !pass)
      .map(({ words, modifier }) => `${words} (${modifier})`);
    return `| ${name} (\`${path}\`) | ${grade} | ${score} | ${passed} of ${tests.length} | ${cost.join(' ') || 'nothing'} |`;
  });
  const { dependencies } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const [[name, version] = []] = Object.entries(dependencies);
  const table = [
    `${name} ${version}, ${new Date().toISOString().slice(0, 10)}.`,
    '',
    '| | grade | score | tests passed | what costs |',
    '| --- | --- | ---: | --- | --- |',
    ...rows,
  ].join('\n');
  process.stdout.write(`${table}\n`);
  const file = join(root, 'docs', 'reliability.md');
  const [before = '', , after = ''] = readFileSync(file, 'utf8').split(/<!-- \/?bench:grade -->/);
  writeFileSync(file, `${before}<!-- bench:grade -->\n${table}\n<!-- /bench:grade -->${after}`);
}
