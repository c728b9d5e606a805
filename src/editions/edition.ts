import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { counted } from '../korean/counted.ts';
import { editionsFolder, editionText } from '../read/editions.ts';
import type { VersionedKind } from '../schema/edition.ts';
import { ContentError, contentDir, getBase } from '../validate/base.ts';
import { editionOf, getEditions } from './record.ts';

// `npm run edition`: appends to the record what has been added, changed or removed since the last edition, for publication.
// `EDITION_DAY=2026-12-01` gives the day of publication, where that is not today.

const names: Readonly<Record<VersionedKind, string>> = { fact: '사실', view: '차트', section: '절', article: '글' };

/** Today in Korea, `2026-12-01`. */
const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Seoul' }).format(new Date());

function makeEdition(): string {
  // Only what would be published is sealed: what is a draft or waits for its time says nothing yet.
  process.env['NODE_ENV'] = 'production';
  const [base, record] = [getBase(), getEditions()];
  const made = editionOf(base, record, process.env['EDITION_DAY'] ?? today());
  if (!made) return '마지막 판 뒤로 바뀐 것이 없습니다.';
  const folder = join(contentDir(), editionsFolder);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${made.head.edition}.jsonl`);
  if (existsSync(file)) throw new Error(`${file} is there already`);
  writeFileSync(file, editionText(made));
  const told = (Object.keys(names) as VersionedKind[]).flatMap((kind) => {
    const count = made.lines.filter((line) => line.kind === kind && line.version !== undefined).length;
    return count === 0 ? [] : `${names[kind]} ${count}`;
  });
  const gone = made.lines.filter(({ version }) => version === undefined).length;
  return [
    `${relative(dirname(contentDir()), file)}에 ${counted(made.lines.length, '건')}을 남겼습니다: ${[...told, ...(gone > 0 ? [`없어진 것 ${gone}`] : [])].join(', ')}.`,
    '이 파일을 함께 커밋합니다. 고치거나 지우지 않습니다.',
  ].join('\n');
}

try {
  process.stdout.write(`${makeEdition()}\n`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
