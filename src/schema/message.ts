import type { z } from 'astro/zod';
import { nearMiss, perhaps } from './near-miss.ts';
import type { Problem } from './problem.ts';

const typeNames: Record<string, string> = {
  string: '글자',
  number: '숫자',
  int: '정수',
  boolean: 'true나 false',
  array: '목록(- 로 시작하는 줄들)',
  object: '이름과 값의 묶음',
  record: '이름과 값의 묶음',
  undefined: '값',
  null: '빈 값',
};

/** Says what a value is, for the “found” half of a message. */
function found(value: unknown): string {
  if (value === undefined) return '지금은 아무것도 없습니다';
  if (value === null) return '지금은 비어 있습니다';
  if (Array.isArray(value)) return '지금 값은 목록입니다';
  if (typeof value === 'object') return '지금 값은 이름과 값의 묶음입니다';
  if (typeof value === 'number' && !Number.isFinite(value)) return `지금 값은 끝이 있는 수가 아닌 “${value}”입니다`;
  const text = String(value);
  return `지금 값은 ${typeof value === 'number' ? '숫자 ' : ''}“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”입니다`;
}

const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (node, key) => (node !== null && typeof node === 'object' ? Reflect.get(node, key) : undefined),
    data,
  );

/** What the custom checks of our schemas (`refine`, `regex`) expect; the key is the message that they carry. */
const customs: Record<string, { expected: string; hint: string }> = {
  id: { expected: '영문 소문자와 숫자를 하이픈으로 이은 80자 이하의 id', hint: '예: openai-valuation-2024-09' },
  date: {
    expected: '달력에 있는 날짜(2024, 2024-09, 2024-09-11 중 한 형식)',
    hint: '아는 데까지만 적습니다. 날을 모르면 2024-09처럼 달까지만 적습니다.',
  },
  time: {
    expected: '날과 시각(2026-12-01 06:00 형식)',
    hint: '우리나라 시각으로, 시는 00부터 23까지 두 자리로 적습니다.',
  },
  period: {
    expected:
      '시점(2024, 2024-09, 2024-09-11, 2024-Q3, 2024-H2, 2024-early, 2024-mid, 2024-late, FY2025, FY2025-Q3, 2024-07/2024-09, ../2024-08, source 중 한 형식)',
    hint: '아는 데까지만 적습니다. 출처가 시점을 밝히지 않았으면 source라고 적습니다.',
  },
  phrase: {
    expected: '몇 낱말로 된 구절(글자가 스무 자 넘게 이어지지 않게)',
    hint: '꼭 필요한 낱말만 옮기고 사이는 …로 건너뜁니다. 출처의 문장을 통째로 옮기지 않습니다.',
  },
  web: {
    expected: 'https://나 http:// 바로 뒤에 도메인이 오고 빈칸이나 보이지 않는 글자가 없는 주소',
    hint: '예: https://example.org/news/1',
  },
  path: { expected: 'SVG 경로', hint: '예: M0 20h72' },
  digits: {
    expected: '유효 숫자가 열다섯 자리를 넘지 않는 수',
    hint: '그보다 긴 수는 그대로 옮겨지지 않습니다. 아래 자리를 줄이고 약(bound: about)을 붙입니다.',
  },
  hangul: { expected: '한글로 적은 발음', hint: '예: o1이면 오원' },
};

/** A schema issue in words: what was expected, what was found, and how to mend it. */
type SchemaMessage = Pick<Problem, 'message' | 'hint'> & { readonly path: readonly PropertyKey[] };

/** Whether a key is what YAML made of words behind a comma: in `{ basis: 하나, 둘 }` 둘 has no value. */
const isRestOfSentence = (key: string, value: unknown): boolean =>
  /[가-힣\s]/.test(key) && valueAt(value, [key]) === null;

/**
 * Turns one zod issue into Korean.
 * @param issue the issue as zod gives it
 * @param data the value that was checked
 * @param known the names of fields that the schema knows at the issue's place, to guess what was meant
 * @param purpose what the field is for, as its schema says; told where no rule has a way out of its own
 */
export function explainIssue(
  issue: z.core.$ZodIssue,
  data: unknown,
  known: readonly string[] = [],
  purpose?: string,
): SchemaMessage[] {
  const value = valueAt(data, issue.path);
  const at = (message: string, given?: string): SchemaMessage[] => {
    const hint = given ?? purpose ?? '항목마다 들어갈 값은 docs/fields.ko.md에 있습니다.';
    return [{ path: issue.path, message, hint }];
  };
  const wanted = (words: string, given?: string): SchemaMessage[] =>
    value === undefined
      ? at(`필수 항목인데 없습니다. 들어갈 값: ${words}.`)
      : at(`들어갈 값: ${words}. ${found(value)}.`, given);
  const items = Array.isArray(value) ? value.length : 0;
  switch (issue.code) {
    case 'invalid_type':
      return wanted(typeNames[issue.expected] ?? issue.expected);
    case 'invalid_value': {
      const near = typeof value === 'string' ? nearMiss(value, issue.values.map(String)) : undefined;
      return wanted(`${issue.values.join(', ')} 중 하나`, near && `혹시 ${near}?`);
    }
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const hint = isRestOfSentence(key, value)
          ? '중괄호 안에서 쉼표는 항목을 나눕니다. 쉼표가 든 문장은 통째로 따옴표로 묶습니다.'
          : perhaps(key, known, `쓸 수 있는 이름: ${known.join(', ')}`);
        return { path: [...issue.path, key], message: `이 자리에 없는 이름입니다: “${key}”.`, hint };
      });
    case 'too_small':
      if (issue.origin === 'string' || value === '') return at('비워 둘 수 없는 항목인데 비어 있습니다.');
      if (issue.origin === 'array')
        return at(`${issue.exact ? '꼭' : '적어도'} ${issue.minimum}개가 있어야 하는데 ${items}개입니다.`);
      return at(
        `${issue.inclusive ? `${issue.minimum} 이상` : `${issue.minimum}보다 큰`} 수가 와야 합니다. ${found(value)}.`,
      );
    case 'too_big':
      if (issue.origin === 'array')
        return at(`${issue.exact ? '꼭' : '많아야'} ${issue.maximum}개가 있어야 하는데 ${items}개입니다.`);
      return at(`${issue.maximum} 이하여야 합니다. ${found(value)}.`);
    case 'invalid_format':
      if (issue.format === 'email') return at(`들어갈 값: hong@example.org 같은 이메일 주소. ${found(value)}.`);
      if (issue.format === 'url') return at(`들어갈 값: http나 https로 시작하는 주소. ${found(value)}.`);
      return custom(issue.message);
    case 'custom':
      return custom(issue.message);
    case 'invalid_union': {
      const deepest = issue.errors.find((errors) => errors.some((inner) => inner.path.length > 0));
      if (deepest) {
        return deepest.flatMap((inner) =>
          explainIssue({ ...inner, path: [...issue.path, ...inner.path] }, data, known, purpose),
        );
      }
      const expected = issue.errors.map(([first]) =>
        first?.code === 'invalid_type' ? (typeNames[first.expected] ?? first.expected) : '알맞은 값',
      );
      const words = new Set(expected);
      // A text or a number is how a date is written; see partialDateSchema.
      const isDate = words.size === 2 && words.has('글자') && (words.has('숫자') || words.has('정수'));
      return wanted(isDate ? (customs['date']?.expected ?? '') : [...words].join(' 또는 '));
    }
    case 'invalid_key':
      return issue.issues.flatMap(({ message }) => custom(message));
    default:
      return at(`알맞은 값이 아닙니다. ${found(value)}.`);
  }

  function custom(key: string): SchemaMessage[] {
    const known = customs[key];
    if (!known) return at(`알맞은 값이 아닙니다. ${found(value)}.`);
    return at(`들어갈 값: ${known.expected}. ${found(value)}.`, known.hint);
  }
}
