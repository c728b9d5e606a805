import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { editionOf, openRecord } from '../../../src/editions/record.ts';
import type { Base } from '../../../src/facts/base.ts';
import { wordsOf } from '../../../src/facts/fact.ts';
import { readBody, readLine } from '../../../src/prose/read.ts';
import { type Edition, editionsFolder, editionText } from '../../../src/read/editions.ts';
import type { Fact, Figure } from '../../../src/schema/fact.ts';
import type { Correction } from '../../../src/schema/ledger.ts';
import { checkContent } from '../../../src/validate/base.ts';
import { chance } from '../../support/synthetic/chance.ts';
import type { Size } from '../../support/synthetic/size.ts';
import { makeSynthetic } from '../../support/synthetic/write.ts';

/** Corrections that one edition publishes. */
const perEdition = 5;

/** A figure of one value, which may have been written down wrongly. */
type Single = Figure & { readonly value: number };
const isSingle = (fact: Fact): fact is Single => fact.kind === 'figure' && typeof fact.value === 'number';

/** The value with its second digit another: 4,500,000,000 becomes 4,600,000,000. */
function mended(value: number): number {
  const step = 10 ** (String(value).length - 2);
  return value + (value / step >= 99 ? -step : step);
}

/** A figure as it is after its correction, in every currency that it is given in. */
function corrected(fact: Single): Single {
  const value = mended(fact.value);
  const asStated = Object.fromEntries(
    Object.entries(fact.asStated).map(([unit, stated]) => [
      unit,
      typeof stated.value === 'number' ? { ...stated, value: (stated.value / fact.value) * value } : stated,
    ]),
  );
  return { ...fact, value, asStated };
}

/** The first day of editions, and those that follow. */
const dayOf = (at: number): string => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10);

/**
 * Writes a synthetic site into two content folders: as it stood with its first edition, and after so many corrections in editions of
 * five, each as an editor makes it: the value in the file of facts, the words in every text that cites it, and the line of what was
 * corrected, with the reason.
 * @throws {Error} where what lies there at the end is not sound, or not what the last edition sealed
 */
export function publishAll(
  first: string,
  last: string,
  size: Size,
  count: number,
): { editions: number; seconds: number } {
  const files = new Map(makeSynthetic(size));
  writeAll(first, files);
  let base: Base = sound(first);
  const editions: Edition[] = [];
  const start = performance.now();
  const publish = (): void => {
    const made = editionOf(base, openRecord({ editions, withdrawn: [] }), dayOf(editions.length));
    if (!made) throw new Error('an edition without anything new');
    editions.push(made);
  };
  publish();
  writeEditions(first, editions);

  const dice = chance(2);
  const figures = [...base.facts.values()].filter(isSingle).map(({ id }) => id);
  for (let made = 0; made < count; made += perEdition) {
    for (let at = made; at < Math.min(count, made + perEdition); at += 1) {
      base = correct(base, dice.of(figures), dayOf(editions.length), files);
    }
    publish();
  }
  const seconds = (performance.now() - start) / 1000 / editions.length;
  writeAll(last, files);
  writeEditions(last, editions);
  const left = editionOf(sound(last), openRecord({ editions, withdrawn: [] }), dayOf(editions.length));
  if (left) throw new Error(`the last edition did not seal ${left.lines.map(({ id }) => id).join(', ')}`);
  return { editions: editions.length, seconds };
}

/** Corrects a fact in the base and in the files that it was read from. */
function correct(base: Base, id: string, date: string, files: Map<string, string>): Base {
  const fact = base.facts.get(id);
  if (!fact || !isSingle(fact)) throw new RangeError(`no figure ${id}`);
  const now = corrected(fact);
  const [was, is] = [wordsOf(fact, base), wordsOf(now, base)];
  const correction: Correction = { date, fact: id, was, now: is, note: '옮겨 적다 틀렸습니다.' };

  const own = `facts/${fact.subjects[0]}/${fact.metric}.yaml`;
  const written = (parse(files.get(own) ?? '') as Fact[]).map((one) =>
    one.id === id ? { ...one, value: now.value, ...('asStated' in one ? { asStated: now.asStated } : {}) } : one,
  );
  files.set(own, stringify(written, { lineWidth: 0 }));
  files.set('corrections.yaml', stringify([...base.corrections, correction], { lineWidth: 0 }));
  const [cited, cites] = [`:fact[${was}]{#${id}}`, `:fact[${is}]{#${id}}`];
  for (const [path, text] of files) if (text.includes(cited)) files.set(path, text.replaceAll(cited, cites));

  const again = <T extends { readonly source: string }>(text: T, read: (source: string) => T): T =>
    text.source.includes(cited) ? read(text.source.replaceAll(cited, cites)) : text;
  return {
    ...base,
    facts: new Map(base.facts).set(id, now),
    corrections: [...base.corrections, correction],
    articles: new Map(
      [...base.articles].map(([slug, article]) => [
        slug,
        {
          ...article,
          standfirst: again(article.standfirst, readLine),
          summary: article.summary.map((line) => again(line, readLine)),
          sections: article.sections.map((section) => ({ ...section, body: again(section.body, readBody) })),
        },
      ]),
    ),
  };
}

/** The base of a content folder in which nothing is wrong. */
function sound(folder: string): Base {
  const { base, problems } = checkContent(folder);
  const [fault] = problems;
  if (fault) throw new Error(`${problems.length} faults: ${fault.file}: ${fault.message}`);
  return base;
}

function writeAll(folder: string, files: ReadonlyMap<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function writeEditions(folder: string, editions: readonly Edition[]): void {
  mkdirSync(join(folder, editionsFolder), { recursive: true });
  for (const edition of editions)
    writeFileSync(join(folder, editionsFolder, `${edition.head.edition}.jsonl`), editionText(edition));
}
