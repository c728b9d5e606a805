import type { Base } from '../../facts/base.ts';
import { nameIndexOf } from '../../facts/names.ts';
import { findNames } from '../../korean/names.ts';
import { type Citation, readDirectives } from '../../prose/directives.ts';
import { parseInline, parseMdx } from '../../prose/parse.ts';
import type { Fact } from '../../schema/fact.ts';
import type { Problem } from '../../schema/problem.ts';
import { flowsOf, sentenceAround } from '../prose-flow.ts';
import type { Rule } from '../rule.ts';

/** A sentence that cites a figure and names another company than the fact's, and neither it nor what it made. */
export const otherSubjects: Rule = ({ content, base }) => {
  const bodies = [...content.sections, ...content.entities].flatMap(({ body, file }) => {
    const parsed = parseMdx(body.text);
    if ('problem' in parsed) return [];
    return othersIn(parsed.tree, base).map(({ line, ...other }) => ({ ...other, file, line: line + body.line - 1 }));
  });
  const lines = content.articles.flatMap(({ value, at }) =>
    [
      { text: value.standfirst, place: at(['standfirst']) },
      ...value.summary.map((text, index) => ({ text, place: at(['summary', index]) })),
    ].flatMap(({ text, place }) => othersIn(parseInline(text), base).map((other) => ({ ...other, ...place }))),
  );
  return [...bodies, ...lines];
};

type Found = Omit<Problem, 'file' | 'line'> & { readonly line: number };

function othersIn(tree: ReturnType<typeof parseInline>, base: Base): Found[] {
  const { citations } = readDirectives(tree);
  const flows = flowsOf(tree, new Set<unknown>(citations.map(({ node }) => node)));
  return citations.flatMap((citation): Found[] => {
    const fact = base.facts.get(citation.id);
    const sentence = flows.flatMap(({ words, labels }) => {
      const label = labels.get(citation.node);
      if (!label) return [];
      const { before, after } = sentenceAround(words, label.start, label.end);
      return [before + words.slice(label.start, label.end) + after];
    })[0];
    if (fact?.kind !== 'figure' || sentence === undefined) return [];
    const other = otherName(sentence, fact, base);
    return other === undefined ? [] : [problemOf(citation, fact, other, base)];
  });
}

function problemOf({ id, line }: Citation, fact: Fact, other: string, base: Base): Found {
  const subject = base.entities.get(fact.subjects[0] ?? '')?.name ?? fact.subjects[0];
  return {
    code: 'other-subject',
    line,
    message: `${id}: 사실의 대상은 “${subject}”인데 문장에는 “${other}”만 나옵니다.`,
    hint: '다른 사실을 가리켰는지 보거나, 문장에 사실의 대상을 적습니다.',
  };
}

/**
 * The name of another company that a sentence speaks of, where it names that one and none of the fact's own. A sentence that
 * names neither, or both, says nothing.
 */
function otherName(sentence: string, fact: Fact, base: Base): string | undefined {
  const own = related(fact, base);
  const named = findNames(sentence, nameIndexOf(base));
  if (named.some(({ of }) => own.has(of.id))) return undefined;
  const other = named.find(({ of }) => of.kind === 'company');
  return other && sentence.slice(other.index, other.index + other.length);
}

/** Whom a fact is about, what they made and who made them, where it was measured and who vouches for it. */
function related(fact: Fact, base: Base): Set<string> {
  const ids = new Set([...fact.subjects, ...fact.compares]);
  for (const id of [fact.where, fact.attribution]) if (id !== undefined) ids.add(id);
  for (const entity of base.entities.values()) {
    if (entity.kind !== 'model') continue;
    if (fact.subjects.includes(entity.by)) ids.add(entity.id);
    if (fact.subjects.includes(entity.id)) ids.add(entity.by);
  }
  return ids;
}
