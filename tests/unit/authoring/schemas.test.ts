import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fieldTables, fieldTablesPath } from '../../../src/authoring/field-tables.ts';
import { schemaFiles, schemaPath, schemaText } from '../../../src/authoring/schema-files.ts';
import { root } from '../../support/build.ts';

// Another library's validator reads the schemas as an editor would.
const ajv = new Ajv2020({ strict: false, allErrors: true, formats: { uri: (text) => URL.canParse(text) } });
const validators = new Map(schemaFiles.map(({ name }) => [name, ajv.compile(JSON.parse(read(schemaPath(name))))]));

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** What an author wrote: a YAML file, or the front matter of an MDX file. */
function written(file: string): unknown {
  const text = read(file);
  return parse(file.endsWith('.mdx') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text);
}

const errorsOf = (name: string, data: unknown): string[] => {
  const validate = validators.get(name);
  if (!validate) throw new Error(`no schema ${name}`);
  return validate(data) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

test('the committed schemas are those of src/schema (else: npm run schemas)', () => {
  expect(readdirSync(join(root, '.vscode/schemas')).toSorted()).toEqual(
    schemaFiles.map(({ name }) => `${name}.json`).toSorted(),
  );
  for (const file of schemaFiles) {
    expect(JSON.parse(read(schemaPath(file.name))), file.name).toEqual(JSON.parse(schemaText(file)));
  }
});

test('the committed reference of fields is made from them too (else: npm run schemas)', () => {
  expect(read(fieldTablesPath)).toBe(fieldTables());
});

test('VS Code is told the schema of each YAML file', () => {
  const settings: { 'yaml.schemas': Record<string, string> } = JSON.parse(read('.vscode/settings.json'));
  expect(settings['yaml.schemas']).toEqual(
    Object.fromEntries(
      schemaFiles
        .filter(({ files }) => files.endsWith('.yaml'))
        .map(({ name, files }) => [`./${schemaPath(name)}`, files]),
    ),
  );
});

describe('the real content holds to the schema of its kind:', () => {
  test.each(schemaFiles.map(({ name, files }) => [name, files]))('%s', (name, files) => {
    const found = globSync(files, { cwd: root });
    expect(found.length).toBeGreaterThan(0);
    for (const file of found) expect(errorsOf(name, written(file)), file).toEqual([]);
  });
});

describe('an author is told of', () => {
  const openai = () => written('content/companies/openai.mdx') as object;

  test('a misspelt field', () => expect(errorsOf('company', { ...openai(), sumary: '가' })).not.toEqual([]));
  test('a missing field', () => expect(errorsOf('company', { name: '가', en: 'A' })).not.toEqual([]));
  test('a date that is none', () => {
    const article = written('content/articles/ai-model-race-2/article.yaml') as object;
    expect(errorsOf('article', { ...article, published: '2024/09' })).not.toEqual([]);
  });
  test('a status that is none', () => {
    const [fact] = written('content/facts/openai/valuation.yaml') as object[];
    expect(errorsOf('facts', [{ ...fact, status: 'rumour' }])).not.toEqual([]);
  });
  test('what the reader adds and nobody writes', () => {
    expect(errorsOf('company', { ...openai(), kind: 'company' })).not.toEqual([]);
    expect(read(schemaPath('facts'))).not.toContain('"metric"');
  });
});

test('every field is explained in Korean', () => {
  const silent: string[] = [];
  const walk = (node: unknown, path: string): void => {
    if (node === null || typeof node !== 'object') return;
    for (const [name, field] of Object.entries((node as { properties?: Record<string, unknown> }).properties ?? {})) {
      const { description, const: only } = field as { description?: string; const?: unknown };
      if (only === undefined && !/[가-힣]/.test(description ?? '')) silent.push(`${path}.${name}`);
    }
    for (const [key, value] of Object.entries(node)) walk(value, `${path}/${key}`);
  };
  for (const { name } of schemaFiles) walk(JSON.parse(read(schemaPath(name))), name);
  expect(silent).toEqual([]);
});
