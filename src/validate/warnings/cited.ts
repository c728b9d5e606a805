import { readDirectives } from '../../prose/directives.ts';
import { parseInline } from '../../prose/parse.ts';

/** The facts that one line of Markdown cites: a standfirst, a sentence of a summary. */
export const citedInLine = (line: string): string[] => readDirectives(parseInline(line)).citations.map(({ id }) => id);
