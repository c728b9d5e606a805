import type { Base } from '../facts/base.ts';
import type { Content, Written } from '../facts/content.ts';
import { perhaps } from '../schema/near-miss.ts';
import type { Problem } from '../schema/problem.ts';

/** What a rule looks at: everything as it was written, and the same by id. */
export interface Subject {
  content: Content;
  base: Base;
}

/** A rule across files. It names every place that breaks it. */
export type Rule = (subject: Subject) => Problem[];

/** Says what is wrong with a thing: at which field, what was expected and found, the way out; its code, where not the rule's. */
type Wrong = (path: readonly PropertyKey[], message: string, hint: string, code?: string) => void;

/** The lists of what was read. */
type Lists = Omit<Content, 'style' | 'publisher' | 'pictures' | 'broken'>;

/** A rule that looks at each thing of a list for itself. */
export const ruleOf =
  <K extends keyof Lists>(
    list: K,
    code: string,
    check: (thing: Lists[K][number], wrong: Wrong, base: Base) => void,
  ): Rule =>
  ({ content, base }) => {
    const things: readonly Lists[K][number][] = content[list];
    const problems: Problem[] = [];
    for (const thing of things) {
      const wrong: Wrong = (path, message, hint, own = code) =>
        problems.push({ code: own, ...thing.at(path), message, hint });
      check(thing, wrong, base);
    }
    return problems;
  };

/**
 * The problem of a reference that leads nowhere.
 * @param place where it is written
 * @param what the kind of thing it should name, in Korean, without a particle: 사실, 출처
 * @param id what was written
 * @param known the ids there are
 */
export function dangling(
  place: ReturnType<Written<unknown>['at']>,
  what: string,
  id: string,
  known: Iterable<string>,
): Problem {
  const message = `“${id}”: ${what} 중에 이 id가 없습니다.`;
  const way =
    'content/ 안에 그 id의 파일이나 항목을 먼저 만듭니다. 지우거나 이름을 바꾼 것이면 여기서 빼거나 새 id를 적고, 발행한 적이 있으면 content/retired-ids/에 옛 id를 적어 새 주소로 잇습니다.';
  return { code: 'reference', about: id, ...place, message, hint: perhaps(id, known, way) };
}

/** The ids of the things of one kind. */
export const idsOf = (things: ReadonlyMap<string, { kind: string }>, kind: string): Set<string> =>
  new Set([...things].flatMap(([id, thing]) => (thing.kind === kind ? [id] : [])));
