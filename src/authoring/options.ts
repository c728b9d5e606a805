import { parseArgs } from 'node:util';
import { z } from 'astro/zod';
import { parse, YAMLError } from 'yaml';
import { explainIssue } from '../schema/message.ts';
import { nearMiss } from '../schema/near-miss.ts';
import type { Field } from './fields.ts';
import { isRefusal, type Refusal } from './refusal.ts';

/** Takes a command line apart: what stands alone, and the options as they were typed, each with a value but `--help`. */
export function readCommandLine(args: readonly string[]) {
  const names = args.flatMap((arg) => /^--([^=]+)/.exec(arg)?.[1] ?? []).filter((name) => name !== 'help');
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', short: 'h' },
      ...Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
    },
    allowPositionals: true,
    strict: false,
  });
  const { help = false, ...options } = values;
  for (const [name, value] of Object.entries(options)) {
    const written = `${name.length === 1 ? '-' : '--'}${name}`;
    if (typeof value !== 'string') return { message: `${written} 뒤에 값이 없습니다.`, hint: `예: ${written} "값"` };
  }
  return { words: positionals, options: options as Record<string, string>, help: help !== false };
}

/** The options as values of fields, or the first that is none. */
export function valuesOf(
  options: Readonly<Record<string, string>>,
  fields: readonly Field[],
): Record<string, unknown> | Refusal {
  const values: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(options)) {
    const field = fields.find((one) => one.name === name);
    if (!field) {
      const known = fields.map((one) => one.name);
      const near = nearMiss(name, known);
      const hint = near ? `혹시 --${near}?` : `쓸 수 있는 항목: ${known.join(', ')}`;
      return { message: `--${name}: 그런 항목은 없습니다.`, hint };
    }
    const value = fieldValue(field, text);
    if (isRefusal(value)) return value;
    values[name] = value;
  }
  return values;
}

/**
 * Options that npm kept for itself: those that stand before `--`, or without one. They reach a script only as settings.
 * @returns the field's name of the first, or undefined
 */
export const keptByNpm = (fields: readonly Field[], env: NodeJS.ProcessEnv = process.env): string | undefined =>
  // npm has a setting of its own called color.
  fields.find(({ name }) => name !== 'color' && env[`npm_config_${name.toLowerCase()}`] !== undefined)?.name;

/**
 * A field's value from what was typed: a list by commas, a number or a group as YAML, everything else as it stands. Or why it
 * cannot be one, as the checks would say it of the file.
 */
export function fieldValue(field: Field, text: string): unknown {
  const value = readValue(field, text);
  if (isRefusal(value)) return value;
  const [issue] = z.safeParse(field.schema, value).error?.issues ?? [];
  const [said] = issue ? explainIssue(issue, value, [], field.description) : [];
  return said ? { message: `${field.name}에 ${said.message}`, ...(said.hint ? { hint: said.hint } : {}) } : value;
}

function readValue(field: Field, text: string): unknown {
  const typed = text.trim();
  if (field.form === 'choice' && !field.choices.some(({ value }) => value === typed)) {
    const known = field.choices.map(({ value }) => value);
    const near = nearMiss(typed, known);
    const message = `${field.name}에 들어갈 값: ${known.join(', ')} 중 하나. 지금 값은 “${typed}”입니다.`;
    return near ? { message, hint: `혹시 ${near}?` } : { message };
  }
  if (field.form === 'text' || field.form === 'choice') return typed;
  if (field.form === 'list' && !typed.startsWith('[')) return typed.split(',').map((item) => item.trim());
  try {
    return parse(typed);
  } catch (error) {
    if (!(error instanceof YAMLError)) throw error;
    const message = `${field.name}: “${typed}”는 읽을 수 없는 값입니다.`;
    return { message, hint: '예: 150000000000, { min: 1, max: 2 }' };
  }
}
