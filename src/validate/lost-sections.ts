import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import type { Base } from '../facts/base.ts';
import type { Problem } from '../schema/problem.ts';

/**
 * Sections of published articles that git knows, here or where this branch left main, and that are gone without an address
 * that answers for theirs. Nothing where the folder is in no git repository.
 * @param root the content folder
 * @param base what may be published of it
 */
export function lostSections(root: string, { articles, retired }: Base): Problem[] {
  const git = (...args: readonly string[]): string => {
    const { status, stdout } = spawnSync('git', ['-C', root, ...args], { encoding: 'utf8' });
    return status === 0 ? stdout.trim() : '';
  };
  const head = git('rev-parse', '--verify', '--quiet', 'HEAD');
  if (head === '') return [];
  const parting = git('merge-base', 'HEAD', 'origin/main') || git('merge-base', 'HEAD', 'main');
  const kept = new Set(retired.flatMap(({ kind, id }) => (kind === 'section' ? [id] : [])));
  const lost = new Map<string, string>();
  for (const commit of new Set([head, parting].filter(Boolean))) {
    for (const path of git('ls-tree', '-r', '--name-only', commit, './articles').split('\n')) {
      const [, slug = '', id = ''] = /^articles\/([^/]+)\/\d+-([^/]+)\.mdx$/.exec(path) ?? [];
      const article = articles.get(slug);
      if (!article || kept.has(`${slug}/${id}`) || article.sections.some((section) => section.id === id)) continue;
      if (/^status: *draft/m.test(git('show', `${commit}:./articles/${slug}/article.yaml`))) continue;
      lost.set(`${slug}/${id}`, slug);
    }
  }
  return [...lost].map(([id, slug]) => ({
    code: 'lost-section',
    file: `${basename(root)}/articles/${slug}/article.yaml`,
    message: `“${id}”: 발행한 절이 없어졌는데, 옛 주소(/articles/${id}/)를 이어받은 절이 없습니다.`,
    hint: `content/retired-ids/${id.replace('/', '-')}.yaml에 적습니다: { kind: section, id: ${id}, to: ${slug}/<지금의 절>, date: …, reason: … }`,
  }));
}
