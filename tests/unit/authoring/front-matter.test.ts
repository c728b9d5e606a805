import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeFrontMatterSchemas } from '../../../src/authoring/front-matter.ts';
import { root } from '../../support/build.ts';
import { LanguageServer } from '../../support/language-server.ts';

// What VS Code shows in the front matter of MDX, asked of the language server that its Astro extension runs.

const company = 'content/companies/openai.mdx';
const section = 'content/articles/ai-model-race-2/20-users.mdx';
const model = 'content/models/o1.mdx';
const server = new LanguageServer();

beforeAll(async () => {
  writeFrontMatterSchemas(root, join(root, 'content'));
  await server.start();
});
afterAll(() => server.stop());

test('the setting that turns it on is in the repository', () => {
  expect(JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8'))).toMatchObject({
    'astro.content-intellisense': true,
  });
});

test('what is right is left alone', async () => {
  expect(await server.diagnostics(server.open(section))).toEqual([]);
});

test('a misspelt field and a missing one are marked as they are typed', async () => {
  const text = readFileSync(join(root, company), 'utf8').replace('summary:', 'sumary:');
  const said = (await server.diagnostics(server.open(company, text))).map(({ message }) => message);
  expect(said.some((message) => message.includes('sumary'))).toBe(true);
  expect(said.some((message) => message.includes('summary'))).toBe(true);
});

test('fields are completed, with what each is for', async () => {
  const text = readFileSync(join(root, model), 'utf8').replace(/^---\n/, '---\n\n');
  const found = await server.completions(server.open(model, text), { line: 1, character: 0 });
  const caution = found.find(({ label }) => label === 'caution');
  expect(JSON.stringify(caution)).toContain('헷갈리기 쉬운 것이 있으면 적습니다.');
  // Those that stand there already are not offered again.
  expect(found.some(({ label }) => label === 'summary')).toBe(false);
});
