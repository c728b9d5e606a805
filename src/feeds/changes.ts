import { between, bodiesOf, changeLine } from '../editions/changes.ts';
import { dayOfEdition, type Editions } from '../editions/record.ts';
import type { FactBody } from '../editions/version.ts';
import type { Base } from '../facts/base.ts';
import { correctionWords } from '../facts/corrections.ts';
import { topicOf } from '../facts/fact.ts';
import { aboutOf } from '../facts/fact-index.ts';
import { shownInArticle } from '../prose/references.ts';
import type { EditionLine } from '../schema/edition.ts';
import { absolute, pathOf } from '../site/url.ts';

/** Something that was added, corrected or removed, as feeds tell it. */
export interface ChangeEntry {
  readonly title: string;
  readonly summary: string;
  /** Absolute: the version that says so; of what is gone the page that was. */
  readonly url: string;
  /** `2026-12-01`. */
  readonly date: string;
}

/** Changes in a feed at most. */
const most = 50;

/**
 * What happened to facts and texts, edition by edition, the newest first.
 * @param concerns whether a feed is about a thing; `fact` is what is kept of it, where it is a fact
 * @param isNew whether what is new is told as well as what was corrected
 */
function changes(
  editions: Editions,
  concerns: (line: EditionLine, fact: FactBody | undefined) => boolean,
  isNew: boolean,
): ChangeEntry[] {
  const read = bodiesOf(new Map(), editions);
  const known = new Map<string, string>();
  const found: ChangeEntry[] = [];
  for (const { head, lines } of editions.editions) {
    const date = dayOfEdition(head.edition);
    for (const line of lines) {
      const { kind, id, version } = line;
      const before = known.get(`${kind} ${id}`);
      if (version === undefined) known.delete(`${kind} ${id}`);
      else known.set(`${kind} ${id}`, version);
      // What a chart or an article shows otherwise, its facts and sections tell.
      if (kind === 'view' || kind === 'article') continue;
      const body = read(kind, version ?? before);
      if (!body || !concerns(line, kind === 'fact' ? (body as FactBody) : undefined)) continue;
      const of = kind === 'fact' ? body.title : `‘${body.title}’`;
      if (version === undefined) {
        found.push({
          title: `없앰: ${of}`,
          summary: '이 사이트에서 내렸습니다.',
          url: absolute(pathOf.version(before ?? '')),
          date,
        });
      } else if (before !== undefined) {
        const told = between(kind, before, version, read, () => ({})).map(changeLine);
        found.push({
          title: `고침: ${told[0] ?? of}`,
          summary: told.join(' '),
          url: absolute(pathOf.version(version)),
          date,
        });
      } else if (isNew) {
        const title = `${kind === 'fact' ? '새 근거' : '새 절'}: ${of}`;
        found.push({ title, summary: body.description, url: absolute(pathOf.version(version)), date });
      }
    }
  }
  return found.toReversed().slice(0, most);
}

/** What was corrected anywhere: by the corrections as they are told, and by what changed from edition to edition. */
export function correctionEntries(base: Base, editions: Editions): ChangeEntry[] {
  const told = base.corrections.map((correction) => {
    const fact = base.facts.get(correction.fact);
    const title = `정정: ${fact ? topicOf(fact, base) : correction.fact}`;
    const url = `${absolute(pathOf.fact(correction.fact))}#${correction.date}`;
    return { title, summary: correctionWords(correction), url, date: correction.date };
  });
  const ofFact = new Set(base.corrections.map(({ fact }) => fact));
  const others = changes(editions, ({ kind, id }) => kind !== 'fact' || !ofFact.has(id), false);
  return [...told, ...others].sort((a, b) => (a.date < b.date ? 1 : -1)).slice(0, most);
}

/** What was added and corrected of a company or a model, and of what stands for it. */
export const entityEntries = (base: Base, editions: Editions, entity: string): ChangeEntry[] =>
  changes(
    editions,
    ({ id }, fact) => {
      const living = base.facts.get(id);
      return fact !== undefined && (living ? aboutOf(base, living) : fact.fact.subjects).includes(entity);
    },
    true,
  );

/** What was added and corrected in an article: its sections, and the facts that it shows. */
export function articleEntries(base: Base, editions: Editions, slug: string): ChangeEntry[] {
  const article = base.articles.get(slug);
  const shown = new Set(article ? shownInArticle(base, article) : []);
  return changes(editions, ({ kind, id }) => (kind === 'fact' ? shown.has(id) : id.startsWith(`${slug}/`)), true);
}
