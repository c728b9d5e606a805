import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import {
  type EditionHead,
  type EditionLine,
  editionHeadSchema,
  editionLineSchema,
  type Withdrawn,
  withdrawnSchema,
} from '../schema/edition.ts';
import type { Problem } from '../schema/problem.ts';

/** Where the record lies, below the content folder. */
export const editionsFolder = 'editions';

/** One edition: its first line, and what was new in it. */
export interface Edition {
  readonly head: EditionHead;
  readonly lines: readonly EditionLine[];
}

/** All editions, the oldest first, and what had to be taken down. */
export interface EditionRecord {
  readonly editions: readonly Edition[];
  readonly withdrawn: readonly Withdrawn[];
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The checksum of what is kept of a version. */
export const sumOf = (body: object): string => sha256(JSON.stringify(body));

/** What seals an edition, and stands in the next one: a hash of all its lines without their bodies, which may have to be taken down. */
export const sealOf = ({ head, lines }: Edition): string =>
  sha256([head, ...lines.map(({ body: _, ...line }) => line)].map((line) => JSON.stringify(line)).join('\n'));

/** An edition as it is written: a JSON text a line. */
export const editionText = ({ head, lines }: Edition): string =>
  `${[head, ...lines].map((line) => JSON.stringify(line)).join('\n')}\n`;

/** The order of editions: by day, then by number. */
const orderOf = (name: string): string =>
  name.replace(/^(\d{4}-\d{2}-\d{2})(?:-(\d+))?$/, (_, day, n = '1') => `${day}-${n.padStart(6, '0')}`);

const restore = 'git checkout으로 되돌립니다. 판의 기록은 npm run edition으로만 덧붙입니다.';

/**
 * Reads the record of editions below a content folder, and proves it: each line is of its form, each body has its sum, each
 * edition names the seal of the one before it, nothing is without a body that was not taken down.
 * @param root the content folder
 */
export function readEditions(root: string): EditionRecord & { problems: Problem[] } {
  const folder = join(root, editionsFolder);
  const problems: Problem[] = [];
  const editions: Edition[] = [];
  if (!existsSync(folder)) return { editions, withdrawn: [], problems };
  const fileOf = (name: string): string => `${basename(root)}/${editionsFolder}/${name}`;
  const say = (name: string, line: number | undefined, message: string, hint = restore): void =>
    void problems.push({ code: 'edition', file: fileOf(name), ...(line === undefined ? {} : { line }), message, hint });

  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  names.sort((a, b) => (orderOf(a.slice(0, -6)) < orderOf(b.slice(0, -6)) ? -1 : 1));
  for (const name of names) {
    const texts = readFileSync(join(folder, name), 'utf8').trimEnd().split('\n');
    const read = texts.map((text, at) => {
      const schema = at === 0 ? editionHeadSchema : editionLineSchema;
      try {
        return schema.parse(JSON.parse(text)) as EditionHead | EditionLine;
      } catch {
        say(name, at + 1, '판의 기록으로 읽을 수 없는 줄입니다.');
        return undefined;
      }
    });
    if (read.includes(undefined)) continue;
    const [head, ...lines] = read as [EditionHead, ...EditionLine[]];
    if (`${head.edition}.jsonl` !== name) say(name, 1, `파일 이름과 판의 이름(${head.edition})이 다릅니다.`);
    const before = editions.at(-1);
    if (head.previous !== (before && sealOf(before)))
      say(name, 1, `앞 판(${before?.head.edition ?? '없음'})의 기록이 바뀌었거나 빠졌습니다.`);
    for (const [at, { body, sum }] of lines.entries())
      if (body && sumOf(body) !== sum) say(name, at + 2, '발행한 뒤에 고친 줄입니다.');
    editions.push({ head, lines });
  }

  const withdrawn = readWithdrawn(folder, () =>
    say('withdrawn.yaml', undefined, '읽을 수 없습니다.', '목록으로 version, date, reason을 적습니다.'),
  );
  const down = new Set(withdrawn.map(({ version }) => version));
  const kept = new Set<string>();
  for (const { head, lines } of editions) {
    for (const [at, { version, body }] of lines.entries()) {
      if (version === undefined) continue;
      if (body) kept.add(version);
      if (body && down.has(version))
        say(
          `${head.edition}.jsonl`,
          at + 2,
          `내린 판(${version})의 본문이 남아 있습니다.`,
          '그 줄에서 body만 지웁니다. 나머지는 그대로 둡니다.',
        );
      if (!kept.has(version) && !down.has(version))
        say(
          `${head.edition}.jsonl`,
          at + 2,
          `판 ${version}의 본문이 없습니다.`,
          `${restore} 내려야 했던 것이면 editions/withdrawn.yaml에 적습니다.`,
        );
    }
  }
  return { editions, withdrawn, problems };
}

function readWithdrawn(folder: string, onFault: () => void): readonly Withdrawn[] {
  const file = join(folder, 'withdrawn.yaml');
  if (!existsSync(file)) return [];
  try {
    return withdrawnSchema.parse(parse(readFileSync(file, 'utf8')) ?? []);
  } catch {
    onFault();
    return [];
  }
}
