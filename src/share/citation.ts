import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Series } from '../charts/series.ts';
import { articlesNewestFirst } from '../facts/articles.ts';
import type { Base } from '../facts/base.ts';
import { formatDate } from '../korean/date.ts';
import { identity } from '../site/identity.ts';
import { absolute, pathOf } from '../site/url.ts';
import type { ChartPlace } from './chart-files.ts';

// Its own choice leaves out every letter beyond ASCII, Hangul with it.
Object.assign(plugins.config.get('@bibtex').format, { asciiOnly: false, useIdAsLabel: true });

/** What is cited: a page of the site. */
export interface Work {
  /** The key that programs file it under, without Hangul. */
  readonly id: string;
  readonly title: string;
  /** Absolute. */
  readonly url: string;
  /** When it was published, as far as it is known: `2026-11-24`, `2026-11`. */
  readonly issued?: string | undefined;
}

/** A chart or view as it is cited: published with the first article that shows it. */
export const workOf = (base: Base, { chart, view }: ChartPlace, { question }: Series): Work => ({
  id: ['jatdae', chart, view].filter(Boolean).join('-'),
  title: question,
  url: absolute(pathOf.chart(chart, view)),
  issued: articlesNewestFirst(base).findLast(({ charts }) => charts.includes(chart))?.published,
});

/** The forms of a citation that programs take in: what Citation.js calls each, by the ending of its files. */
const forms = { bib: 'biblatex', ris: 'ris', 'csl.json': 'data' } as const;

/** The endings of those files. */
export type CitationEnding = keyof typeof forms;

/** Whether files of this ending are citations. */
export const isCitation = (ending: string): ending is CitationEnding => Object.hasOwn(forms, ending);

/** A work as an entry of BibTeX, RIS or CSL-JSON. The day on which it was seen is added by who cites it. */
export function citationFile({ id, title, url, issued }: Work, ending: CitationEnding): string {
  const cite = new Cite({
    id,
    type: 'webpage',
    title,
    author: [{ literal: identity.name }],
    'container-title': identity.name,
    URL: url,
    language: identity.language,
    note: identity.licence,
    ...(issued ? { issued: { 'date-parts': [issued.split('-').map(Number)] } } : {}),
  });
  return `${cite.format(forms[ending]).trim()}\n`;
}

/** A work as a note under a text names it: who, what, when, where, under which licence. */
export const citationLine = ({ title, url, issued }: Work): string =>
  [identity.name, `‘${title}’`, ...(issued ? [formatDate(issued)] : []), url, 'CC BY 4.0'].join(', ');
