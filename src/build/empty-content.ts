import type { Base } from '../facts/base.ts';

/** Set to 1, a build publishes even content that has nothing to read: for a site that is about to begin. */
export const ALLOW_EMPTY = 'ALLOW_EMPTY';

/**
 * What a content folder lacks to be a site that may take the place of the last one: an empty or mistyped folder reads without
 * a fault, and would replace every page with none.
 * @param folder the content folder, as it is named to the author
 * @returns the report in Korean, with what to do; nothing where there is something to publish
 */
export function emptinessOf({ articles, facts }: Pick<Base, 'articles' | 'facts'>, folder: string): string | undefined {
  const sections = [...articles.values()].flatMap((article) => article.sections);
  const missing = [
    ...(articles.size === 0 ? ['글'] : sections.length === 0 ? ['글의 절'] : []),
    ...(facts.size === 0 ? ['사실'] : []),
  ];
  if (missing.length === 0) return undefined;
  return [
    `${folder}: ${missing.join('과 ')}이 하나도 없습니다. 이대로 만들면 앞서 만든 사이트가 빈 사이트로 바뀝니다.`,
    '  → CONTENT_DIR이 내용을 담은 폴더를 가리키는지 봅니다.',
    `  → 정말 빈 사이트를 만들려면 ${ALLOW_EMPTY}=1을 붙입니다: ${ALLOW_EMPTY}=1 npm run build`,
  ].join('\n');
}
