import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv, csvMetadata } from '../../../src/charts/csv.ts';
import { addresses } from '../../support/addresses.ts';
import { findProgram } from '../../support/browser.ts';
import { gallery } from '../../support/gallery.ts';
import { everyView, siteBase } from './bases.ts';

// Every CSV, of the site and of the gallery, as programs read it that are not ours.

const tables = [...everyView(siteBase()), ...gallery()].map(({ name, series }, i) => {
  const { tableSchema } = JSON.parse(csvMetadata(series, addresses, 'x.csv'));
  const columns = tableSchema.columns as { name: string; titles: string; datatype: string }[];
  const text = csv(series, addresses);
  const rows: string[][] = parse(text, { bom: true });
  return { name, file: `${i}`, series, columns, text, rows };
});

/** What pandas makes of a column without being told: numbers where all that is there are numbers, else texts. */
const inferred = (values: readonly string[]): 'number' | 'text' | 'empty' => {
  const there = values.filter((value) => value !== '');
  if (there.length === 0) return 'empty';
  return there.every((value) => /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(value)) ? 'number' : 'text';
};

describe.each(tables)('$name', ({ columns, text, rows, series }) => {
  it('is one table: the titles of its description, each once, and as many fields in every line', () => {
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(text))).not.toThrow();
    expect(rows[0]).toEqual(columns.map(({ titles }) => titles));
    expect(new Set(rows[0]).size).toBe(columns.length);
    expect(rows).toHaveLength(series.points.length + 1);
    // Names of programs are names in Python and R too.
    for (const { name } of columns) expect(name).toMatch(/^[a-z][a-z_]*$/);
  });

  it('has one type a column, which a program finds by itself', () => {
    for (const [at, { titles, datatype }] of columns.entries()) {
      const values = rows.slice(1).map((row) => row[at] ?? '');
      expect(datatype === 'number' ? ['number', 'empty'] : ['text', 'number', 'empty'], titles).toContain(
        inferred(values),
      );
      const form = { date: /^\d{4}-\d\d-\d\d$/, anyURI: /^https?:\/\/\S+$/ }[datatype];
      if (form) for (const value of values.filter(Boolean)) expect(value, titles).toMatch(form);
      if (datatype !== 'number') continue;
      for (const value of values.filter(Boolean)) expect(String(Number(value)), titles).toBe(value);
    }
  });
});

const folder = mkdtempSync(join(tmpdir(), 'jatdae-csv-'));
beforeAll(() => {
  for (const { file, text } of tables) writeFileSync(join(folder, `${file}.csv`), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every Python of this machine: what is first on the path may be without pandas where the system's own has it. */
const pythons = [findProgram('PYTHON_PATH', ['python3'], []), '/usr/bin/python3'].filter(
  (program) => program !== undefined && existsSync(program),
) as string[];
const hasPandas = (program: string): boolean => spawnSync(program, ['-c', 'import pandas']).status === 0;
const pandas = pythons.find(hasPandas);

/** Runs a script over every file; it prints JSON a file. */
function readWith(program: string, script: string): unknown[] {
  const files = tables.map(({ file }) => join(folder, `${file}.csv`));
  const { stdout, stderr, status } = spawnSync(program, ['-c', script, ...files], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  expect([status, stderr]).toEqual([0, '']);
  const read = stdout.trim().split('\n');
  expect(read).toHaveLength(tables.length);
  return read.map((line) => JSON.parse(line));
}

if (pythons.length === 0) console.info('No Python on this machine: what it makes of the CSVs is not tested.');
it.skipIf(pythons.length === 0)('Python’s own reader, at its strictest, reads of each what is in it', () => {
  const script = `
import csv, json, sys
for path in sys.argv[1:]:
    with open(path, encoding='utf-8-sig', newline='') as file:
        print(json.dumps(list(csv.reader(file, strict=True))))
`;
  const read = readWith(pythons[0] ?? '', script);
  for (const [i, { name, rows }] of tables.entries()) expect(read[i], name).toEqual(rows);
});

if (!pandas) console.info('No pandas on this machine: what it makes of the CSVs is not tested.');
describe.skipIf(!pandas)('pandas', () => {
  it('reads of each what is in it, told to take it as text', () => {
    const script = `
import json, pandas, sys
for path in sys.argv[1:]:
    table = pandas.read_csv(path, dtype=str, keep_default_na=False, on_bad_lines='error')
    print(json.dumps([list(table.columns), *table.values.tolist()]))
`;
    const read = readWith(pandas ?? '', script);
    for (const [i, { name, rows }] of tables.entries()) expect(read[i], name).toEqual(rows);
  });

  // The line that stands beside the files, with nothing told.
  it('finds the type of each column by itself, and takes no text for a value that is missing', () => {
    const script = `
import json, pandas, sys
from pandas.api.types import is_numeric_dtype
for path in sys.argv[1:]:
    table = pandas.read_csv(path)
    print(json.dumps([[bool(is_numeric_dtype(table[c])), int(table[c].isna().sum())] for c in table.columns]))
`;
    const read = readWith(pandas ?? '', script) as [isNumeric: boolean, missing: number][][];
    for (const [i, { name, columns, rows }] of tables.entries()) {
      for (const [at, { titles, datatype }] of columns.entries()) {
        const values = rows.slice(1).map((row) => row[at] ?? '');
        const [isNumeric, missing] = read[i]?.[at] ?? [];
        expect(missing, `${name} ${titles}`).toBe(values.filter((value) => value === '').length);
        // A column with nothing in it is one of NaN; in a table without lines nothing is known.
        const looksNumeric = inferred(values) !== 'text';
        if (values.length > 0) expect(isNumeric, `${name} ${titles}`).toBe(looksNumeric);
        if (datatype === 'number') expect(looksNumeric, `${name} ${titles}`).toBe(true);
      }
    }
  });
});

const r = findProgram('RSCRIPT_PATH', ['Rscript'], ['/usr/bin/Rscript']);
if (!r) console.info('No R on this machine: what it makes of the CSVs is not tested.');
// The line that stands beside the files.
it.skipIf(!r)(
  'R reads of each as many rows and columns, numbers as numbers, and the titles without the byte order mark',
  () => {
    const script = `for (path in commandArgs(TRUE)) {
    table <- read.csv(path, fileEncoding = "UTF-8-BOM", check.names = FALSE)
    cat(nrow(table), names(table), "", sep = "\\t")
    cat(vapply(table, is.numeric, TRUE) | vapply(table, function(c) all(is.na(c)), TRUE), sep = "\\t")
    cat("\\n")
  }`;
    const files = tables.map(({ file }) => join(folder, `${file}.csv`));
    const { stdout, stderr, status } = spawnSync(r ?? '', ['-e', script, ...files], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    });
    expect([status, stderr]).toEqual([0, '']);
    const read = stdout.trim().split('\n');
    expect(read).toHaveLength(tables.length);
    for (const [i, { name, columns, rows }] of tables.entries()) {
      const [count, ...told] = (read[i] ?? '').split('\t');
      expect(Number(count), name).toBe(rows.length - 1);
      expect(told.slice(0, columns.length), name).toEqual(columns.map(({ titles }) => titles));
      for (const [at, { titles, datatype }] of columns.entries())
        if (datatype === 'number') expect(told[columns.length + at], `${name} ${titles}`).toBe('TRUE');
    }
  },
);

const office = findProgram(
  'LIBREOFFICE_PATH',
  ['soffice', 'libreoffice'],
  ['/usr/bin/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'],
);
if (!office) console.info('No LibreOffice on this machine: what it makes of the CSVs is not tested.');
/** The cells of a table that LibreOffice has read: of what kind each is, and its value or its words. */
function cellsOf(file: string): { kind: string; text: string }[][] {
  const $ = load(readFileSync(file, 'utf8'), { xml: true });
  const cells = (line: Parameters<typeof $>[0]) =>
    $(line)
      .children('table\\:table-cell')
      .toArray()
      .flatMap((element) => {
        const cell = $(element);
        const lines = cell.children('text\\:p').toArray();
        const value = cell.attr('office:value') ?? cell.attr('office:date-value');
        const one = {
          kind: cell.attr('office:value-type') ?? 'empty',
          text: value ?? lines.map((line) => $(line).text()).join('\n'),
        };
        const times = Number(cell.attr('table:number-columns-repeated') ?? 1);
        // What is left of a line, to the last column that a sheet can have.
        return times > 100 ? [] : Array<typeof one>(times).fill(one);
      });
  const lines = $('table\\:table-row').toArray().map(cells);
  return lines.filter((line) => line.some(({ kind }) => kind !== 'empty'));
}

// Commas, quotes, UTF-8, from the first line on; then whether what is quoted is text whatever it looks like, as its window asks.
describe.skipIf(!office).each([
  ['as it comes', 'plain', '44,34,76,1'],
  ['with what is quoted taken as text', 'quoted', '44,34,76,1,,0,true'],
])('LibreOffice %s', (_, way, filter) => {
  beforeAll(async () => {
    const files = tables.map(({ file }) => join(folder, `${file}.csv`));
    // A profile of its own: beside an open window it would hand the files over to that.
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const [how, to] = [`--infilter=Text - txt - csv (StarCalc):${filter}`, ['--convert-to', 'fods', '--outdir']];
    const args = [profile, '--headless', how, ...to, join(folder, way), ...files];
    await promisify(execFile)(office ?? '', args, { timeout: 150_000 });
  });

  it.each(tables)('reads of $name every line, numbers as numbers, days as days, texts as they are', (table) => {
    const { file, columns, rows } = table;
    const lines = cellsOf(join(folder, way, `${file}.fods`));
    expect(lines).toHaveLength(rows.length);
    for (const [i, line] of lines.entries()) {
      for (const [at, { titles, datatype }] of columns.entries()) {
        const wanted = rows[i]?.[at] ?? '';
        const { kind, text } = line[at] ?? { kind: 'empty', text: '' };
        if (i > 0 && wanted !== '' && datatype === 'number') {
          expect([kind, Number(text)], titles).toEqual(['float', Number(wanted)]);
        } else if (way === 'quoted' || i === 0 || /[가-힣]/.test(wanted)) {
          expect([kind, text], titles).toEqual([wanted === '' ? 'empty' : 'string', wanted]);
        } else if (datatype === 'date') {
          expect([kind, text], titles).toEqual(['date', wanted]);
        }
      }
    }
  });
});
