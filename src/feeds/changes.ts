import { between, bodiesOf, changeLine, type Read } from '../editions/changes.ts';
import { dayOfEdition, type Editions } from '../editions/record.ts';
import type { Bodies, FactBody } from '../editions/version.ts';
import type { Base } from '../facts/base.ts';
import { correctionWords } from '../facts/corrections.ts';
import { topicOf } from '../facts/fact.ts';
import { aboutOf } from '../facts/fact-index.ts';
import { oncePer } from '../korean/once-per.ts';
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

/** What an edition did to a fact or a section. */
interface Happened {
  readonly line: EditionLine;
  /** What is kept of it, where it is a fact. */
  readonly fact: FactBody | undefined;
  readonly isNew: boolean;
  /** How feeds tell it. Made when one does, and once for all of them. */
  readonly entry: () => ChangeEntry;
}

/** What happened to facts and sections, edition by edition, the newest first: read once, for each page's feed chooses from it. */
const happened = oncePer((editions: Editions): readonly Happened[] => {
  const read = bodiesOf(new Map(), editions);
  const known = new Map<string, string>();
  const found: Happened[] = [];
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
      if (!body) continue;
      let made: ChangeEntry | undefined;
      const entry = (): ChangeEntry => {
        made ??= { ...told(line, before, body, read), url: absolute(pathOf.version(version ?? before ?? '')), date };
        return made;
      };
      const fact = kind === 'fact' ? (body as FactBody) : undefined;
      found.push({ line, fact, isNew: version !== undefined && before === undefined, entry });
    }
  }
  return found.toReversed();
});

/** A change in words: what is gone, what says something else, what is new. */
function told(
  { kind, version }: EditionLine,
  before: string | undefined,
  { title: name, description }: Bodies['fact' | 'section'],
  read: Read,
): Pick<ChangeEntry, 'title' | 'summary'> {
  const of = kind === 'fact' ? name : `‘${name}’`;
  if (version === undefined) return { title: `없앰: ${of}`, summary: '이 사이트에서 내렸습니다.' };
  if (before === undefined) return { title: `${kind === 'fact' ? '새 근거' : '새 절'}: ${of}`, summary: description };
  const lines = between(kind, before, version, read, () => ({})).map(changeLine);
  return { title: `고침: ${lines[0] ?? of}`, summary: lines.join(' ') };
}

/** As many as a feed holds. */
const newest = (those: readonly Happened[]): ChangeEntry[] => those.slice(0, most).map(({ entry }) => entry());

/** What was corrected anywhere: by the corrections as they are told, and by what changed from edition to edition. */
export function correctionEntries(base: Base, editions: Editions): ChangeEntry[] {
  const corrected = base.corrections.map((correction) => {
    const fact = base.facts.get(correction.fact);
    const title = `정정: ${fact ? topicOf(fact, base) : correction.fact}`;
    const url = `${absolute(pathOf.fact(correction.fact))}#${correction.date}`;
    return { title, summary: correctionWords(correction), url, date: correction.date };
  });
  const ofFact = new Set(base.corrections.map(({ fact }) => fact));
  const others = happened(editions).filter(
    ({ line: { kind, id }, isNew }) => !isNew && (kind !== 'fact' || !ofFact.has(id)),
  );
  return [...corrected, ...newest(others)].sort((a, b) => (a.date < b.date ? 1 : -1)).slice(0, most);
}

/** What happened to the facts about each company and model. */
const byEntity = oncePer((base: Base) =>
  oncePer((editions: Editions) => {
    const found = new Map<string, Happened[]>();
    for (const one of happened(editions)) {
      if (!one.fact) continue;
      const living = base.facts.get(one.line.id);
      for (const entity of new Set(living ? aboutOf(base, living) : one.fact.fact.subjects)) {
        const those = found.get(entity);
        if (those) those.push(one);
        else found.set(entity, [one]);
      }
    }
    return found;
  }),
);

/** What was added and corrected of a company or a model, and of what stands for it. */
export const entityEntries = (base: Base, editions: Editions, entity: string): ChangeEntry[] =>
  newest(byEntity(base)(editions).get(entity) ?? []);

/** What was added and corrected in an article: its sections, and the facts that it shows. */
export function articleEntries(base: Base, editions: Editions, slug: string): ChangeEntry[] {
  const article = base.articles.get(slug);
  const shown = new Set(article ? shownInArticle(base, article) : []);
  return newest(
    happened(editions).filter(({ line: { id }, fact }) => (fact ? shown.has(id) : id.startsWith(`${slug}/`))),
  );
}
