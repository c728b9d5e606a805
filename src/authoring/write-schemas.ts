import { mkdirSync, writeFileSync } from 'node:fs';
import { schemaFiles, schemaPath, schemaText } from './schema-files.ts';

// `npm run schemas`: writes the editors' schemas anew. Needed where a schema of src/schema changes; a test says so.
mkdirSync('.vscode/schemas', { recursive: true });
for (const file of schemaFiles) writeFileSync(schemaPath(file.name), schemaText(file));
process.stdout.write(`${schemaFiles.length} schemas written.\n`);
