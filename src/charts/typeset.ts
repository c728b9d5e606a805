import { keepTogether } from '../text/amount-parse.ts';

/**
 * Makes a chart's words fit to be set in lines: an amount stays on one line, and a particle with the bracket before it,
 * where `word-break: keep-all` would let it go: `184억 달러(2024년 1월)로`.
 */
export const typeset = (text: string): string => keepTogether(text).replace(/\)(?=[가-힣])/gu, ')\u2060');
