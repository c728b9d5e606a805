import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { counted } from '../korean/counted.ts';
import { type Edition, editionsFolder, editionText, sealOf, sumOf } from '../read/editions.ts';
import type { EditionLine, VersionedKind } from '../schema/edition.ts';
import { ContentError, contentDir, getBase } from '../validate/base.ts';
import { getEditions, unsealed } from './record.ts';
import type { Standing } from './version.ts';

// `npm run edition`: appends to the record what has been added, changed or removed since the last edition, for publication.

const names: Readonly<Record<VersionedKind, string>> = { fact: '사실', view: '차트', section: '절', article: '글' };

/** Today in Korea, `2026-12-01`. */
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date());

function makeEdition(): string {
  // Only what would be published is sealed: what is a draft or waits for its time says nothing yet.
  process.env['NODE_ENV'] = 'production';
  const [base, record] = [getBase(), getEditions()];
  const { changed, gone } = unsealed(base, record);
  if (changed.length + gone.length === 0) return '마지막 판 뒤로 바뀐 것이 없습니다.';
  const folder = join(contentDir(), editionsFolder);
  const day = process.env['EDITION_DAY'] ?? today();
  const number = record.editions.filter(({ head }) => head.edition.startsWith(day)).length + 1;
  const edition = number === 1 ? day : `${day}-${number}`;
  const before = record.editions.at(-1);
  const made: Edition = {
    head: { edition, form: 1, ...(before ? { previous: sealOf(before) } : {}) },
    lines: [...changed.map((one) => lineOf(one, record.versions)), ...gone.map(({ kind, id }) => ({ kind, id }))],
  };
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${edition}.jsonl`);
  if (existsSync(file)) throw new Error(`${file} is there already`);
  writeFileSync(file, editionText(made));
  const told = (Object.keys(names) as VersionedKind[]).flatMap((kind) => {
    const count = changed.filter((one) => one.kind === kind).length;
    return count === 0 ? [] : `${names[kind]} ${count}`;
  });
  return [
    `${relative(dirname(contentDir()), file)}에 ${counted(made.lines.length, '건')}을 남겼습니다: ${[...told, ...(gone.length > 0 ? [`없어진 것 ${gone.length}`] : [])].join(', ')}.`,
    '이 파일을 함께 커밋합니다. 고치거나 지우지 않습니다.',
  ].join('\n');
}

function lineOf({ kind, id, version, body }: Standing, known: ReadonlyMap<string, unknown>): EditionLine {
  if (known.has(version)) return { kind, id, version };
  const kept = { ...body() };
  return { kind, id, version, sum: sumOf(kept), body: kept };
}

try {
  process.stdout.write(`${makeEdition()}\n`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
