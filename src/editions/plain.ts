import type { Row } from '../facts/view.ts';

/** The words of a piece of HTML that we wrote ourselves, without marks and with single spaces. */
export const plainOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();

/** What a version of a fact said under these names of its rows, remarks left out. */
export const saidUnder = (rows: readonly Row[], ...names: readonly string[]): string[] =>
  names
    .flatMap((name) => rows.filter((row) => row.name === name))
    .map(({ parts }) => parts.flatMap(({ text, as }) => (as === 'remark' ? [] : text)).join(''));

/** How settled it was, when and by whom: `계획 인용 보도 · 2024년 9월 11일 보도 · 블룸버그통신 등 주요 외신`. */
export const vouchedOf = (rows: readonly Row[]): string =>
  saidUnder(rows, '상태', '시점', '보도 매체', '발언자').join(' · ');
