// Citation.js has no types of its own (https://citation.js.org/api/).
declare module '@citation-js/core' {
  export class Cite {
    constructor(input: object | string);
    readonly data: readonly Readonly<Record<string, unknown>>[];
    format(name: 'bibtex' | 'biblatex' | 'ris' | 'data'): string;
  }
  export const plugins: { config: { get(name: '@bibtex'): { format: object } } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
