import type { Shipped } from './shipped.ts';

const rule = '='.repeat(80);

/**
 * The text of `/licenses.txt`: what is shipped of others, in the order of names, each with its licence's text. A text that
 * several share stands once, under all of them.
 */
export function notice(shipped: readonly Shipped[]): string {
  const sorted = shipped.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const groups = [...Map.groupBy(sorted, ({ text }) => text).entries()];
  const entry = ({ name, version, licence, home, what }: Shipped): string =>
    [`${name} ${version} (${licence})`, ...(what ? [what] : []), home].filter(Boolean).join('\n');
  return [
    '이 사이트가 함께 내보내는 다른 이들의 코드와 글꼴, 낱말이다. 나머지 코드는 MIT 라이선스를 따른다.',
    '',
    ...groups.flatMap(([text, members]) => [rule, members.map(entry).join('\n\n'), rule, '', text, '']),
  ].join('\n');
}
