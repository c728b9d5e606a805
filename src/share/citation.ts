import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Series } from '../charts/series.ts';
import { articlesNewestFirst } from '../facts/articles.ts';
import type { Base } from '../facts/base.ts';
import { formatDate } from '../korean/date.ts';
import { oncePer } from '../korean/once-per.ts';
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
  /** The address at which it stays as it is, absolute, where it was published. */
  readonly sealed?: string | undefined;
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

/** A work as Citation.js reads it, once for all forms. */
const citeOf = oncePer(
  ({ id, title, url, issued, sealed }: Work) =>
    new Cite({
      id,
      type: 'webpage',
      title,
      author: [{ literal: identity.name }],
      'container-title': identity.name,
      // What is cited is what was seen.
      URL: sealed ?? url,
      language: identity.language,
      note: identity.licence,
      ...(issued ? { issued: { 'date-parts': [issued.split('-').map(Number)] } } : {}),
    }),
);

/** A work as an entry of BibTeX, RIS or CSL-JSON. The day on which it was seen is added by who cites it. */
export const citationFile = (work: Work, ending: CitationEnding): string =>
  `${citeOf(work).format(forms[ending]).trim()}\n`;

/** A work as a note under a text names it: who, what, when, where, where it stays as it is, under which licence. */
export const citationLine = ({ title, url, issued, sealed }: Work): string =>
  [
    ...[identity.name, `‘${title}’`, ...(issued ? [formatDate(issued)] : []), url],
    ...(sealed === undefined ? [] : [`바뀌지 않는 주소 ${sealed}`]),
    'CC BY 4.0',
  ].join(', ');

const english = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' });

/** A day as APA has it, `2026, November 24`; of what is known less well no more than is known. */
function apaDate(issued: string | undefined): string {
  if (issued === undefined) return 'n.d.';
  const [year = '', month, day] = issued.split('-');
  if (month === undefined) return year;
  const parts = english.formatToParts(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const name = parts.find(({ type }) => type === 'month')?.value ?? '';
  return `${year}, ${name}${day === undefined ? '' : ` ${Number(day)}`}`;
}

/**
 * A work in the styles in which people write it: as Korean newspapers name another medium; as Korean journals list what is read
 * on the web; APA (7th edition, 10.16, a web page by a group whose site bears its name).
 */
export function citationStyles({
  title,
  url,
  issued,
  sealed = url,
}: Work): readonly (readonly [name: string, text: string])[] {
  const year = issued?.slice(0, 4);
  return [
    ['신문', `${identity.name}${issued ? `(${formatDate(issued)})` : ''}, ‘${title}’`],
    ['학술', `${identity.name}(${year ?? '발행일 불명'}). “${title}”. ${sealed}`],
    ['APA', `${identity.name}. (${apaDate(issued)}). ${title}. ${sealed}`],
  ];
}

/** What reference managers read in a page (Highwire Press tags, which Zotero, Mendeley and Google Scholar know). */
export const citationTags = ({
  title,
  url,
  issued,
  sealed = url,
}: Work): readonly (readonly [name: string, content: string])[] => [
  ['citation_title', title],
  ['citation_author', identity.name],
  ...(issued ? [['citation_publication_date', issued.replaceAll('-', '/')] as const] : []),
  ['citation_public_url', sealed],
  ['citation_language', identity.language],
];
