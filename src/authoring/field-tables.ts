import type { z } from 'astro/zod';
import { correctionsSchema, retiredSchema } from '../schema/ledger.ts';
import { styleSchema } from '../schema/style.ts';
import { yamlOf } from './fields.ts';
import { authorSchema, type JsonSchema } from './json-schema.ts';
import { ofFacts, schemaOf } from './kinds.ts';

/** Where the tables lie, from the project's root. */
export const fieldTablesPath = 'docs/fields.ko.md';

/** Every kind of thing that an author writes, and the file it stands in. */
const things: readonly (readonly [name: string, file: string, schema: z.ZodType])[] = [
  ['글', 'content/articles/<글>/article.yaml', schemaOf('article')],
  ['절', 'content/articles/<글>/<번호>-<절>.mdx의 머리글', schemaOf('section')],
  ['사실: 수치', 'content/facts/<대상>/<지표>/<사실>.yaml', ofFacts.figure],
  ['사실: 진술', 'content/facts/<대상>/<지표>/<사실>.yaml', ofFacts.statement],
  ['사실: 사건', 'content/facts/<대상>/<지표>/<사실>.yaml', ofFacts.event],
  ['차트', 'content/charts/<차트>.yaml', schemaOf('chart')],
  ['기업', 'content/companies/<id>.mdx의 머리글', schemaOf('company')],
  ['모델', 'content/models/<id>.mdx의 머리글', schemaOf('model')],
  ['인물', 'content/people/<id>.mdx의 머리글', schemaOf('person')],
  ['용어', 'content/glossary/<id>.mdx의 머리글', schemaOf('term')],
  ['출처: 기사', 'content/sources/<id>.yaml', schemaOf('source')],
  ['출처: 자료', 'content/sources/<id>.yaml', schemaOf('document')],
  ['출처: 매체', 'content/sources/<id>.yaml', schemaOf('outlet')],
  ['지표', 'content/metrics/<지표>.yaml', schemaOf('metric')],
  ['단위', 'content/units/<단위>.yaml', schemaOf('unit')],
  ['글쓰기 방식', 'content/style.yaml', styleSchema],
  ['정정', 'content/corrections/<날짜-사실>.yaml', correctionsSchema.element],
  ['물러난 id', 'content/retired-ids/<id>.yaml', retiredSchema.element],
];

const intro = `# 모든 칸의 뜻

파일마다 어떤 칸을 적을 수 있는지 모았다. \`npm run schemas\`가 \`src/schema/\`에서 만드는 문서라 손으로 고치지 않는다. ●는 꼭 적어야 하는 칸이다.
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
    ...(words.length > 0 ? [`올 값: ${words.map((word) => `\`${String(word)}\``).join(', ')}.`] : []),
    ...(example === undefined || words.length > 0 ? [] : [`보기: \`${yamlOf(name, example)}\``]),
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
        `\`${file.replace(/의 (?:머리글|항목)$/, '')}\`${/의 (?:머리글|항목)$/.exec(file)?.[0] ?? ''}`,
        '',
        '| 칸 | | 뜻 |',
        '| --- | --- | --- |',
        ...rowsOf(authorSchema(schema)).map(rowText),
        '',
      ].join('\n'),
    ),
  ].join('\n');
