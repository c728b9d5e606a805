import { idSchema } from '../schema/common.ts';
import { perhaps } from '../schema/near-miss.ts';
import type { Problem } from '../schema/problem.ts';
import type { Inventory } from './inventory.ts';
import type { Kind } from './kinds.ts';

/** Why nothing was made, and the way out. Korean sentences, in the manner of `Problem`. */
export type Refusal = Pick<Problem, 'message' | 'hint'>;

export const isRefusal = (value: unknown): value is Refusal =>
  value !== null && typeof value === 'object' && 'message' in value;

/** A refusal as a terminal shows it. */
export const formatRefusal = ({ message, hint }: Refusal): string => `${message}\n${hint ? `  → ${hint}\n` : ''}`;

export const isId = (text: string): boolean => idSchema.safeParse(text).success;

/** How the command is written for a kind. */
export const usage = ({ name, address, example }: Kind): Refusal => ({
  message: `이렇게 씁니다: npm run new -- ${name} ${address}`,
  hint: `예: npm run new -- ${name} ${example}`,
});

/** A word too many: mostly the second of a value that wants quotation marks. */
export const tooManyWords = ({ name, address }: Kind, word: string): Refusal => ({
  message: `“${word}”: 자리 뒤에 남는 말입니다. 이렇게 씁니다: npm run new -- ${name} ${address}`,
  hint: '빈칸이 든 값은 따옴표로 감쌉니다. 예: --name "전기 나룻배"',
});

/** What is no id. */
export const notAnId = (text: string): Refusal => ({
  message: `“${text}”: id는 영문 소문자와 숫자를 하이픈(-)으로 잇습니다.`,
  hint: 'id는 주소가 됩니다. 예: data-center, gpt-4o',
});

/** What must be there before. */
export const missing = (what: string, id: string, known: Iterable<string>, way: string): Refusal => ({
  message: `“${id}”: 그런 ${what} 없습니다.`,
  hint: perhaps(id, known, `먼저 만듭니다: ${way}`),
});

/** Ids that were retired are never used again; of sources and metrics none ever is. */
export function retired(kind: string, id: string, { base }: Inventory): Refusal | undefined {
  const found = base.retired.find((entry) => entry.kind === kind && entry.id === id);
  const message = `“${id}”: 폐기한 id라서 다시 쓸 수 없습니다. 지금 쓰는 id는 ${found?.to}입니다.`;
  return found && { message, hint: '다른 id를 줍니다.' };
}
