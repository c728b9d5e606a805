import { readDirectives } from '../../remark/directives.ts';
import { parseInline } from '../../remark/parse.ts';

/** The facts that one line of Markdown cites: a standfirst, a sentence of a summary. */
export const citedInLine = (line: string): string[] => readDirectives(parseInline(line)).citations.map(({ id }) => id);
