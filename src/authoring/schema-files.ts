import { z } from 'astro/zod';
import { correctionsSchema, retiredSchema } from '../schema/ledger.ts';
import { unitsSchema } from '../schema/metric.ts';
import { publisherSchema } from '../schema/publisher.ts';
import { sourceSchema } from '../schema/source.ts';
import { styleSchema } from '../schema/style.ts';
import { authorSchema } from './json-schema.ts';
import { type KindName, kinds, ofFacts, schemaOf } from './kinds.ts';

/** A schema for an editor, and the files that it is for, as a glob below the project's root. */
export interface SchemaFile {
  readonly name: string;
  readonly files: string;
  readonly schema: z.ZodType;
}

const facts = [ofFacts.figure, ofFacts.statement, ofFacts.event] as const;

/** A fact in a file of its own: its id is the file's name. */
const named = ({ shape }: (typeof facts)[number]): z.ZodType => z.strictObject({ ...shape, id: shape.id.optional() });

/** Files that hold one thing of one kind each. */
const ofKind = (name: KindName): SchemaFile => ({
  name,
  files: `content/${kinds[name].file.replace(/<[^>]+>/g, '*')}`,
  schema: schemaOf(name),
});

/** A list in one file, or its items in a folder. */
const ledger = (name: string, schema: z.ZodArray): SchemaFile => ({
  name,
  files: `content/{${name},${name}/*}.yaml`,
  schema: z.union([schema, schema.element]),
});

/** Every kind of file that authors write. A fact's kind is its metric's, which no glob knows: any of the three will do. */
export const schemaFiles: readonly SchemaFile[] = [
  ...(['article', 'section', 'company', 'model', 'person', 'term', 'metric', 'chart'] as const).map(ofKind),
  { name: 'facts', files: 'content/facts/**/*.yaml', schema: z.union([z.array(z.union(facts)), ...facts.map(named)]) },
  { name: 'source', files: 'content/sources/*.yaml', schema: sourceSchema },
  { name: 'units', files: 'content/{units,units/*}.yaml', schema: z.union([unitsSchema, schemaOf('unit')]) },
  { name: 'publisher', files: 'content/publisher.yaml', schema: publisherSchema },
  { name: 'style', files: 'content/style.yaml', schema: styleSchema },
  ledger('corrections', correctionsSchema),
  ledger('retired-ids', retiredSchema),
];

/** Where an editor's schema lies, from the project's root. */
export const schemaPath = (name: string): string => `.vscode/schemas/${name}.json`;

/** The text of an editor's schema. */
export const schemaText = ({ schema }: SchemaFile): string => `${JSON.stringify(authorSchema(schema), null, 2)}\n`;
