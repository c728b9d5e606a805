import { type Field, yamlOf } from './fields.ts';

/**
 * Writes a group of fields as YAML. Each is explained in a comment. A required field without a value stands there empty,
 * so that the checks name it; one that may be left out stands in a comment, ready to be taken out of it.
 * Those that must be there come first.
 * @param fields the fields, see `fieldsOf`
 * @param values what is known already, by the field's name
 * @returns YAML, a line break at its end; the fields that the author has still to fill in, and the line of each, counted from 1
 */
export function writeTemplate(fields: readonly Field[], values: Readonly<Record<string, unknown>>) {
  const lines: string[] = [];
  const blanks: { name: string; line: number }[] = [];
  for (const field of fields.toSorted((a, b) => Number(b.required) - Number(a.required))) {
    const value = field.fixed ?? values[field.name];
    lines.push(...explain(field));
    if (value !== undefined) lines.push(yamlOf(field.name, value));
    else if (field.required) {
      const example = field.example === undefined || field.form === 'choice' ? [] : [yamlOf(field.name, field.example)];
      lines.push(...example.map((text) => `# 보기: ${text}`), `${field.name}:`);
      blanks.push({ name: field.name, line: lines.length });
      lines.push(...Array.from({ length: field.count ?? 0 }, () => '  -'));
    } else {
      lines.push(`# ${field.example === undefined ? `${field.name}:` : yamlOf(field.name, field.example)}`);
    }
  }
  return { text: `${lines.join('\n')}\n`, blanks };
}

function explain({ description, required, choices }: Field): string[] {
  const meanings = choices.filter(({ meaning }) => meaning !== undefined);
  return [
    ...(description ? [`# ${required ? '' : '(없어도 된다) '}${description}`] : []),
    ...meanings.map(({ value, meaning }) => `#   ${value}: ${meaning}`),
    ...(meanings.length === 0 && choices.length > 0
      ? [`#   올 값: ${choices.map(({ value }) => value).join(', ')}`]
      : []),
  ];
}
