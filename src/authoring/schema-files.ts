import { z } from 'astro/zod';
import { articleSchema, sectionSchema } from '../schema/article.ts';
import { chartSchema } from '../schema/chart.ts';
import { companySchema, modelSchema, personSchema, termSchema } from '../schema/entity.ts';
import { eventSchema, figureSchema, statementSchema } from '../schema/fact.ts';
import { correctionsSchema, retiredSchema } from '../schema/ledger.ts';
import { metricSchema, unitSchema, unitsSchema } from '../schema/metric.ts';
import { sourceSchema } from '../schema/source.ts';
import { styleSchema } from '../schema/style.ts';
import { authorSchema } from './json-schema.ts';

/** A schema for an editor, and the files that it is for, as a glob below the project's root. */
export interface SchemaFile {
  readonly name: string;
  readonly files: string;
  readonly schema: z.ZodType;
}

const facts = [figureSchema, statementSchema, eventSchema] as const;

/** A fact in a file of its own: its id is the file's name. */
const named = ({ shape }: (typeof facts)[number]): z.ZodType => z.strictObject({ ...shape, id: shape.id.optional() });

/** A list in one file, or its items in a folder. */
const ledger = (name: string, schema: z.ZodArray): SchemaFile => ({
  name,
  files: `content/{${name},${name}/*}.yaml`,
  schema: z.union([schema, schema.element]),
});

/** Every kind of file that authors write. A fact's kind is its metric's, which no glob knows: any of the three will do. */
export const schemaFiles: readonly SchemaFile[] = [
  { name: 'article', files: 'content/articles/*/article.yaml', schema: articleSchema },
  { name: 'facts', files: 'content/facts/**/*.yaml', schema: z.union([z.array(z.union(facts)), ...facts.map(named)]) },
  { name: 'source', files: 'content/sources/*.yaml', schema: sourceSchema },
  { name: 'metric', files: 'content/metrics/*.yaml', schema: metricSchema },
  { name: 'chart', files: 'content/charts/*.yaml', schema: chartSchema },
  { name: 'units', files: 'content/{units,units/*}.yaml', schema: z.union([unitsSchema, unitSchema]) },
  { name: 'style', files: 'content/style.yaml', schema: styleSchema },
  ledger('corrections', correctionsSchema),
  ledger('retired-ids', retiredSchema),
  { name: 'section', files: 'content/articles/*/*.mdx', schema: sectionSchema },
  { name: 'company', files: 'content/companies/*.mdx', schema: companySchema },
  { name: 'model', files: 'content/models/*.mdx', schema: modelSchema },
  { name: 'person', files: 'content/people/*.mdx', schema: personSchema },
  { name: 'term', files: 'content/glossary/*.mdx', schema: termSchema },
];

/** Where an editor's schema lies, from the project's root. */
export const schemaPath = (name: string): string => `.vscode/schemas/${name}.json`;

/** The text of an editor's schema. */
export const schemaText = ({ schema }: SchemaFile): string => `${JSON.stringify(authorSchema(schema), null, 2)}\n`;
