import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Base } from '../facts/base.ts';
import { moves } from '../site/retired.ts';
import { absolute, href } from '../site/url.ts';

/**
 * Lays a redirect at every page's address that moved, in a form that any static host can serve, and the files of today at the
 * addresses of old files, since such a host cannot redirect a picture.
 * @param folder the finished site, not yet published
 * @throws {Error} where the living file that an old address leads to is missing
 */
export async function layMoves(folder: string, base: Base): Promise<void> {
  for (const { from, to } of moves(base)) {
    const isPage = from.endsWith('/');
    const file = join(folder, from, isPage ? 'index.html' : '');
    await mkdir(dirname(file), { recursive: true });
    await (isPage ? writeFile(file, redirectPage(to)) : copyFile(join(folder, to), file));
  }
}

/** A page that leads on at once, with a plain link for whoever does not follow refreshes. */
function redirectPage(to: string): string {
  return `<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<title>주소가 바뀌었습니다</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${absolute(to)}">
<meta http-equiv="refresh" content="0; url=${href(to)}">
</head>
<body>
<main><h1>주소가 바뀌었습니다</h1><p><a href="${href(to)}">새 주소로 가기</a></p></main>
</body>
</html>
`;
}
