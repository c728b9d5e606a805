import type { Written } from '../../facts/content.ts';
import type { Problem } from '../../schema/problem.ts';
import type { Subject } from '../rule.ts';

/** A place in the prose where a pattern was found. */
export type Found = Pick<Problem, 'file' | 'line' | 'field'> & { readonly found: string };

/**
 * Looks for a pattern in everything that authors write in sentences: bodies line by line, and the fields of articles, sections,
 * things, facts, charts and corrections. What a source wrote (its title, its words for a date) is left as it is.
 * @param pattern with the flag `g`
 */
export function searchProse({ content }: Subject, pattern: RegExp): Found[] {
  const inBodies = [...content.sections, ...content.entities].flatMap(({ body, file }) =>
    body.text
      .split('\n')
      .flatMap((text, index) => matches(text).map((found): Found => ({ found, file, line: body.line + index }))),
  );
  const inFields = sentencesOf(content).flatMap(({ text, at, path }) =>
    matches(text).map((found): Found => ({ found, ...at(path) })),
  );
  return [...inBodies, ...inFields];

  function matches(text: string): string[] {
    return [...text.matchAll(pattern)].map(([found]) => found);
  }
}

/** A sentence in a field, and the way to it. */
interface Sentence {
  readonly text: string;
  readonly at: Written<unknown>['at'];
  readonly path: readonly PropertyKey[];
}

/** Every sentence of ours that stands in a field. */
function sentencesOf(content: Subject['content']): Sentence[] {
  const sentences: Sentence[] = [];
  const add = (at: Sentence['at'], path: Sentence['path'], text: string | undefined): void => {
    if (text !== undefined) sentences.push({ text, at, path });
  };
  for (const { value, at } of content.articles) {
    add(at, ['title'], value.title);
    add(at, ['standfirst'], value.standfirst);
    for (const [index, line] of value.summary.entries()) add(at, ['summary', index], line);
  }
  for (const { value, at } of content.sections) {
    add(at, ['title'], value.title);
    add(at, ['summary'], value.summary);
  }
  for (const { value, at } of content.entities) {
    add(at, ['summary'], value.summary);
    add(at, ['caution'], value.caution);
  }
  for (const { value, at } of content.facts) {
    if (value.kind === 'statement') add(at, ['text'], value.text);
    add(at, ['note'], value.note);
    add(at, ['caution'], value.caution);
  }
  for (const { value, at } of content.charts) {
    add(at, ['question'], value.question);
    add(at, ['summary'], value.summary);
    for (const [kind, why] of Object.entries(value.mixes)) add(at, ['mixes', kind], why);
    for (const [index, note] of value.notes.entries()) add(at, ['notes', index], note);
    for (const [name, { question }] of Object.entries(value.views)) add(at, ['views', name, 'question'], question);
  }
  for (const { value, at } of content.corrections) add(at, ['note'], value.note);
  return sentences;
}
