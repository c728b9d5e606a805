import { stringify } from 'yaml';
import type { Article } from '../../../src/schema/article.ts';
import type { Chart } from '../../../src/schema/chart.ts';
import type { Entity } from '../../../src/schema/entity.ts';
import type { Fact } from '../../../src/schema/fact.ts';
import type { Source } from '../../../src/schema/source.ts';
import { entityRooms } from '../../../src/site/url.ts';

/** A file of a content folder: its path from there, and what it says. */
export type File = readonly [path: string, text: string];

const yaml = (value: unknown): string => stringify(value, { lineWidth: 0 });
const mdx = (front: object, body: string): string => `---\n${yaml(front)}---\n\n${body}\n`;

/** A field that says nothing is left out, as authors do. */
const said = (value: object): object =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([, field]) =>
        field !== undefined && !(typeof field === 'object' && field !== null && Object.keys(field).length === 0),
    ),
  );

export const fileOfMetric = (id: string, metric: object): File => [`metrics/${id}.yaml`, yaml(metric)];

export const fileOfSource = ({ id, ...source }: Source): File => [`sources/${id}.yaml`, yaml(source)];

export const fileOfChart = ({ id, ...chart }: Chart): File => [`charts/${id}.yaml`, yaml(said(chart))];

/** The facts of a subject and a metric stand in one file. */
export const filesOfFacts = (facts: readonly Fact[]): File[] =>
  [...Map.groupBy(facts, ({ subjects: [subject = ''], metric }) => `facts/${subject}/${metric}.yaml`)].map(
    ([path, own]) => [
      path,
      yaml(own.map(({ kind: _kind, subjects: _subjects, metric: _metric, ...fact }) => said(fact))),
    ],
  );

export const fileOfEntity = ({ id, kind, ...entity }: Entity, body: string): File => [
  `${entityRooms[kind]}/${id}.mdx`,
  mdx(said(entity), body),
];

export const filesOfArticle = ({ slug, sections, standfirst, summary: lines, ...article }: Article): File[] => [
  [
    `articles/${slug}/article.yaml`,
    yaml(said({ ...article, standfirst: standfirst.source, summary: lines.map(({ source }) => source) })),
  ],
  ...sections.map(
    ({ order, id, title, summary, body }): File => [
      `articles/${slug}/${order}-${id}.mdx`,
      mdx({ title, summary }, body.source),
    ],
  ),
];
