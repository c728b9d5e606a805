import { factIndex } from '../facts/fact-index.ts';
import { oncePer } from '../korean/once-per.ts';
import { shownInArticle, shownInSection } from '../prose/references.ts';
import type { Problem } from '../schema/problem.ts';
import type { Prose } from '../schema/prose.ts';
import { pathOf } from '../site/url.ts';
import { type Backing, backingOf, claimsIn } from './backing.ts';
import type { Subject } from './rule.ts';

/** A text of ours that a reader reads, and the way to it. What a source wrote (its title, its wording) is none. */
export interface ReadText {
  /** As it is written. */
  readonly text: string;
  /** The place of one of its lines, counted from 1. */
  at(line: number): Pick<Problem, 'file' | 'line' | 'field'>;
  /** The text as it was parsed, where citations may stand in it, the path of the page that shows it whole, the pictures beside it. */
  readonly prose?: { readonly read: Prose; readonly page: string; readonly pictures?: ReadonlyMap<string, string> };
  /** Where no citation may stand: what its figures may say, nothing in a text that takes none. Undefined where it cannot be told. */
  readonly backing?: () => readonly Backing[] | undefined;
  /** A headline, which may leave out the word of a bound: 두 배 for 2배 이상. */
  readonly headline?: boolean;
}

/** Every text of ours that a reader reads: bodies, and the fields of articles, sections, entities, facts, charts and corrections. */
export const textsOf = oncePer(({ content, base }: Subject): readonly ReadText[] => {
  const texts: ReadText[] = [];
  type Field = { at(path?: readonly PropertyKey[]): ReturnType<ReadText['at']> };
  type Path = readonly PropertyKey[];
  const plain = ({ at }: Field, path: Path, text?: string, facts?: () => readonly string[], headline = false) => {
    const backing = () => backingOf(facts?.() ?? [], base);
    if (text !== undefined) texts.push({ text, at: () => at(path), backing, headline });
  };
  const line = ({ at }: Field, path: Path, read: Prose, page: string): void => {
    texts.push({ text: read.source, at: () => at(path), prose: { read, page } });
  };
  const body = (
    { body: read, file }: (typeof content.sections | typeof content.entities)[number],
    where: Omit<NonNullable<ReadText['prose']>, 'read'>,
  ) => texts.push({ text: read.source, at: (of) => ({ file, line: of + read.line - 1 }), prose: { read, ...where } });

  for (const article of content.articles) {
    const { value } = article;
    const page = pathOf.article(value.slug);
    const shown = () => {
      const whole = base.articles.get(value.slug);
      return whole ? shownInArticle(base, whole) : [];
    };
    plain(article, ['title'], value.title, shown, true);
    line(article, ['standfirst'], value.standfirst, page);
    for (const [index, one] of value.summary.entries()) line(article, ['summary', index], one, page);
  }
  for (const section of content.sections) {
    const { value } = section;
    plain(section, ['title'], value.title, () => shownInSection(base, value), true);
    plain(section, ['summary'], value.summary);
    const pictures = base.articles.get(value.article)?.pictures ?? new Map();
    body(section, { page: pathOf.article(value.article), pictures });
    for (const { line: of, alt, caption, credit } of section.body.pictures)
      for (const text of [alt, caption, credit]) {
        const backing = () => backingOf(shownInSection(base, value), base);
        texts.push({ text, at: () => ({ file: section.file, line: of + section.body.line - 1 }), backing });
      }
  }
  for (const entity of content.entities) {
    const { value } = entity;
    const about = () => (factIndex(base).byEntity.get(value.id) ?? []).map(({ id }) => id);
    plain(entity, ['summary'], value.summary);
    plain(entity, ['caution'], value.caution, about);
    if (value.kind === 'person') plain(entity, ['role'], value.role, about);
    body(entity, { page: pathOf.entity(value) });
  }
  for (const fact of content.facts) {
    const { value } = fact;
    const ratio = value.kind === 'figure' && value.ratio ? [value.ratio.of, value.ratio.to] : [];
    const conflicts = (factIndex(base).conflicts.get(value.id) ?? []).map(({ id }) => id);
    const beside = () => [value.id, ...ratio, ...conflicts, ...(value.supersedes ? [value.supersedes] : [])];
    plain(fact, ['text'], value.text, () => [value.id]);
    plain(fact, ['note'], value.note, beside);
    plain(fact, ['caution'], value.caution, beside);
  }
  for (const chart of content.charts) {
    const { value } = chart;
    const drawn = () => value.facts;
    for (const field of ['question', 'finding', 'label', 'summary', 'viewLabel'] as const)
      plain(chart, [field], value[field], drawn);
    for (const [index, { text }] of value.annotations.entries()) plain(chart, ['annotations', index], text, drawn);
    for (const [kind, why] of Object.entries(value.mixes)) plain(chart, ['mixes', kind], why, drawn);
    for (const [index, note] of value.notes.entries()) plain(chart, ['notes', index], note, drawn);
    for (const [name, view] of Object.entries(value.views))
      for (const field of ['question', 'finding', 'label'] as const)
        plain(chart, ['views', name, field], view[field], drawn);
  }
  for (const [index, { value, at }] of content.corrections.entries()) {
    // What was said before stands as it was, and so does what a later correction put right again.
    const latest = !content.corrections.slice(index + 1).some((later) => later.value.fact === value.fact);
    const before = () => claimsIn(value.was);
    const now = () => (latest ? backingOf([value.fact], base) : claimsIn(value.now));
    texts.push({ text: value.was, at: () => at(['was']), backing: before });
    texts.push({ text: value.now, at: () => at(['now']), backing: now });
    if (value.note !== undefined)
      texts.push({ text: value.note, at: () => at(['note']), backing: () => now()?.concat(before()) });
  }
  return texts;
});

/**
 * Looks for a pattern in all those texts, line by line.
 * @param pattern with the flag `g`
 */
export const searchTexts = (
  subject: Subject,
  pattern: RegExp,
): (Pick<Problem, 'file' | 'line' | 'field'> & { readonly found: string })[] =>
  textsOf(subject).flatMap(({ text, at }) =>
    text
      .split('\n')
      .flatMap((line, index) => [...line.matchAll(pattern)].map(([found]) => ({ found, ...at(index + 1) }))),
  );
