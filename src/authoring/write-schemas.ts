import { mkdirSync, writeFileSync } from 'node:fs';
import { contentDir } from '../validate/base.ts';
import { fieldTables, fieldTablesPath } from './field-tables.ts';
import { writeFrontMatterSchemas } from './front-matter.ts';
import { schemaFiles, schemaPath, schemaText } from './schema-files.ts';

// `npm run schemas`: writes the editors' schemas and the reference of fields anew; a test says when they are old.
mkdirSync('.vscode/schemas', { recursive: true });
for (const file of schemaFiles) writeFileSync(schemaPath(file.name), schemaText(file));
writeFrontMatterSchemas('.', contentDir());
writeFileSync(fieldTablesPath, fieldTables());
process.stdout.write(`${schemaFiles.length} schemas and ${fieldTablesPath} written.\n`);
