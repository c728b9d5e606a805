import type { z } from 'astro/zod';
import type { Base } from '../facts/base.ts';
import { articleSchema, sectionSchema } from '../schema/article.ts';
import { chartSchema } from '../schema/chart.ts';
import { companySchema, modelSchema, personSchema, termSchema } from '../schema/entity.ts';
import { eventSchema, figureSchema, statementSchema } from '../schema/fact.ts';
import { metricSchema, unitSchema } from '../schema/metric.ts';
import { documentSchema, outletSchema, reportSchema } from '../schema/source.ts';

/** A kind of file as the command speaks of it. */
export interface Kind {
  readonly name: KindName;
  /** What it is called in Korean; the command takes this too. */
  readonly korean: string;
  /** What stands after the kind on the command line. */
  readonly address: string;
  /** One example of it. */
  readonly example: string;
  /** Its file, below the content folder, with names in angle brackets. */
  readonly file: string;
}

/** The schemas of the three kinds of fact; which one a fact has its metric decides. */
export const ofFacts = { figure: figureSchema, statement: statementSchema, event: eventSchema };

/** What `npm run new` can make, in the order in which the help lists it: what of {@link Kind} is told of each, its schema. */
const told = {
  article: ['글', '<글>', 'data-center', 'articles/<글>/article.yaml', articleSchema],
  section: ['절', '<글> <번호-이름>', 'data-center 30-power', 'articles/<글>/<번호>-<절>.mdx', sectionSchema],
  fact: ['사실', '<대상>/<지표>', 'openai/valuation', 'facts/<대상>/<지표>/<사실>.yaml', ofFacts],
  company: ['기업', '<id>', 'nvidia', 'companies/<id>.mdx', companySchema],
  model: ['모델', '<id>', 'gpt-5', 'models/<id>.mdx', modelSchema],
  person: ['인물', '<id>', 'jensen-huang', 'people/<id>.mdx', personSchema],
  term: ['용어', '<id>', 'hbm', 'glossary/<id>.mdx', termSchema],
  source: ['출처', '<id>', 'chosunbiz-2024-10-09', 'sources/<id>.yaml', reportSchema],
  document: ['자료', '<id>', 'openai-filing-2026-03', 'sources/<id>.yaml', documentSchema],
  outlet: ['매체', '<id>', 'reuters', 'sources/<id>.yaml', outletSchema],
  metric: ['지표', '<id>', 'capex', 'metrics/<지표>.yaml', metricSchema],
  unit: ['단위', '<id>', 'EUR', 'units/<단위>.yaml', unitSchema],
  chart: ['차트', '<id>', 'capex', 'charts/<차트>.yaml', chartSchema],
} as const;
export type KindName = keyof typeof told;

export const kinds = Object.fromEntries(
  Object.entries(told).map(([name, [korean, address, example, file]]) => [
    name,
    { name, korean, address, example, file },
  ]),
) as Readonly<Record<KindName, Kind>>;

/** The kind that a word of the command line names, in English or Korean. */
export const kindNamed = (word: string): Kind | undefined =>
  Object.values(kinds).find(({ name, korean }) => name === word || korean === word);

/**
 * The schema of what is made.
 * @param metric for a fact, the metric that decides its kind
 */
export const schemaOf = (kind: KindName, metric?: string, base?: Pick<Base, 'metrics'>): z.ZodObject =>
  kind === 'fact' ? ofFacts[base?.metrics.get(metric ?? '')?.kind ?? 'figure'] : told[kind][4];
