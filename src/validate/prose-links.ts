import { visit } from 'unist-util-visit';
import { type LinkFault, readLink } from '../korean/link.ts';
import { linksIn } from '../prose/links.ts';
import { nearMiss } from '../schema/near-miss.ts';
import type { Problem } from '../schema/problem.ts';
import type { Prose } from '../schema/prose.ts';
import { site } from '../site/url.ts';
import type { Addresses } from './addresses.ts';

const allowed =
  'https://나 http://로 시작하는 주소, mailto:, 이 사이트의 주소(/companies/openai/ 형식), 같은 페이지 안의 위치(#…)만 적습니다';

/**
 * Holds links of authors to what may be published: web pages, mail addresses, and addresses and places of this site that are
 * there. Pictures of authors are none. Lines count from the text's own first line.
 * @param page the path of the text's page
 */
export function checkLinks({ tree, headings }: Prose, page: string, addresses: Addresses): Problem[] {
  const there = [...headings, ...addresses.fragmentsOf(page)];
  const problems = linksIn(tree).flatMap((node) =>
    checkLink(node.url, page, there, addresses).map((problem) => ({
      ...problem,
      line: node.position?.start.line ?? 1,
    })),
  );
  visit(tree, (node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    const message = '그림은 ![]()로 넣지 않습니다.';
    const hint =
      '글의 폴더에 파일을 두고 <Picture id="파일-이름" alt="…" caption="…" credit="…" licence="…" />로 넣습니다.';
    problems.push({ code: 'image', file: '', line: node.position?.start.line ?? 1, message, hint });
  });
  return problems;
}

function checkLink(written: string, page: string, places: readonly string[], addresses: Addresses): Problem[] {
  const link = readLink(written);
  switch (link.kind) {
    case 'refused':
      return [problem(`링크에는 ${allowed}. 지금은 ${shown(written)}.`, mend(link.fault, written, addresses))];
    case 'own':
      return checkOwn(link.path, link.fragment, addresses);
    case 'web': {
      // An address of this site in full is one of its own, too.
      if (link.url.origin !== site.origin || !link.url.pathname.startsWith(site.base)) return [];
      const own = readLink(link.url.href.slice(site.origin.length + site.base.length - 1));
      return own.kind === 'own' ? checkOwn(own.path, own.fragment, addresses) : [];
    }
    case 'fragment':
      return places.includes(link.fragment) ? [] : [noPlace(written, page, link.fragment, places)];
    default:
      return [];
  }
}

function checkOwn(path: string, fragment: string, { all, moved, fragmentsOf }: Addresses): Problem[] {
  if (all.has(path)) {
    const there = fragment === '' ? [''] : fragmentsOf(path);
    return there.includes(fragment) ? [] : [noPlace(`${path}#${fragment}`, path, fragment, there)];
  }
  const now = moved.get(path);
  if (now !== undefined) return [problem(`“${path}”: 옛 주소입니다.`, `지금의 주소를 적습니다: ${now}`)];
  const near = nearAddress(path, all);
  const hint = near === undefined ? '주소창에 보이는 대로 적습니다. 예: /companies/openai/' : `혹시 ${near}?`;
  return [problem(`“${path}”: 이 사이트에 그런 주소는 없습니다.`, hint)];
}

const noPlace = (written: string, page: string, fragment: string, there: readonly string[]): Problem => {
  const near = nearMiss(fragment, there);
  const known = there.length > 0 ? `쓸 수 있는 위치: ${there.map((id) => `#${id}`).join(', ')}` : '# 뒤를 지웁니다.';
  return problem(`“${written}”: ${page} 페이지에 그런 위치는 없습니다.`, near === undefined ? known : `혹시 #${near}?`);
};

/** An address that was meant: with the slash at its end, or less the base path that the site adds by itself. */
function nearAddress(path: string, all: ReadonlySet<string>): string | undefined {
  const tried = [path, path.startsWith(site.base) ? path.slice(site.base.length - 1) : path];
  const exact = tried.flatMap((one) => [one, `${one}/`]).find((one) => all.has(one));
  return exact ?? nearMiss(path, all);
}

/** How to mend an address that leads nowhere it may. */
const remedies: Readonly<Record<LinkFault, string>> = {
  empty: '괄호 안에 주소를 적거나 링크를 지웁니다.',
  hidden: '보이지 않는 글자와 빈칸, 역슬래시(\\)을 지웁니다. 빈칸이 든 주소라면 그 자리에 %20을 적습니다.',
  scheme: '주소는 쓸 수 없습니다. 읽을 수 있는 페이지의 주소를 적거나 링크를 지웁니다.',
  host: 'https:// 바로 뒤에 도메인을 적습니다. 예: https://example.org/news/1',
  mail: '메일 주소 하나를 적습니다. 예: mailto:editor@example.org',
  'no-scheme': '다른 사이트의 주소라면 앞에 https:를 붙이고, 이 사이트의 주소라면 앞의 빗금을 하나만 적습니다.',
  encoding: '글자로 읽을 수 없는 % 표기가 있습니다. 주소를 다시 옮겨 적습니다.',
  relative: '다른 사이트의 주소라면 앞에 https://를 붙이고, 이 사이트의 주소라면 빗금(/)으로 시작합니다.',
};

function mend(fault: LinkFault, written: string, { all }: Addresses): string {
  const near = fault === 'relative' ? nearAddress(`/${written}`, all) : undefined;
  const scheme = fault === 'scheme' ? `${/^[^:]*:/.exec(written)?.[0] ?? ''} ` : '';
  return near === undefined ? scheme + remedies[fault] : `혹시 ${near}?`;
}

const problem = (message: string, hint: string): Problem => ({ code: 'link', file: '', message, hint });

/** An address for a message: what cannot be seen in it is written out, and what is long is cut. */
function shown(written: string): string {
  if (written === '') return '비어 있습니다';
  const text = written.replace(/[\p{Cc}\p{Cf}\p{Z}]/gu, (one) => `\\u{${one.codePointAt(0)?.toString(16)}}`);
  return `“${text.length > 80 ? `${text.slice(0, 80)}…` : text}”입니다`;
}
