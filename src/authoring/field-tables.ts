import type { z } from 'astro/zod';
import { correctionsSchema, retiredSchema } from '../schema/ledger.ts';
import { publisherSchema } from '../schema/publisher.ts';
import { styleSchema } from '../schema/style.ts';
import { yamlOf } from './fields.ts';
import { authorSchema, type JsonSchema } from './json-schema.ts';
import { kinds, ofFacts, schemaOf } from './kinds.ts';

/** Where the tables lie, from the project's root. */
export const fieldTablesPath = 'docs/fields.ko.md';

type Thing = readonly [name: string, file: string, schema: z.ZodType];
const factKinds = { 수치: ofFacts.figure, 진술: ofFacts.statement, 사건: ofFacts.event };

/** Every kind of thing that an author writes, and the file it stands in. */
const things: readonly Thing[] = [
  ...Object.values(kinds).flatMap(({ name, korean, file }): Thing[] => {
    if (name !== 'fact') return [[korean, file, schemaOf(name)]];
    return Object.entries(factKinds).map(([of, schema]) => [`${korean}: ${of}`, file, schema]);
  }),
  ['발행 정보', 'publisher.yaml', publisherSchema],
  ['글쓰기 방식', 'style.yaml', styleSchema],
  ['정정', 'corrections/<날짜-사실>.yaml', correctionsSchema.element],
  ['폐기한 id', 'retired-ids/<id>.yaml', retiredSchema.element],
];

const intro = `# 모든 항목의 뜻

파일마다 어떤 항목을 적을 수 있는지 모았습니다. \`npm run schemas\`가 \`src/schema/\`에서 만드는 문서라 손으로 고치지 않습니다. ●는 필수 항목입니다.
`;

interface Row {
  readonly path: string;
  readonly required: boolean;
  readonly schema: JsonSchema;
}

/** The fields of an object and, below each, those of what it holds: a group, a list of groups, named groups. */
function rowsOf({ properties = {}, required = [] }: JsonSchema, above = ''): Row[] {
  return Object.entries(properties).flatMap(([name, schema]): Row[] => {
    const path = `${above}${name}`;
    const named = schema['additionalProperties'];
    return [
      { path, required: required.includes(name), schema },
      ...rowsOf(schema, `${path} › `),
      ...(schema.items ? rowsOf(schema.items, `${path} › `) : []),
      ...(named !== null && typeof named === 'object' ? rowsOf(named as JsonSchema, `${path} › <이름> › `) : []),
    ];
  });
}

/** One row of a table: the field, whether it must be there, what it is for, the words it takes, an example. */
function rowText({ path, required, schema }: Row): string {
  const { description = '', examples = [], enum: words = [] } = schema;
  const [example] = examples;
  const name = path.split(' › ').at(-1) ?? path;
  const said = [
    description.replaceAll('<', '\\<'),
    ...(words.length > 0 ? [`들어갈 값: ${words.map((word) => `\`${String(word)}\``).join(', ')}.`] : []),
    ...(example === undefined || words.length > 0 ? [] : [`예: \`${yamlOf(name, example)}\``]),
  ];
  return `| \`${path}\` | ${required ? '●' : ''} | ${said.filter(Boolean).join(' ').replaceAll('|', '\\|')} |`;
}

/** The reference of every field that an author may write, as Markdown in Korean, made from the zod schemas. */
export const fieldTables = (): string =>
  [
    intro,
    ...things.map(([name, file, schema]) =>
      [
        `## ${name}`,
        '',
        `\`content/${file}\`${file.endsWith('.mdx') ? '의 머리글' : ''}`,
        '',
        '| 항목 | | 뜻 |',
        '| --- | --- | --- |',
        ...rowsOf(authorSchema(schema)).map(rowText),
        '',
      ].join('\n'),
    ),
  ].join('\n');
